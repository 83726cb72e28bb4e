package attribution

import (
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// complement is the content that follows a cue, from token t on: a quotation, a clause, an
// infinitive or a noun phrase, as the cue's frames allow. continued says that part of the
// content stands before the cue, so that only a quotation can go on with it.
func (f *finder) complement(c *stage.Cue, t int, s scope, continued bool) []text.Span {
	end := f.bodyEnd(s)
	addressee := c.Frames.Has(stage.TakesAddressee)
	t = f.skipAdjuncts(t, end, s, addressee)
	if t >= end {
		return f.nextSentence(c, s, continued)
	}
	// A comma or a colon before a quotation, or around an adjunct.
	u := t
	for u < end && f.kind(u) == lang.Punct && f.is(u, ",", ":", "—", "–", "--") {
		u++
	}
	if q := f.opaque(u, s); u < s.To && q >= 0 && f.quotationTokens(q).From == u {
		return f.fromQuotation(c, q, u, end, s, continued)
	}
	if continued || f.is(t, ",") && !f.is(u, "that") {
		return nil
	}
	if f.is(t, ":") && u < end && c.Frames.Has(stage.TakesQuotation) {
		return f.span(u, f.clauseEnd(u, end, s))
	}
	return f.unquoted(c, u, end, s)
}

// unquoted is a content that begins with a word rather than with a mark.
func (f *finder) unquoted(c *stage.Cue, t, end int, s scope) []text.Span {
	cl := f.class(t)
	if c.Inflection == stage.Infinitive && !f.is(t, "that") {
		return nil // "to support a truce" is done, not said
	}
	switch {
	case f.is(t, "that") && c.Frames.Has(stage.TakesClause|stage.TakesBare),
		f.is(t, "whether", "if", "how", "why", "what", "who", "where", "when") && c.Frames.Has(stage.TakesClause):
		return f.span(t, f.clauseEnd(t, end, s))
	case f.is(t, "to"):
		if c.Frames.Has(stage.TakesTo) {
			return f.span(t, f.infinitiveEnd(t, end, s))
		}
		return nil
	case c.Frames.Has(stage.TakesObject):
		return f.span(t, f.clauseEnd(t, end, s))
	case c.Frames.Has(stage.TakesBare) && f.is(t, "no", "yes", "nothing") && t+1 >= end:
		return f.span(t, end)
	case c.Frames.Has(stage.TakesBare) && f.startsClause(t, cl) && f.hasVerb(t, end):
		return f.span(t, f.clauseEnd(t, end, s))
	case c.Frames.Has(stage.TakesNoun) && f.startsPhrase(t, cl) && !f.afterPreposition(c):
		return f.span(t, f.nounEnd(t, end, s))
	case c.Frames.Has(stage.TakesTo) && c.Frames.Has(stage.TakesAddressee) && f.startsPhrase(t, cl):
		// "urged both sides to hold their fire": the addressee stands first.
		for u := t + 1; u < min(end, t+12); u++ {
			if f.is(u, "to") && f.class(u+1) == 0 && f.opaque(u, s) < 0 {
				return f.span(u, f.clauseEnd(u, end, s))
			}
		}
	}
	return nil
}

// afterPreposition: "without offering details" is no saying.
func (f *finder) afterPreposition(c *stage.Cue) bool {
	return c.Inflection == stage.Participle && f.class(c.Tokens.From-1).Is(lang.Preposition)
}

// fromQuotation is a content that begins with quotation q at token t. Where the sentence
// goes on after it, the rest belongs to the content ("said “no” to the plan").
func (f *finder) fromQuotation(c *stage.Cue, q int32, t, end int, s scope, continued bool) []text.Span {
	r := f.quotationTokens(q)
	rest := r.To
	for rest < end && f.kind(rest) == lang.Punct {
		rest++
	}
	if f.isTitle(q) && !continued {
		return nil
	}
	whole := rest >= end || continued || f.endsInComma(q) && f.class(rest).Is(lang.Conjunction) || r.To >= s.To || f.endsInStop(q) || f.cueAt[rest] >= 0 && f.is(rest-1, ",")
	if !whole && f.is(rest-1, ",") && rest > r.To {
		// "..., “A”, while the envoy said": what a comma parts is another clause.
		whole = f.class(rest).Is(lang.Conjunction|lang.Subordinator|lang.WhWord|lang.Preposition) || f.timeAt[rest] >= 0
	}
	if whole || !c.Frames.Has(stage.TakesBare|stage.TakesNoun|stage.TakesObject|stage.TakesClause) {
		return f.chain(q)
	}
	return f.span(t, f.clauseEnd(r.To, end, s))
}

// isTitle: a quotation in title case without a stop or comma is the name of a work.
func (f *finder) isTitle(q int32) bool {
	in := f.p.Within(f.d.Quotations[q].Inner)
	capitals := 0
	for t := in.From; t < in.To; t++ {
		switch {
		case f.capital(t):
			capitals++
		case f.kind(t) == lang.Word && f.class(t) != 0:
		default:
			return false
		}
	}
	return capitals >= 2 && f.capital(in.From)
}

// chain is a quotation with those that go on with it in the paragraphs after.
func (f *finder) chain(q int32) []text.Span {
	spans := []text.Span{f.d.Quotations[q].Span}
	for i := int(q) + 1; i < len(f.d.Quotations); i++ {
		switch n := f.d.Quotations[i]; {
		case n.Continues == int(q):
			spans = append(spans, n.Span)
			q = int32(i)
		case n.Depth == f.d.Quotations[q].Depth:
			return spans
		}
	}
	return spans
}

// endsInStop: a full stop stands inside the closing mark.
func (f *finder) endsInStop(q int32) bool {
	in := f.p.Within(f.d.Quotations[q].Inner)
	return in.Len() > 0 && f.kind(in.To-1) == lang.Stop
}

// nextSentence looks past the end of the cue's sentence: after "..., she said." a
// quotation that opens the next sentence of the same paragraph goes on with it, and
// after "She said:" the quotation may stand in the next paragraph.
func (f *finder) nextSentence(c *stage.Cue, s scope, continued bool) []text.Span {
	if s.container >= 0 || !c.Frames.Has(stage.TakesQuotation) || s.To >= len(f.p.Tokens) {
		return nil
	}
	q := f.opaque(s.To, s)
	if q < 0 || f.quotationTokens(q).From != s.To {
		return nil
	}
	colon := f.is(s.To-1, ":")
	if !f.sameParagraph(s.To-1, s.To) && !colon || !continued && !colon {
		return nil
	}
	if f.cuedAfter(q, s.To) {
		return nil
	}
	return f.chain(q)
}

// cuedAfter reports whether the quotation that begins at t has a cue of its own in the
// sentence in which it ends.
func (f *finder) cuedAfter(q int32, t int) bool {
	r := f.quotationTokens(q)
	sent := f.p.Sentences[max(0, f.p.SentenceAt(f.p.Tokens[max(r.To-1, t)].Start))].Tokens
	for u := r.To; u < sent.To; u++ {
		if i := f.cueAt[u]; i >= 0 && f.d.Cues[i].Form == stage.VerbCue {
			return true
		}
	}
	return false
}

// skipAdjuncts passes over what may stand between a cue and its content: adverbs, times,
// the medium, and the addressee where the cue takes one as its object.
func (f *finder) skipAdjuncts(t, end int, s scope, addressee bool) int {
	for t < end && f.opaque(t, s) < 0 {
		c := f.class(t)
		switch {
		case f.mediumAt[t] >= 0 && f.d.Media[f.mediumAt[t]].Start == f.p.Tokens[t].Start:
			t = f.after(f.mediumAt, t, end)
			addressee = false
		case f.timeAt[t] >= 0:
			t = f.after(f.timeAt, t, end)
		case c.Is(lang.Preposition) && t+1 < end && f.timeAt[t+1] >= 0:
			t = f.after(f.timeAt, t+1, end)
		case addressee && !f.is(t, "that", "how", "what", "why", "whether", "to") && f.startsPhrase(t, c):
			u := f.addresseesEnd(t, end, s)
			if u <= t {
				return t
			}
			t, addressee = u, false
		case f.is(t, "to", "with") && f.prepositionalAddressee(t, end, s) > t:
			t = f.prepositionalAddressee(t, end, s)
		case f.class(t).Is(lang.Preposition) && !f.is(t, "to", "that") && f.beforeMark(t, end, s) > t:
			t = f.beforeMark(t, end, s)
		case c.Is(lang.Adverb) && !c.Is(lang.Determiner|lang.Subordinator|lang.Conjunction) && t+1 < end && !f.is(t, "there"):
			t++
		default:
			return t
		}
	}
	return t
}

// after is the first token past t that has another value in layer.
func (f *finder) after(layer []int32, t, end int) int {
	for v := layer[t]; t < end && layer[t] == v; t++ {
	}
	return t
}

// addresseesEnd is where the objects of "told" end: one, or several that "and" joins.
func (f *finder) addresseesEnd(t, end int, s scope) int {
	u := f.addresseeEnd(t, end, s)
	for u > t && u+1 < end && f.is(u, "and", "or", ",") && f.opaque(u, s) < 0 {
		next := u + 1
		if f.is(next, "and", "or") {
			next++
		}
		// "told her and that", "told them, he said": what follows is no addressee.
		head := next
		if f.class(head).Is(lang.Determiner|lang.Possessive) && head+1 < end {
			head++
		}
		if f.mentionAt[head] < 0 && !f.plural(head) || f.class(next).Is(lang.Pronoun|lang.Subordinator) {
			break
		}
		v := f.addresseeEnd(next, end, s)
		if v <= next || f.cueAt[min(v, end-1)] >= 0 {
			break
		}
		u = v
	}
	return u
}

// plural reports whether token t looks like a plural noun.
func (f *finder) plural(t int) bool {
	w := f.lower(t)
	return f.kind(t) == lang.Word && f.class(t) == 0 && len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's'
}

// addresseeEnd is where the object of "told" ends: a pronoun is one word; a phrase goes on
// to its last noun.
func (f *finder) addresseeEnd(t, end int, s scope) int {
	if f.class(t).Is(lang.Pronoun) {
		return t + 1
	}
	if m := f.mentionAt[t]; m >= 0 {
		u := f.after(f.mentionAt, t, end)
		if f.is(u, "'s", "’s") || f.class(u).Is(lang.Preposition) && !f.is(u, "that") {
			return f.phraseEnd(t, s)
		}
		return u
	}
	return f.phraseEnd(t, s)
}

// prepositionalAddressee passes "to reporters": a preposition, then a mention or a plural
// noun that is no verb's object.
func (f *finder) prepositionalAddressee(t, end int, s scope) int {
	u := t + 1
	if u >= end || f.opaque(u, s) >= 0 || f.cueAt[u] >= 0 {
		return t
	}
	w := f.lower(u)
	if f.mentionAt[u] < 0 && !f.class(u).Is(lang.Determiner|lang.Possessive) && (len(w) < 4 || w[len(w)-1] != 's') {
		return t
	}
	return max(u+1, f.addresseeEnd(u, end, s))
}

// beforeMark passes a prepositional phrase where "that", a quotation or a colon follows it
// within a few words: "said in the capital that".
func (f *finder) beforeMark(t, end int, s scope) int {
	for u := t + 1; u < min(end, t+14); u++ {
		switch {
		case f.opaque(u, s) >= 0:
			if f.is(u-1, ",", ":") || f.quotationTokens(f.opaque(u, s)).From == u {
				return u
			}
			return t
		case f.is(u, "that") && f.class(u-1) == 0, f.is(u, ":"):
			return u
		case f.cueAt[u] >= 0 && f.d.Cues[f.cueAt[u]].Form == stage.VerbCue, f.class(u).Is(lang.Auxiliary | lang.Modal | lang.Pronoun):
			return t
		}
	}
	return t
}

// startsClause reports whether a clause without "that" can begin at t.
func (f *finder) startsClause(t int, c lang.Class) bool {
	if f.timeAt[t] >= 0 && f.mentionAt[t] < 0 {
		return false
	}
	if f.mentionAt[t] >= 0 || f.kind(t) == lang.Number || f.is(t, "$", "there", "it") {
		return true
	}
	if c.Is(lang.Preposition) {
		return f.is(t, "in", "after", "under", "despite", "during", "since", "without", "like", "about", "more", "at") && f.kind(t) == lang.Word
	}
	return f.kind(t) == lang.Word && (c == 0 || c.Is(lang.Determiner|lang.Possessive|lang.Pronoun|lang.Subordinator|lang.Adverb))
}

// startsPhrase reports whether a noun phrase can begin at t.
func (f *finder) startsPhrase(t int, c lang.Class) bool {
	if f.timeAt[t] >= 0 && f.mentionAt[t] < 0 {
		return false
	}
	return f.mentionAt[t] >= 0 || f.kind(t) == lang.Number || f.is(t, "$") ||
		f.kind(t) == lang.Word && (c == 0 || c.Is(lang.Determiner|lang.Possessive|lang.Pronoun) && !f.is(t, "i", "he", "she", "they", "we"))
}
