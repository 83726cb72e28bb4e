package coref

import "strings"

// What the tree has between two mentions of one sentence. The numbers are part of the weights.
const (
	otherSentence = 0
	apposedTo     = 1 // the later stands in apposition to the earlier: "Harst, the spokeswoman"
	apposedBy     = 2
	isPredicate   = 3 // "the earlier is the later"
	hasPredicate  = 4
	inside        = 5 // the later is part of the earlier: "her" of "her aide"
	around        = 6
	reflexive     = 7 // "himself" and another argument of its verb
	sameGovernor  = 8 // arguments of one verb
	joinedTo      = 9 // "the earlier and the later"
	sameSentence  = 10
)

// tie tells what the tree has between mention i and an earlier one, j.
func (g *Page) tie(i, j int) uint32 {
	a, b := &g.mentions[i], &g.mentions[j]
	if a.sentence != b.sentence {
		return otherSentence
	}
	x, y := &g.p.Analyses[a.Head], &g.p.Analyses[b.Head]
	switch {
	case base(x.Rel) == "appos" && x.Head == b.Head:
		return apposedTo
	case base(y.Rel) == "appos" && y.Head == a.Head:
		return apposedBy
	case isSubject(b) && b.governor == a.Head:
		return isPredicate
	case isSubject(a) && a.governor == b.Head:
		return hasPredicate
	case a.Tokens.From >= b.Tokens.From && a.Tokens.To <= b.Tokens.To:
		return inside
	case b.Tokens.From >= a.Tokens.From && b.Tokens.To <= a.Tokens.To:
		return around
	case a.governor >= 0 && a.governor == b.governor && a.Form == Pronoun && (strings.HasSuffix(a.word, "self") || strings.HasSuffix(a.word, "selves")):
		return reflexive
	case a.governor >= 0 && a.governor == b.governor:
		return sameGovernor
	case base(x.Rel) == "conj" && x.Head == b.Head:
		return joinedTo
	}
	return sameSentence
}

// voices tells how quotations part two mentions: 0, both stand outside; 1, both in the same; 2, the
// first outside; 3, the second outside; 4, each in another.
func voices(a, b *Mention) uint32 {
	switch {
	case a.quotation == b.quotation && a.quotation < 0:
		return 0
	case a.quotation == b.quotation:
		return 1
	case a.quotation < 0:
		return 2
	case b.quotation < 0:
		return 3
	}
	return 4
}
