package attribution

import (
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// passive handles "it was reported that", "the plan was rejected by the envoy", "she was
// told that" and "he is accused of". The source is what "by" names, else there is none.
func (f *finder) passive(c *stage.Cue, s scope) (stage.Attribution, bool) {
	var a stage.Attribution
	end := f.bodyEnd(s)
	t := c.Tokens.To
	by := f.is(t, "by")
	if by && t+1 < end && f.opaque(t+1, s) < 0 {
		from := t + 1
		to := f.phraseEnd(from, s)
		if r := (lang.Range{From: from, To: to}); f.namesSomebody(r) && f.timeAt[from] < 0 {
			a.Source = f.span(r.From, r.To)
			t = to
		}
	}
	subject, before, hasSubject := f.subjectBefore(c.Tokens.From, s)
	expletive := hasSubject && subject.Len() == 1 && f.is(subject.From, "it")
	if c.Inflection == stage.Reduced {
		// Only a source makes a participle after its noun an attribution.
		if c.Lemma == "see" || f.is(before-1, "to") && before-1 >= s.From && f.cueAt[before-1] >= 0 {
			return a, false // "according to a copy seen by": the phrase has its own attribution
		}
		if len(a.Source) == 0 || !hasSubject || !c.Frames.Has(stage.TakesNoun|stage.TakesClause|stage.TakesQuotation) {
			return a, false
		}
		a.Content = f.span(subject.From, subject.To)
		return a, true
	}
	if b := f.contentBefore(before, s, c); len(b) > 0 && expletive {
		a.Content = b
		return a, true
	}
	t = f.skipAdjuncts(t, end, s, false)
	if t < end {
		a.Content = f.passiveComplement(c, t, end, s)
	}
	switch {
	case expletive && len(a.Content) > 0:
		return a, true
	case !hasSubject:
		return a, false
	case len(a.Content) > 0:
		if !c.Frames.Has(stage.TakesAddressee) {
			// "He is said to be tired": what is said begins with the subject.
			a.Content = append(f.span(subject.From, subject.To), a.Content...)
		}
		return a, c.Frames.Has(stage.TakesClause|stage.TakesBare|stage.TakesObject) && !expletive
	case len(a.Source) > 0 && c.Frames.Has(stage.TakesNoun|stage.TakesObject|stage.TakesTo):
		if f.is(subject.From, "who", "which") {
			subject = f.antecedent(subject.From, s)
		}
		a.Content = f.span(subject.From, subject.To)
		return a, true
	}
	return a, false
}

// antecedent is the noun phrase that the relative pronoun at token t stands for:
// "conditions, many of which".
func (f *finder) antecedent(t int, s scope) lang.Range {
	end := t
	if f.is(end-1, "of") {
		end -= 2
	}
	if f.is(end-1, ",") {
		end--
	}
	r := f.trim(f.phraseBefore(end, max(s.From, end-maxSubject), s))
	if !f.namesSomebody(r) {
		return lang.Range{From: t, To: t + 1}
	}
	return r
}

func (f *finder) passiveComplement(c *stage.Cue, t, end int, s scope) []text.Span {
	switch {
	case f.is(t, "that", "whether", "how"):
		if c.Frames.Has(stage.TakesClause | stage.TakesBare) {
			return f.span(t, f.clauseEnd(t, end, s))
		}
	case f.is(t, "to"):
		if c.Frames.Has(stage.TakesTo | stage.TakesBare | stage.TakesClause) {
			return f.span(t, f.clauseEnd(t, end, s))
		}
	case f.is(t, "of", "for", "as"):
		if c.Frames.Has(stage.TakesObject) {
			return f.span(t, f.clauseEnd(t, end, s))
		}
	default:
		if q := f.opaque(t, s); q >= 0 && f.quotationTokens(q).From == t && c.Frames.Has(stage.TakesQuotation|stage.TakesObject) {
			return f.chain(q)
		}
	}
	return nil
}
