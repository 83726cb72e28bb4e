package attribution

import (
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
)

// noun handles "the minister's claim that", "her promise to" and "claims by the envoy
// that": the source is the possessor or what "by", "of" or "from" names, else none.
func (f *finder) noun(c *stage.Cue, s scope) (stage.Attribution, bool) {
	var a stage.Attribution
	end := f.bodyEnd(s)
	t := c.Tokens.To
	if f.is(t, "by", "from", "of") {
		from := t + 1
		t = f.phraseEnd(from, s)
		if r := (lang.Range{From: from, To: t}); f.namesSomebody(r) {
			a.Source = f.span(from, t)
		}
	} else {
		r := f.possessor(c.Tokens.From, s)
		a.Source = f.span(r.From, r.To)
	}
	switch {
	case t < end && f.is(t, "that", "whether") && c.Frames.Has(stage.TakesClause):
	case t < end && f.is(t, "to") && c.Frames.Has(stage.TakesTo) && len(a.Source) > 0:
	default:
		return a, false
	}
	a.Content = f.span(t, f.nounClauseEnd(t, end, s))
	return a, true
}

// possessor is the noun phrase before "'s", or the possessive pronoun, that stands before
// the noun at token t with only adjectives between.
func (f *finder) possessor(t int, s scope) lang.Range {
	for u := t - 1; u >= max(s.From, t-4); u-- {
		switch {
		case f.opaque(u, s) >= 0 || f.kind(u) != lang.Word && !f.is(u, "'", "’"):
			return lang.Range{}
		case f.is(u, "'s", "’s", "'", "’"):
			r := f.trim(f.phraseBefore(u, max(s.From, u-12), s))
			if f.namesSomebody(r) {
				return r
			}
			return lang.Range{}
		case f.class(u).Is(lang.Possessive) && !f.is(u, "whose"):
			return lang.Range{From: u, To: u + 1}
		case f.class(u) != 0 && !f.class(u).Is(lang.Adverb):
			return lang.Range{}
		}
	}
	return lang.Range{}
}

// nounClauseEnd is where the clause after a noun ends: in the middle of a sentence the
// main verb goes on after it, so a comma ends it too.
func (f *finder) nounClauseEnd(t, end int, s scope) int {
	end = f.clauseEnd(t, end, s)
	for u := t + 2; u < end; u++ {
		if f.opaque(u, s) < 0 && f.is(u, ",") && f.kind(u) == lang.Punct {
			return u
		}
	}
	return end
}
