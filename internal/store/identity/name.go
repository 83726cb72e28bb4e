package identity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/parley-project/parley/internal/store/words"
	"github.com/parley-project/parley/record"
)

// A name is the name of a person, folded and parted: given names and initials, then the
// family name with its particles ("von der Leyen"). A single name is all family name.
type name struct {
	given  []string
	family string
	// last is the family name without particles.
	last string
}

func parseName(s string) name {
	var tokens []string
	for f := range strings.FieldsSeq(words.Fold(s)) {
		for t := range strings.SplitSeq(f, ".") {
			if t = strings.Trim(t, `,;:'’"“”()`); t != "" {
				tokens = append(tokens, t)
			}
		}
	}
	for len(tokens) > 1 && known().suffixes[tokens[len(tokens)-1]] {
		tokens = tokens[:len(tokens)-1]
	}
	if len(tokens) == 0 {
		return name{}
	}
	at := len(tokens) - 1
	n := name{last: tokens[at]}
	for at > 0 && known().particles[tokens[at-1]] {
		at--
	}
	n.family, n.given = strings.Join(tokens[at:], " "), tokens[:at]
	return n
}

func (n name) single() bool { return len(n.given) == 0 }

// full is the name in one line.
func (n name) full() string { return strings.Join(append(slices.Clone(n.given), n.family), " ") }

// A kinship is how two names of one block are alike: a reason, or "" where they are names of
// different persons.
type kinship = record.ReasonKind

// kin compares two names.
func (n name) kin(o name) kinship {
	if n.last != o.last || n.family != o.family && n.family != n.last && o.family != o.last {
		return "" // "van Orn" and "de Orn"
	}
	switch {
	case n.single() && o.single():
		return record.SingleName
	case n.single() || o.single():
		return record.FamilyName
	}
	return kinGiven(n.given, o.given)
}

// kinGiven compares given names: the first must be the same, or one the initial of the
// other; those that follow must come in the same order, and the shorter list may leave some out.
func kinGiven(a, b []string) kinship {
	if len(a) > len(b) {
		a, b = b, a
	}
	reason := record.SameName
	if len(a) < len(b) {
		reason = record.MiddleName
	}
	at := 0
	for i, x := range a {
		for at < len(b) && !alike(x, b[at]) {
			if at++; i == 0 {
				return ""
			}
		}
		if at == len(b) {
			return ""
		}
		if x != b[at] {
			reason = record.Initials
		}
		at++
	}
	return reason
}

// alike reports whether two given names are the same, or one is the initial of the other.
func alike(a, b string) bool {
	if a == b {
		return true
	}
	if utf8.RuneCountInString(a) > 1 {
		a, b = b, a
	}
	return utf8.RuneCountInString(a) == 1 && strings.HasPrefix(b, a)
}

// Blocks are the keys of the groups in which an entity is compared with others; none where
// it is compared with nothing. The first is that of its name. A person whom a register or
// another process named has that of the id as well, for an id that is made of a name must not be
// the id of somebody else.
func Blocks(id record.EntityID, kind, entityName string, named bool) []string {
	if !named || entityName == "" {
		return nil
	}
	if kind != "person" {
		return []string{kind + " " + words.Fold(entityName)}
	}
	if parseName(entityName).last == "" {
		return nil
	}
	keys := []string{blockOf(entityName)}
	if _, slug, found := strings.Cut(string(id), ":"); found && !id.Local() {
		if k := blockOf(strings.ReplaceAll(slug, "-", " ")); k != keys[0] {
			keys = append(keys, k)
		}
	}
	return keys
}

// blockOf is the key of a person's name: the last part of its last word, since a slug parts a
// hyphenated name.
func blockOf(s string) string {
	last := parseName(s).last
	if i := strings.LastIndexByte(last, '-'); i >= 0 && i+1 < len(last) {
		last = last[i+1:]
	}
	return "person " + last
}
