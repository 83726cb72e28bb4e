package coref

import "slices"

// How the words of two mentions are alike, as bits.
const (
	sameKey   = 1 << iota // all words of weight
	sameHead              // the head
	sameLast              // the last word of a name
	holds                 // one name holds all words of the other
	acronym               // one is the initials of the other
	startsAs              // names begin alike
	firstOnly             // they share the first word of a name and not the last
)

// stem is how many bytes of two names are alike where they begin alike: Tesmar, Tesmari.
const stem = 4

// match tells how the words of mentions i and j are alike; 0 where they share none. A pronoun is
// alike only to the same pronoun.
func (g *Page) match(i, j int) uint32 {
	a, b := &g.mentions[i], &g.mentions[j]
	if a.Form == Pronoun || b.Form == Pronoun {
		if a.Form == b.Form && a.word == b.word {
			return sameKey
		}
		return 0
	}
	var m uint32
	if g.marks[i].key == g.marks[j].key {
		m |= sameKey
	}
	if a.word == b.word {
		m |= sameHead
	}
	if len(a.names) == 0 || len(b.names) == 0 {
		return m
	}
	return m | matchNames(a.names, b.names)
}

// matchNames tells how two names, each of a word or more, are alike.
func matchNames(a, b []string) uint32 {
	var m uint32
	if a[len(a)-1] == b[len(b)-1] {
		m |= sameLast
	} else if a[0] == b[0] {
		m |= firstOnly
	}
	short, long := a, b
	if len(short) > len(long) {
		short, long = long, short
	}
	if !lacks(long, short) {
		m |= holds
	}
	if len(short) == 1 && len(long) > 1 && isAcronym(short[0], long) {
		m |= acronym
	}
	if x, y := short[0], long[0]; len(x) >= stem && len(y) >= stem && x[:stem] == y[:stem] {
		m |= startsAs
	}
	return m
}

// isAcronym reports whether w is made of the first bytes of words.
func isAcronym(w string, words []string) bool {
	if len(w) != len(words) {
		return false
	}
	for i, x := range words {
		if x[0] != w[i] {
			return false
		}
	}
	return true
}

// lacks reports whether a word of words is not in list.
func lacks(list, words []string) bool {
	for _, w := range words {
		if !slices.Contains(list, w) {
			return true
		}
	}
	return false
}

// difference tells of two mentions whether b lacks words before the head that a has (2), and the
// other way round (1).
func difference(a, b *Mention) uint32 {
	return 2*flag(lacks(b.rest, a.rest)) + flag(lacks(a.rest, b.rest))
}

// SameName reports whether mentions i and j have names of which one holds all words of the other.
func (g *Page) SameName(i, j int) bool { return g.match(i, j)&holds != 0 }
