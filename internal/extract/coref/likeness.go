package coref

import (
	"slices"
	"strings"
)

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

// match tells how the words of mentions i and j are alike; 0 where they share none.
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
	short, long := a.names, b.names
	if len(short) > len(long) {
		short, long = long, short
	}
	if a.names[len(a.names)-1] == b.names[len(b.names)-1] {
		m |= sameLast
	} else if a.names[0] == b.names[0] {
		m |= firstOnly
	}
	inside := true
	for _, w := range short {
		inside = inside && slices.Contains(long, w)
	}
	if inside {
		m |= holds
	}
	if len(short) == 1 && len(long) > 1 && len(short[0]) == len(long) {
		spelt := true
		for k, w := range long {
			spelt = spelt && w[0] == short[0][k]
		}
		if spelt {
			m |= acronym
		}
	}
	if n := min(len(short[0]), len(long[0]), 4); n == 4 && short[0][:n] == long[0][:n] {
		m |= startsAs
	}
	return m
}

// difference tells whether a has words before its head that b lacks, and the other way round.
func (g *Page) difference(a, b *Mention) uint32 {
	lacks := func(x, y []string) uint32 {
		for _, w := range x {
			if !slices.Contains(y, w) {
				return 1
			}
		}
		return 0
	}
	return 2*lacks(a.rest, b.rest) + lacks(b.rest, a.rest)
}

// tie tells what the tree has between two mentions: one in the other, apposition, "is", the
// arguments of one verb; 0 for nothing.
func (g *Page) tie(i, j int) uint32 {
	a, b := &g.mentions[i], &g.mentions[j]
	if a.sentence != b.sentence {
		return 0
	}
	an := g.p.Analyses
	switch {
	case base(an[a.Head].Rel) == "appos" && an[a.Head].Head == b.Head:
		return 1
	case base(an[b.Head].Rel) == "appos" && an[b.Head].Head == a.Head:
		return 2
	case isSubject(b) && b.governor == a.Head:
		return 3 // "b is a"
	case isSubject(a) && a.governor == b.Head:
		return 4
	case a.Tokens.From >= b.Tokens.From && a.Tokens.To <= b.Tokens.To:
		return 5
	case b.Tokens.From >= a.Tokens.From && b.Tokens.To <= a.Tokens.To:
		return 6
	case a.governor >= 0 && a.governor == b.governor && a.Form == Pronoun && strings.HasSuffix(a.word, "sel"):
		return 7
	case a.governor >= 0 && a.governor == b.governor:
		return 8
	case base(an[a.Head].Rel) == "conj" && an[a.Head].Head == b.Head:
		return 9
	}
	return 10
}

// SameName reports whether mentions i and j are names of which one holds all words of the other.
func (g *Page) SameName(i, j int) bool { return g.match(i, j)&holds != 0 }

// Name is the words of a name in lower case, without titles of courtesy; "" for other mentions.
func (m *Mention) Name() string {
	if m.Form != Named {
		return ""
	}
	return strings.Join(m.names, " ")
}
