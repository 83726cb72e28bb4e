package web

import (
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// A placer finds where evidence stands in a part of a text.
type placer struct {
	text  *text.Text
	whole text.Span
	// from and to are whole in code points, once they are needed.
	from, to int
	measured bool
	// unplaced counts evidence whose words are not at its offsets.
	unplaced int
}

func (p *placer) measure() {
	if p.measured {
		return
	}
	p.measured = true
	// The part is cut at code points of the text, so neither call can fail.
	p.from, _ = p.text.RuneOffset(p.whole.Start)
	p.to, _ = p.text.RuneOffset(p.whole.End)
}

// add appends m with the place of e, if that reaches into the part.
func (p *placer) add(marks *[]mark, e record.Evidence, m mark) {
	p.measure()
	if e.Start >= p.to || e.End <= p.from {
		return
	}
	span, err := p.text.Span(e.Selector)
	if err != nil {
		p.unplaced++
		return
	}
	if !span.Empty() {
		m.span = span
		*marks = append(*marks, m)
	}
}

// before reports whether a statement begins before the part.
func (p *placer) before(st record.Statement) bool {
	p.measure()
	for _, list := range [][]record.Evidence{st.Source, st.Cue, st.Content} {
		for _, e := range list {
			if e.Start < p.from {
				return true
			}
		}
	}
	return false
}

// firstSpan is the first words of a statement, if they are where they are said to be.
func firstSpan(t *text.Text, st record.Statement) (text.Span, bool) {
	var first text.Span
	ok := false
	for _, list := range [][]record.Evidence{st.Source, st.Cue, st.Content} {
		for _, e := range list {
			if s, err := t.Span(e.Selector); err == nil && (!ok || s.Start < first.Start) {
				first, ok = s, true
			}
		}
	}
	return first, ok
}
