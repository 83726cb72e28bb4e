package attribution

import (
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// phrase handles "according to the ministry": the source follows, and the content is the
// rest of the sentence.
func (f *finder) phrase(c *stage.Cue, s scope) (stage.Attribution, bool) {
	var a stage.Attribution
	from, end := c.Tokens.To, f.bodyEnd(s)
	if from >= end || f.opaque(from, s) >= 0 {
		return a, false
	}
	to := from
	for to < end && f.opaque(to, s) < 0 && !(f.kind(to) == lang.Punct && f.is(to, ",", ";", ":", "—", "–")) {
		to++
	}
	r := f.trim(lang.Range{From: from, To: to})
	if !f.namesSomebody(r) {
		return a, false
	}
	a.Source = f.span(r.From, r.To)
	before := lang.Range{From: s.From, To: c.Tokens.From}
	for before.Len() > 0 && (f.class(before.From).Is(lang.Conjunction) || f.kind(before.From) == lang.Stop || f.kind(before.From) == lang.Punct) {
		before.From++
	}
	for before.Len() > 0 && f.kind(before.To-1) == lang.Punct && f.is(before.To-1, ",", "—", "–", ":") && f.opaque(before.To-1, s) < 0 {
		before.To--
	}
	after := lang.Range{From: to, To: end}
	for after.Len() > 0 && f.kind(after.From) == lang.Punct && f.opaque(after.From, s) < 0 {
		after.From++
	}
	if before.Len() > 0 {
		a.Content = append(a.Content, f.wholeQuotation(before, s)...)
	}
	// After a phrase in the middle of its sentence the content goes on; after one at the
	// end nothing is left but adjuncts.
	if before.Len() == 0 || after.Len() > 2 && !f.class(after.From).Is(lang.WhWord) {
		a.Content = append(a.Content, f.wholeQuotation(after, s)...)
	}
	return a, len(a.Content) > 0
}

// wholeQuotation is the span of r, or of the whole quotation where r is the end of one
// that began in an earlier sentence.
func (f *finder) wholeQuotation(r lang.Range, s scope) []text.Span {
	if r.Len() == 0 {
		return nil
	}
	if q := f.opaque(r.From, s); q >= 0 && f.quotationTokens(q).From < r.From && f.quotationTokens(q).To <= r.To {
		return []text.Span{f.d.Quotations[q].Span.Cover(f.span(r.From, r.To)[0])}
	}
	if q := f.opaque(r.To-1, s); q >= 0 && f.quotationTokens(q).To > r.To && f.quotationTokens(q).From >= r.From {
		return []text.Span{f.d.Quotations[q].Span.Cover(f.span(r.From, r.To)[0])}
	}
	return f.span(r.From, r.To)
}

// colons handles a name and a colon at the head of a paragraph, as in transcripts and
// lists of quotations: the paragraph is the content.
func (f *finder) colons() {
	for _, p := range f.p.Paragraphs {
		if p.Sentences.Len() == 0 || p.Kind == lang.Heading {
			continue
		}
		from := f.p.Sentences[p.Sentences.From].Tokens.From
		to := f.p.Sentences[p.Sentences.To-1].Tokens.To
		colon := -1
		for t := from; t < min(to, from+10); t++ {
			if f.is(t, ":") {
				colon = t
				break
			}
			if f.quotation[t] >= 0 || f.cueAt[t] >= 0 || f.timeAt[t] >= 0 {
				break
			}
		}
		if colon <= from || colon+1 >= to {
			continue
		}
		m := f.mentionAt[from]
		if m < 0 || f.d.Mentions[m].Kind != "person" && f.d.Mentions[m].Kind != "office" || f.p.Tokens[colon-1].End > f.d.Mentions[m].End {
			continue
		}
		a := stage.Attribution{
			Source: f.span(from, colon), Cue: f.span(colon, colon+1), CueIndex: -1, Speaker: -1, Within: -1,
			Content: f.span(colon+1, to),
		}
		if q := f.quotation[colon+1]; q >= 0 && f.quotationTokens(q).From == colon+1 {
			a.Content = f.chain(q)
		}
		if !f.isCovered(a.Content[0]) {
			f.keep(a)
		}
	}
}
