package cue

import (
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
)

// A group is what stands before a verb and belongs to it: "has not yet", "is expected
// to".
type group struct {
	from         int // first token
	aux          string
	be, have, do bool // the nearest auxiliary
	modal        bool
	infinitive   bool // "to" comes right before
	negated      bool
	modality     reading.Modality
}

// groupBefore walks left from the verb over adverbs, negations, auxiliaries and modals.
func (f *finder) groupBefore(verb int) group {
	g := group{from: verb, modality: reading.Actual}
	for i := verb - 1; i >= f.sent.From && verb-i <= 8; i-- {
		w := f.lower(i)
		cl := lang.ClassOf(w)
		switch {
		case w == "to" && (i == verb-1 || f.isWord(i+1, "be", "have") || g.aux == "" && g.onlyAdverbs(f, i+1, verb)):
			g.infinitive = true
			g.from = i
			return g
		case cl.Is(lang.Negation):
			g.negated = true
		case cl.Is(lang.Modal):
			g.modal = true
			g.modality = modalityOf(w)
			g.setAux(w)
		case cl.Is(lang.Auxiliary):
			// "'s" after a name is a possessive or "has"; before a participle it is one of
			// the verb group only after a pronoun.
			if (w == "'s" || w == "’s") && !lang.ClassOf(f.lower(i-1)).Is(lang.Pronoun) {
				return g
			}
			g.setAux(w)
		case cl.Is(lang.Adverb) && !cl.Is(lang.Preposition|lang.Conjunction|lang.Determiner):
			// Adverbs belong to the group only where an auxiliary or the subject is beyond.
		default:
			return g
		}
		g.from = i
	}
	return g
}

func (g *group) onlyAdverbs(f *finder, from, to int) bool {
	for i := from; i < to; i++ {
		if !f.class(i).Is(lang.Adverb | lang.Negation) {
			return false
		}
	}
	return true
}

// setAux notes an auxiliary; the nearest to the verb decides its voice.
func (g *group) setAux(w string) {
	if g.aux != "" {
		return
	}
	g.aux = w
	switch w {
	case "be", "am", "is", "are", "was", "were", "been", "being", "'re", "’re", "'m", "’m", "'s", "’s":
		g.be = true
	case "have", "has", "had", "having", "'ve", "’ve", "'d", "’d":
		g.have = true
	case "do", "does", "did":
		g.do = true
	}
}
