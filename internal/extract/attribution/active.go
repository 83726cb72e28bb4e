package attribution

import (
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// active handles a verb in the active voice, or an adjective after "be": its subject is
// the source, and the content stands after it, before it, or on both sides.
func (f *finder) active(c *stage.Cue, s scope) (stage.Attribution, bool) {
	var a stage.Attribution
	source, clause, hasSource := f.sourceOf(c, s)
	quoted := c.Frames.Has(stage.TakesQuotation | stage.TakesClause | stage.TakesBare)

	var before []text.Span
	after := c.Tokens.To
	if quoted {
		// `"...," said the envoy`: the subject comes after the verb.
		if !hasSource || f.closesContent(c.Tokens.From-1, s) {
			if r, ok := f.subjectAfter(c, s); ok {
				if b := f.contentBefore(c.Tokens.From, s, c); len(b) > 0 {
					source, hasSource, before, after = r, true, b, r.To
				}
			}
		}
		if before == nil && hasSource && c.Inflection == stage.Finite {
			before = f.contentBefore(clause, s, c)
		}
	}
	if before == nil && hasSource && c.Inflection == stage.Finite && c.Frames.Has(stage.TakesBare) {
		if a.Content = f.around(clause, after, s); len(a.Content) > 0 {
			a.Source = f.span(source.From, source.To)
			return a, true
		}
	}
	if !hasSource && c.Inflection == stage.Finite && len(before) == 0 {
		return a, false
	}
	if hasSource && f.is(source.From, "i", "we", "you") && source.Len() == 1 && s.container < 0 && !c.Frames.Has(stage.TakesQuotation) {
		return a, false // the publisher's own "I think" is nobody's statement
	}
	a.Source = f.span(source.From, source.To)
	got := f.complement(c, after, s, len(before) > 0)
	a.Content = append(before, got...)
	if s.container >= 0 && hasSource && f.is(source.From, "i", "we") && source.Len() == 1 && !f.reports(c, got) {
		return a, false
	}
	if len(a.Content) > 0 {
		return a, true
	}
	return a, c.Frames.Has(stage.TakesNothing) && hasSource && (c.Negated || c.Act.IsAnswer())
}

// sourceOf is the subject of a cue: before its verb group or, for a participle or an
// infinitive, that of the finite cue before it, or the first mention of the sentence.
func (f *finder) sourceOf(c *stage.Cue, s scope) (source lang.Range, clause int, ok bool) {
	from := c.Tokens.From
	if c.Inflection == stage.Finite {
		if r, before, ok := f.subjectBefore(from, s); ok {
			return r, before, true
		}
		// "The envoy visited Corvane and said": the subject is shared.
		if !f.class(from-1).Is(lang.Conjunction|lang.Adverb) && !f.is(from-1, ",") {
			return lang.Range{}, from, false
		}
	}
	// "officials warning that": the noun before a participle without a comma is its subject.
	if c.Inflection == stage.Participle && !f.is(from-1, ",") && !f.class(from-1).Is(lang.Preposition|lang.Conjunction|lang.Subordinator|lang.WhWord) {
		if r, before, ok := f.subjectBefore(from, s); ok {
			return r, before, true
		}
	}
	return f.sharedSubject(from, s)
}

// sharedSubject is the source of the attribution before token t in the same scope, else
// the first mention there.
func (f *finder) sharedSubject(t int, s scope) (lang.Range, int, bool) {
	for i := len(f.found) - 1; i >= 0; i-- {
		a := &f.found[i]
		if a.CueIndex < 0 || len(a.Source) == 0 {
			continue
		}
		cue := &f.d.Cues[a.CueIndex]
		if cue.Tokens.From < s.From {
			break
		}
		if cue.Tokens.To <= t && f.quotation[cue.Head] == s.container && !f.inDashes(cue.Tokens.To, t) {
			r := f.p.Within(a.Source[0])
			return r, t, r.Len() > 0
		}
	}
	for i := s.From; i < t; i++ {
		if f.opaque(i, s) >= 0 || f.timeAt[i] >= 0 {
			continue
		}
		m := f.mentionAt[i]
		if m < 0 {
			continue
		}
		if i > s.From && f.class(i-1).Is(lang.Preposition) {
			for i+1 < t && f.mentionAt[i+1] == m {
				i++
			}
			continue
		}
		r := f.p.Within(f.d.Mentions[m].Span)
		return r, t, r.Len() > 0 && r.To <= t
	}
	return lang.Range{}, t, false
}

// around is the content that a parenthetic cue stands in: "The talks, she said, would go
// on". clause is where the subject begins, after is the token past the cue.
func (f *finder) around(clause, after int, s scope) []text.Span {
	end := f.bodyEnd(s)
	if !f.is(clause-1, ",") || f.opaque(clause-1, s) >= 0 || !f.is(after, ",") || after+2 >= end {
		return nil
	}
	from := s.From
	for from < clause-1 && f.kind(from) != lang.Word && f.kind(from) != lang.Number {
		from++
	}
	for t := from; t < clause-1; t++ {
		if f.cueAt[t] >= 0 || f.opaque(t, s) >= 0 || f.timeAt[t] >= 0 {
			return nil
		}
	}
	rest := after + 1
	if clause-1-from < 1 || f.class(rest).Is(lang.Conjunction|lang.Subordinator|lang.WhWord) || f.participleCue(rest, end) || f.timeAt[rest] >= 0 {
		return nil
	}
	return append(f.span(from, clause-1), f.span(rest, f.clauseEnd(rest, end, s))...)
}

// reports: a first person inside a quotation reports something only with a clause or
// words of its own ("I believe that they lied"), or does something by saying so.
func (f *finder) reports(c *stage.Cue, content []text.Span) bool {
	if c.Act != reading.Assert && c.Act != reading.Request {
		return len(content) > 0 && !c.Negated // "We accept this" does it by saying it
	}
	if len(content) == 0 || !c.Frames.Has(stage.TakesClause|stage.TakesBare) || c.Negated && !c.Frames.Has(stage.TakesBare) {
		return false
	}
	t := f.p.Within(content[0]).From
	return f.is(t, "that", "whether", "how", "why", "what") || c.Frames.Has(stage.TakesBare) && f.hasVerb(t, f.p.Within(content[0]).To)
}

// inDashes: an odd number of dashes stands between two tokens, so that the first is in a
// parenthesis that the second has left.
func (f *finder) inDashes(from, to int) bool {
	n := 0
	for t := from; t < to; t++ {
		if f.is(t, "—", "–", "--") {
			n++
		}
	}
	return n%2 == 1
}

// subjectAfter: the noun phrase right after an inverted verb, up to the end of the
// clause: "said Mara Venn, the envoy".
func (f *finder) subjectAfter(c *stage.Cue, s scope) (lang.Range, bool) {
	t := c.Tokens.To
	if t >= s.To || f.opaque(t, s) >= 0 {
		return lang.Range{}, false
	}
	m := f.mentionAt[t]
	if m < 0 && !f.class(t).Is(lang.Determiner|lang.Possessive|lang.Pronoun) && f.class(t) != 0 {
		return lang.Range{}, false
	}
	end := f.phraseEnd(t, s)
	r := lang.Range{From: t, To: end}
	if !f.namesSomebody(r) {
		return r, false
	}
	// An apposition: ", the envoy of the president". It ends at the next comma.
	if f.is(end, ",") && end+1 < s.To && f.opaque(end+1, s) < 0 &&
		(f.mentionAt[end+1] >= 0 || f.class(end+1).Is(lang.Determiner|lang.Possessive) || f.is(end+1, "who")) {
		stop := end + 1
		for stop < f.bodyEnd(s) && !f.is(stop, ",", ";", ":") && f.opaque(stop, s) < 0 {
			stop++
		}
		r.To = stop
	}
	return r, true
}

// phraseEnd walks right from t over one noun phrase.
func (f *finder) phraseEnd(t int, s scope) int {
	end := f.bodyEnd(s)
	for i := t; i < end; i++ {
		if f.opaque(i, s) >= 0 {
			return i
		}
		if m := f.mentionAt[i]; m >= 0 && (i == t || f.mentionAt[i-1] == m || f.class(i-1).Is(lang.Preposition|lang.Determiner|lang.Possessive) || f.is(i-1, "and", "'s", "’s")) {
			continue
		}
		if f.timeAt[i] >= 0 {
			return f.beforePreposition(i, t)
		}
		if i := f.cueAt[i]; i >= 0 && f.d.Cues[i].Form == stage.VerbCue {
			return max(t+1, f.d.Cues[i].Tokens.From)
		}
		switch k := f.kind(i); k {
		case lang.Word:
			c := f.class(i)
			switch {
			case i == t:
			case f.is(i, "and", "or"):
				if !f.joins(i) {
					return i
				}
			case f.is(i, "of", "for", "at", "from", "in", "with"):
				if f.timeAt[min(i+1, end-1)] >= 0 || f.mediumAt[i] >= 0 {
					return i
				}
			case c.Is(lang.Preposition | lang.Pronoun | lang.WhWord | lang.Auxiliary | lang.Modal | lang.Subordinator | lang.Conjunction | lang.Negation):
				if !f.is(i, "'s", "’s") {
					return i
				}
			case c.Is(lang.Adverb):
				return i
			}
		case lang.Number, lang.Link:
		case lang.Punct:
			if !f.is(i, "-", "/", "&", "(", ")") {
				return i
			}
		default:
			return i
		}
	}
	return end
}

// beforePreposition steps back over the preposition that governs token t.
func (f *finder) beforePreposition(t, lo int) int {
	if t-1 > lo && f.class(t-1).Is(lang.Preposition) {
		return t - 1
	}
	return t
}
