package lemma

import (
	"fmt"
	"strings"
)

// A rule is a line of data/rules.tsv for one slot.
type rule struct {
	context string // patterns of the letters before the cut, with C, V and D
	cut     string // letters that are cut
	more    bool   // one letter more is cut
	add     string
	when    when
}

// when says when a rule counts.
type when uint8

const (
	always when = iota
	ifKnown
	ifOne
	ifMany
)

var whens = map[string]when{"-": always, "known": ifKnown, "one": ifOne, "many": ifMany}

// endings are what ~ stands for in a rule.
var endings = [slots]string{
	slotVBG: "ing", slotVBD: "ed", slotVBN: "ed", slotJJR: "er", slotRBR: "er", slotJJS: "est", slotRBS: "est",
}

// parseRule reads the fields of a line but the first, for slot s.
func parseRule(s slot, fields []string) (rule, error) {
	w, ok := whens[fields[2]]
	if !ok {
		return rule{}, fmt.Errorf("unknown condition %q: want -, known, one or many", fields[2])
	}
	r := rule{add: fields[1], when: w}
	end := strings.ReplaceAll(fields[0], "~", endings[s])
	if end == "" {
		return rule{}, fmt.Errorf("no ending for %s", slotNames[s])
	}
	if context, cut, ok := strings.Cut(end, "|"); ok {
		r.context, r.cut = context, cut
	} else {
		r.cut = end
	}
	if r.add == "<" {
		r.more, r.add = true, ""
	}
	return r, nil
}

// stem is how many bytes of w the rule keeps, or -1 where it does not apply. vowels says
// that a lemma has a vowel, as verbs and adjectives do: "'s" has none, but "hrs" and "MPs" are plurals.
func (r *rule) stem(w []byte, vowels bool) int {
	k := len(w) - len(r.cut)
	if k < 0 || string(w[k:]) != r.cut || !matches(r.context, w[:k]) {
		return -1
	}
	if r.when == ifOne || r.when == ifMany {
		if (vowelGroups(w[:k]) > 1) != (r.when == ifMany) {
			return -1
		}
	}
	if r.more {
		k--
	}
	if k < 1 || k+len(r.add) < 2 || !vowels && startsPlain(w) {
		return -1
	}
	if vowels && vowelGroups(w[:k]) == 0 && vowelGroups([]byte(r.add)) == 0 {
		return -1
	}
	return k
}

// startsPlain reports whether w begins with a figure or a mark: 1970s, '90s.
func startsPlain(w []byte) bool { return w[0] < 'a' }

// matches reports whether w ends in the pattern.
func matches(pattern string, w []byte) bool {
	i := len(w)
	for p := len(pattern) - 1; p >= 0; p-- {
		if i == 0 {
			return false
		}
		i--
		c := w[i]
		switch pattern[p] {
		case 'C':
			if !consonant(c) {
				return false
			}
		case 'V':
			if !vowel(c) {
				return false
			}
		case 'D':
			if i == 0 || w[i-1] != c || !consonant(c) {
				return false
			}
			i--
		default:
			if c != pattern[p] {
				return false
			}
		}
	}
	return true
}

func vowel(c byte) bool {
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'
}

// consonant leaves out w, x and y, which are not doubled and end no stem with a silent e.
func consonant(c byte) bool {
	return 'b' <= c && c <= 'z' && !vowel(c) && c != 'w' && c != 'x' && c != 'y'
}

// vowelGroups counts the runs of vowels in w, y among them, after its last hyphen; letters outside ASCII
// count as vowels.
func vowelGroups(w []byte) int {
	n, in := 0, false
	for _, c := range w {
		v := vowel(c) || c == 'y' || c >= 0x80
		if v && !in {
			n++
		}
		if c == '-' {
			n = 0
		}
		in = v
	}
	return n
}
