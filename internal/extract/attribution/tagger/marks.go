package tagger

import (
	"slices"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// The marks of a token, each a row of the network's table. A change of their order needs
// new weights; those of the relations come last.
const (
	opensQuotation = iota
	firstQuoted    // the first token after the mark
	quoted         // between first and last
	lastQuoted     // the last token before the mark
	closesQuotation
	quotedLength // of the quotation, in tokens: 1-2, 3-5, 6-10, 11-20, more
	_
	_
	_
	_
	quotedUnclosed // the quotation is not closed
	quotedOn       // it goes on from the paragraph before
	quotedNested   // it stands in another
	cueHead        // the head of a cue of the lexicon
	cueWord        // another word of its group
	cueVerb        // its form
	cueNoun
	cuePrep
	_ // no cue of the lexicon has this form any more
	cueAdj
	cuePassive
	cueNegated
	cueFrame       // its frames: as many as frames are
	afterFrames    = cueFrame + frames
	cueAct         = afterFrames // its act: as many as there are
	paragraphKind  = cueAct + acts
	paragraphPlace = paragraphKind + 5 // in the document: first, second, 3-4, 5-8, 9-16, later
	paragraphLast  = paragraphPlace + 6
	fromStart      = paragraphLast + 1 // tokens from the paragraph's start: 0, 1, 2, 3-4, 5-8, 9-16, 17-32, more
	toEnd          = fromStart + 8     // tokens to its end: the same
	sentenceStart  = toEnd + 8
	beforeQuoted   = sentenceStart + 1 // the paragraph before holds a quotation
	beforeCued     = beforeQuoted + 1  // it holds a cue of the lexicon
	beforeOpen     = beforeCued + 1    // it leaves a quotation open
	relation       = beforeOpen + 1    // the relation to the head: as many as the core has
)

const (
	frames = 9
	acts   = 19 // at most; see TestMarksFit
)

// MarksOf is the number of marks with a core of so many relations.
func MarksOf(relations int) int { return relation + relations }

// scale is the number of the bound that v does not exceed.
func scale(v int, bounds ...int) int {
	for i, b := range bounds {
		if v <= b {
			return i
		}
	}
	return len(bounds)
}

// marks are the marks of the tokens of some windows.
type marks struct {
	ids  []uint16
	from []int32 // of each token of the text
	to   []int32
}

func (m *marks) of(token int) []uint16 { return m.ids[m.from[token]:m.to[token]] }

// A marker marks the tokens of a draft.
type marker struct {
	d     *stage.Draft
	p     *lang.Parsed
	inner bool
	// relations are the numbers of the core's relations.
	relations map[string]int
	// Index of the innermost quotation and of the cue over each token; -1 for none.
	quotationAt, cueAt []int32
	quotations         []lang.Range // tokens of each quotation, with its marks
	cueHeads           []int        // token of each cue's head
}

func newMarker(d *stage.Draft, relations map[string]int, inner bool) *marker {
	m := &marker{d: d, p: d.Parsed, relations: relations, inner: inner}
	n := len(m.p.Tokens)
	m.quotationAt, m.cueAt = d.QuotationAt(m.p), slices.Repeat([]int32{-1}, n)
	for _, q := range d.Quotations {
		m.quotations = append(m.quotations, m.p.Within(q.Span))
	}
	for i, c := range d.Cues {
		r := m.p.Within(c.Span)
		head := m.p.Within(d.Words.Tokens[min(c.Head, len(d.Words.Tokens)-1)].Span)
		m.cueHeads = append(m.cueHeads, head.From)
		for t := r.From; t < r.To; t++ {
			m.cueAt[t] = int32(i) //nolint:gosec // fewer than tokens
		}
	}
	return m
}

// mark marks the tokens of windows.
func (m *marker) mark(windows []Window) *marks {
	n := len(m.p.Tokens)
	out := &marks{from: make([]int32, n), to: make([]int32, n)}
	starts := make([]bool, n)
	for _, s := range m.p.Sentences {
		if s.Tokens.Len() > 0 {
			starts[s.Tokens.From] = true
		}
	}
	last := -1
	var around []uint16
	for _, w := range windows {
		for _, r := range w.Paragraphs {
			if par := m.p.ParagraphAt(m.p.Tokens[r.From].Start); par != last {
				around = m.paragraph(around[:0], par)
				last = par
			}
			for t := r.From; t < r.To; t++ {
				out.from[t] = int32(len(out.ids)) //nolint:gosec // a text is bounded
				out.ids = append(out.ids, around...)
				out.ids = append(out.ids, uint16(fromStart+scale(t-r.From, 0, 1, 2, 4, 8, 16, 32)), uint16(toEnd+scale(r.To-1-t, 0, 1, 2, 4, 8, 16, 32))) //nolint:gosec // marks are few
				if starts[t] || t == r.From {
					out.ids = append(out.ids, sentenceStart)
				}
				out.ids = m.token(out.ids, t, r)
				out.to[t] = int32(len(out.ids)) //nolint:gosec // a text is bounded
			}
		}
	}
	return out
}

// paragraph are the marks that all tokens of paragraph i have.
func (m *marker) paragraph(out []uint16, i int) []uint16 {
	out = append(out, uint16(paragraphKind+int(m.p.Paragraphs[i].Kind)), uint16(paragraphPlace+scale(i, 0, 1, 3, 7, 15))) //nolint:gosec // marks are few
	if i == len(m.p.Paragraphs)-1 {
		out = append(out, paragraphLast)
	}
	before := i - 1
	for before >= 0 && m.p.Paragraphs[before].Sentences.Len() == 0 {
		before--
	}
	if before < 0 {
		return out
	}
	r := m.p.TokensOf(before)
	var held, cued, open bool
	for t := r.From; t < r.To; t++ {
		cued = cued || m.cueAt[t] >= 0
		if q := m.quotationAt[t]; q >= 0 {
			held = true
			open = open || m.d.Quotations[q].Unclosed
		}
	}
	for _, on := range []struct {
		is   bool
		mark uint16
	}{{held, beforeQuoted}, {cued, beforeCued}, {open, beforeOpen}} {
		if on.is {
			out = append(out, on.mark)
		}
	}
	return out
}

// token adds the marks of token t alone, which stands in a paragraph of the tokens r.
func (m *marker) token(ids []uint16, t int, r lang.Range) []uint16 {
	if q := m.quotationAt[t]; q >= 0 && !(m.inner && m.around(int(q), r)) {
		ids = m.quotation(ids, t, &m.d.Quotations[q], m.quotations[q])
	}
	if c := m.cueAt[t]; c >= 0 {
		ids = m.cue(ids, &m.d.Cues[c], m.cueHeads[c] == t)
	}
	if len(m.p.Analyses) > 0 {
		if r, ok := m.relations[m.p.Analyses[t].Rel]; ok {
			ids = append(ids, uint16(relation+r)) //nolint:gosec // relations are few
		}
	}
	return ids
}

// around: quotation q holds all of a content, so that within it nothing is quoted by it.
func (m *marker) around(q int, r lang.Range) bool {
	o := m.quotations[q]
	return o.From <= r.From && o.To >= r.To
}

func (m *marker) quotation(ids []uint16, t int, q *stage.Quotation, r lang.Range) []uint16 {
	span := func(i int) text.Span { return m.p.Tokens[i].Span }
	in := m.p.Within(q.Inner)
	at := quoted
	switch {
	case span(t).End <= q.Inner.Start:
		at = opensQuotation
	case span(t).Start >= q.Inner.End:
		at = closesQuotation
	case t == in.From:
		at = firstQuoted
	case t == in.To-1:
		at = lastQuoted
	}
	ids = append(ids, uint16(at), uint16(quotedLength+scale(r.Len()-2, 2, 5, 10, 20))) //nolint:gosec // marks are few
	for _, on := range []struct {
		is   bool
		mark uint16
	}{{q.Unclosed, quotedUnclosed}, {q.Continues >= 0, quotedOn}, {q.Depth > 0, quotedNested}} {
		if on.is {
			ids = append(ids, on.mark)
		}
	}
	return ids
}

// cueForms are the forms in the order of their marks.
var cueForms = []stage.CueForm{stage.VerbCue, stage.NounCue, stage.PrepCue, "", stage.AdjCue}

func (m *marker) cue(ids []uint16, c *stage.Cue, head bool) []uint16 {
	if !head {
		return append(ids, cueWord)
	}
	ids = append(ids, cueHead, uint16(cueVerb+max(slices.Index(cueForms, c.Form), 0))) //nolint:gosec // forms are few
	if c.Passive {
		ids = append(ids, cuePassive)
	}
	if c.Negated {
		ids = append(ids, cueNegated)
	}
	for f := range frames {
		if c.Frames.Has(1 << f) {
			ids = append(ids, uint16(cueFrame+f)) //nolint:gosec // frames are few
		}
	}
	if a := slices.Index(reading.StatementActs(), c.Act); a >= 0 && a < acts {
		ids = append(ids, uint16(cueAct+a)) //nolint:gosec // acts are few
	}
	return ids
}
