package attribution

import (
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// A finder finds by layout what the model does not: it holds a draft and, for each token of its words,
// what stands over it.
type finder struct {
	d *stage.Draft
	p *lang.Parsed
	// Index of the innermost quotation, of the cue, the time and the longest mention over each
	// token; -1 for none.
	quotation, cueAt, timeAt, mentionAt []int32
	// parent is the quotation that holds each quotation, or -1.
	parent []int32
	found  []stage.Attribution
	// covered marks the tokens that some content takes in.
	covered []bool
	// asked is the paragraph that fillsParagraph was last asked of, from 1, and filled its answer.
	asked  int
	filled bool
}

func newFinder(d *stage.Draft, found []stage.Attribution) *finder {
	f := &finder{d: d, p: d.Words, found: found, parent: make([]int32, len(d.Quotations))}
	n := len(d.Words.Tokens)
	f.covered = make([]bool, n)
	layers := slices.Repeat([]int32{-1}, 3*n)
	f.cueAt, f.timeAt, f.mentionAt = layers[:n], layers[n:2*n], layers[2*n:]
	f.quotation = d.QuotationAt(d.Words)
	var open []int32
	for i, q := range d.Quotations {
		for len(open) > 0 && !d.Quotations[open[len(open)-1]].Span.Contains(q.Span) {
			open = open[:len(open)-1]
		}
		f.parent[i] = -1
		if len(open) > 0 {
			f.parent[i] = open[len(open)-1]
		}
		open = append(open, int32(i))
	}
	for i, c := range d.Cues {
		f.paint(f.cueAt, c.Span, int32(i), func(int32) bool { return true })
	}
	for i, t := range d.Times {
		f.paint(f.timeAt, t.Span, int32(i), func(int32) bool { return true })
	}
	for i, m := range d.Mentions {
		f.paint(f.mentionAt, m.Span, int32(i), func(old int32) bool {
			return old < 0 || d.Mentions[old].Len() < m.Len()
		})
	}
	for _, a := range found {
		f.cover(a.Content)
	}
	return f
}

// paint sets layer to v for the tokens of s where replace allows it. Cues and times never nest, and
// mentions are few deep.
func (f *finder) paint(layer []int32, s text.Span, v int32, replace func(old int32) bool) {
	r := f.p.Within(s)
	for t := r.From; t < r.To; t++ {
		if replace(layer[t]) {
			layer[t] = v
		}
	}
}

// quotationTokens is the range of tokens of a quotation with its marks.
func (f *finder) quotationTokens(q int32) lang.Range { return f.p.Within(f.d.Quotations[q].Span) }

// keep notes an attribution and the words that it takes in.
func (f *finder) keep(a stage.Attribution) {
	slices.SortFunc(a.Content, text.Span.Compare)
	f.cover(a.Content)
	f.found = append(f.found, a)
}

func (f *finder) cover(content []text.Span) {
	for _, c := range content {
		r := f.p.Within(c)
		for t := r.From; t < r.To; t++ {
			f.covered[t] = true
		}
	}
}

func (f *finder) sameParagraph(a, b int) bool {
	return f.p.ParagraphAt(f.p.Tokens[a].Start) == f.p.ParagraphAt(f.p.Tokens[b].Start)
}

// lower is token t in lower case.
func (f *finder) lower(t int) string {
	if t < 0 || t >= len(f.p.Tokens) {
		return ""
	}
	return strings.ToLower(f.p.Word(t))
}

func (f *finder) is(t int, words ...string) bool { return slices.Contains(words, f.lower(t)) }

func (f *finder) kind(t int) lang.TokenKind {
	if t < 0 || t >= len(f.p.Tokens) {
		return lang.Symbol
	}
	return f.p.Tokens[t].Kind
}

// capital reports whether t is a word that begins with a capital.
func (f *finder) capital(t int) bool {
	if f.kind(t) != lang.Word {
		return false
	}
	w := f.p.Word(t)
	return w[0] >= 'A' && w[0] <= 'Z' || w[0] >= 0xC3 && strings.ToLower(w) != w
}

func (f *finder) span(from, to int) []text.Span {
	if to <= from {
		return nil
	}
	return []text.Span{f.p.Cover(lang.Range{From: from, To: to})}
}
