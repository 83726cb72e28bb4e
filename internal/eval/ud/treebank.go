package ud

import (
	"strings"

	"github.com/parley-project/parley/internal/eval"
)

// Measures hold one value for each measure of a treebank.
type Measures[T any] struct {
	Tokens    T `json:"tokens"`
	Sentences T `json:"sentences"`
	Words     T `json:"words"`
	UPOS      T `json:"upos"`
	XPOS      T `json:"xpos"`
	Lemmas    T `json:"lemmas"`
	UAS       T `json:"uas"`
	LAS       T `json:"las"`
	FullLAS   T `json:"full_las"`
}

// mark counts what is right of one document.
func mark(gold, system *page) Measures[eval.Tally] {
	var m Measures[eval.Tally]
	m.Tokens = spans(gold.tokens, system.tokens)
	m.Sentences = spans(gold.sentences, system.sentences)
	partner := align(gold, system)
	var words, upos, xpos, lemmas, heads, rels, full int
	for i, j := range partner {
		if j < 0 {
			continue
		}
		g, s := &gold.words[i], &system.words[j]
		words++
		if g.UPOS == s.UPOS {
			upos++
		}
		if g.XPOS == s.XPOS {
			xpos++
		}
		if g.Lemma == "" || g.Lemma == s.Lemma {
			lemmas++
		}
		if !sameHead(partner, g.head, s.head) {
			continue
		}
		heads++
		if universal(g.Rel) == universal(s.Rel) {
			rels++
		}
		if g.Rel == s.Rel {
			full++
		}
	}
	tally := func(right int) eval.Tally { return eval.Counted(right, len(system.words), len(gold.words)) }
	m.Words, m.UPOS, m.XPOS, m.Lemmas = tally(words), tally(upos), tally(xpos), tally(lemmas)
	m.UAS, m.LAS, m.FullLAS = tally(heads), tally(rels), tally(full)
	return m
}

// sameHead reports whether the head of an aligned word is the same on both sides. A head
// that is not known is never right.
func sameHead(partner []int, gold, system int) bool {
	if gold < 0 || system < 0 {
		return gold == pageRoot && system == pageRoot
	}
	return partner[gold] == system
}

// universal is a relation without its subtype.
func universal(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}

// spans counts equal spans of two lists in order.
func spans(gold, system []eval.Span) eval.Tally {
	right, i, j := 0, 0, 0
	for i < len(gold) && j < len(system) {
		switch g, s := gold[i], system[j]; {
		case g == s:
			right++
			i++
			j++
		case g.Start < s.Start || g.Start == s.Start && g.End < s.End:
			i++
		default:
			j++
		}
	}
	return eval.Counted(right, len(system), len(gold))
}
