package cue

import (
	"fmt"
	"iter"
	"strings"
)

// irregularVerb holds the forms that rules do not give; ing may be "".
type irregularVerb struct{ past, participle, ing string }

type irregularVerbs map[string]irregularVerb

func parseIrregular(tsv string) (irregularVerbs, error) {
	verbs := irregularVerbs{}
	n := 0
	for line := range strings.Lines(tsv) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) < 3 || len(f) > 4 {
			return nil, fmt.Errorf("irregular verbs line %d: %d columns, want base, past, participle and perhaps -ing", n, len(f))
		}
		v := irregularVerb{past: f[1], participle: f[2]}
		if len(f) == 4 {
			v.ing = f[3]
		}
		verbs[f[0]] = v
	}
	return verbs, nil
}

// forms yields the words that a verb takes, each with its form, in a fixed order.
func (v irregularVerbs) forms(verb string) iter.Seq2[string, verbForm] {
	return func(yield func(string, verbForm) bool) {
		irr, irregular := v[verb]
		pastForm, participle := regularPast(verb), regularPast(verb)
		if irregular {
			pastForm, participle = irr.past, irr.participle
		}
		gerund := irr.ing
		if gerund == "" {
			gerund = regularIng(verb)
		}
		if !yield(verb, base) || !yield(thirdPersonOf(verb), thirdPerson) || !yield(gerund, ing) {
			return
		}
		switch {
		case pastForm == verb: // "read", "put": as a base form already
		case pastForm == participle:
			yield(pastForm, pastOrParticiple)
		default:
			_ = yield(pastForm, past) && yield(participle, pastParticiple)
		}
	}
}

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

// endsInConsonantY: deny, but not say.
func endsInConsonantY(w string) bool {
	return len(w) > 1 && w[len(w)-1] == 'y' && !isVowel(w[len(w)-2])
}

func regularPast(w string) string {
	switch {
	case endsInConsonantY(w):
		return w[:len(w)-1] + "ied"
	case strings.HasSuffix(w, "e"):
		return w + "d"
	}
	return w + "ed"
}

func regularIng(w string) string {
	if strings.HasSuffix(w, "e") && !strings.HasSuffix(w, "ee") && len(w) > 2 {
		return w[:len(w)-1] + "ing"
	}
	return w + "ing"
}

func thirdPersonOf(w string) string {
	switch {
	case endsInConsonantY(w):
		return w[:len(w)-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "sh"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "x"), w == "go":
		return w + "es"
	}
	return w + "s"
}

// plural is the plural of a noun; the rules are those of the third person.
func plural(noun string) string { return thirdPersonOf(noun) }
