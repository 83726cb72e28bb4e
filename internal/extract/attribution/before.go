package attribution

import (
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// closesContent reports whether token t ends a content that stands before a cue: a
// closing quotation mark, or the comma after one.
func (f *finder) closesContent(t int, s scope) bool {
	if t < s.From {
		return t >= 0 && s.container < 0 && f.opaque(t, s) >= 0 && f.sameParagraph(t, s.From)
	}
	if f.opaque(t, s) >= 0 {
		return true
	}
	return f.is(t, ",") && f.kind(t) == lang.Punct
}

func (f *finder) sameParagraph(a, b int) bool {
	return f.p.ParagraphAt(f.p.Tokens[a].Start) == f.p.ParagraphAt(f.p.Tokens[b].Start)
}

// contentBefore is the content that ends right before token end, where the subject and
// its verb begin: a quotation, or a clause that a comma closes and the cue ends
// ("The talks had failed, the envoy said.").
func (f *finder) contentBefore(end int, s scope, c *stage.Cue) []text.Span {
	t := end - 1
	if t >= 0 && t < s.From && !f.closesContent(t, s) || t < 0 {
		return nil
	}
	comma := -1
	if f.kind(t) == lang.Mark && f.quotation[t] == s.container && f.is(t-1, ",") {
		t-- // a stray mark
	}
	if f.is(t, ",") && f.kind(t) == lang.Punct && f.opaque(t, s) < 0 {
		comma = t
		t--
	}
	if t >= 0 {
		if q := f.opaque(t, s); q >= 0 && f.sameParagraph(t, end) {
			if sp, ok := f.quotedBefore(q, t, s, comma >= 0); ok {
				return sp
			}
			if comma < 0 {
				return nil
			}
		}
	}
	if comma < 0 || !c.Frames.Has(stage.TakesBare) && !(c.Frames.Has(stage.TakesClause) && c.Frames.Has(stage.TakesQuotation)) {
		return nil
	}
	// A clause before the cue counts only where nothing is left for the verb to take.
	if f.complementFollows(c, s) {
		return nil
	}
	from := s.From
	for from < comma && (f.kind(from) == lang.Punct || f.kind(from) == lang.Stop) {
		from++
	}
	if comma-from < 3 || !f.hasVerb(from, comma) {
		return nil
	}
	return f.span(from, comma)
}

// quotedBefore is the content that ends with quotation q: the quotation, with the parts
// of it in earlier paragraphs, or the clause that it closes ("He felt “no fear,” he said").
func (f *finder) quotedBefore(q int32, t int, s scope, comma bool) ([]text.Span, bool) {
	r := f.quotationTokens(q)
	if t != r.To-1 {
		return nil, false
	}
	// The quotation closes a clause that began outside it ("But “no,” he said"): then the
	// content begins with the sentence. A comma before the mark parts it in two.
	if prefix := f.prefixOf(r.From, s); prefix.Len() > 0 && !comma {
		if f.is(r.From-1, ",") {
			return append(f.span(prefix.From, r.From-1), f.d.Quotations[q].Span), true
		}
		return f.span(prefix.From, r.To), true
	}
	spans := []text.Span{f.d.Quotations[q].Span}
	for i := f.d.Quotations[q].Continues; i >= 0; i = f.d.Quotations[i].Continues {
		spans = append(spans, f.d.Quotations[i].Span)
	}
	return spans, true
}

// prefixOf is what stands between the head of the scope and a quotation at token t if it
// belongs to the same clause: no cue, time or colon among it.
func (f *finder) prefixOf(t int, s scope) lang.Range {
	r := lang.Range{From: s.From, To: t}
	for r.Len() > 0 && f.kind(r.From) != lang.Word && f.kind(r.From) != lang.Number {
		r.From++
	}
	for u := r.From; u < r.To; u++ {
		if f.cueAt[u] >= 0 || f.timeAt[u] >= 0 || f.opaque(u, s) >= 0 || f.is(u, ":", ";", "—", "–") {
			return lang.Range{}
		}
	}
	return r
}

// endsInComma: a comma stands right inside the closing mark.
func (f *finder) endsInComma(q int32) bool {
	in := f.p.Within(f.d.Quotations[q].Inner)
	return in.Len() > 0 && f.is(in.To-1, ",")
}

// hasVerb: some word in the range is an auxiliary, a modal, or looks like a verb.
func (f *finder) hasVerb(from, to int) bool {
	for t := from; t < to; t++ {
		if f.class(t).Is(lang.Auxiliary|lang.Modal) || f.cueAt[t] >= 0 {
			return true
		}
		if w := f.lower(t); f.kind(t) == lang.Word && f.mentionAt[t] < 0 && len(w) > 3 && t > from &&
			(w[len(w)-2:] == "ed" || w[len(w)-1] == 's' && w[len(w)-2] != 's') {
			return true
		}
	}
	return false
}

// complementFollows: a clause, an infinitive or a quotation follows the cue after its
// adjuncts.
func (f *finder) complementFollows(c *stage.Cue, s scope) bool {
	return len(f.complement(c, c.Tokens.To, s, false)) > 0
}
