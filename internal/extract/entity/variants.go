package entity

import (
	"strings"
	"unicode/utf8"
)

// A name from another script is spelled in several ways, sometimes in one document: "Tsorikov" and
// "Tzorikov".

// nearKey is the key under which people are filed beside their surname, so that spellings of it
// find each other: its first letters.
func nearKey(surname string) string {
	const letters = 4
	r := []rune(surname)
	if len(r) < shortestVariant {
		return ""
	}
	return "~" + string(r[:letters])
}

// shortestVariant is the length from which a surname is thought to have spellings: of short ones
// those that differ by a letter are mostly other names.
const shortestVariant = 6

// spelledAlike reports whether two surnames may be spellings of one: a letter apart, or two in a
// long one; but not if one is a plural or the feminine of the other.
func spelledAlike(a, b string) bool {
	if utf8.RuneCountInString(a) > utf8.RuneCountInString(b) {
		a, b = b, a
	}
	n := utf8.RuneCountInString(a)
	if n < shortestVariant || a == b || b == a+"s" || b == a+"a" || strings.HasSuffix(a, "i") && strings.HasSuffix(b, "a") {
		return false
	}
	most := 1
	if n >= 9 {
		most = 2
	}
	return apart([]rune(a), []rune(b)) <= most
}

// apart is the number of letters to put in, take out or change between two words, or more than
// three where they are of very different length.
func apart(a, b []rune) int {
	if len(b)-len(a) > 3 {
		return 4
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		last := row[0]
		row[0] = i + 1
		for j := range b {
			cost := last
			if a[i] != b[j] {
				cost = min(last, row[j], row[j+1]) + 1
			}
			last, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}

// variant is the only person with a surname that a name's may be another spelling of and, where the
// name has one, with the same given name; -1 for none.
func (g *grouper) variant(n personName, gender string) int {
	last := n.words[len(n.words)-1]
	found := -1
	for _, e := range recent(g.bySurname[nearKey(last)]) {
		x := &g.ents[e]
		if len(x.name.words) == 0 || x.gender != "" && gender != "" && x.gender != gender ||
			n.given != "" && x.name.given != "" && !g.sameGiven(x.name.given, n.given) ||
			!spelledAlike(x.name.words[len(x.name.words)-1], last) || e == found {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	return found
}
