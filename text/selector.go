package text

import "fmt"

// A Selector is a span as others see it: the `span` of parley.reading/1. Start and End
// count Unicode code points, half-open, as in a W3C TextPositionSelector; Exact repeats
// the words, as in a TextQuoteSelector.
type Selector struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Exact string `json:"exact"`
}

// Selector is s as others see it. It returns ErrOutside if s reaches outside the text
// or splits a code point.
func (t *Text) Selector(s Span) (Selector, error) {
	if s.End < s.Start {
		return Selector{}, fmt.Errorf("span %v is reversed: %w", s, ErrOutside)
	}
	start, err := t.RuneOffset(s.Start)
	if err != nil {
		return Selector{}, err
	}
	end, err := t.RuneOffset(s.End)
	if err != nil {
		return Selector{}, err
	}
	return Selector{Start: start, End: end, Exact: t.s[s.Start:s.End]}, nil
}

// Span is the byte span of sel. It returns ErrOutside if sel reaches outside the text
// and ErrMismatch if the words at its offsets are not sel.Exact.
func (t *Text) Span(sel Selector) (Span, error) {
	if sel.End < sel.Start {
		return Span{}, fmt.Errorf("selector [%d,%d) is reversed: %w", sel.Start, sel.End, ErrOutside)
	}
	start, err := t.ByteOffset(sel.Start)
	if err != nil {
		return Span{}, err
	}
	end, err := t.ByteOffset(sel.End)
	if err != nil {
		return Span{}, err
	}
	if got := t.s[start:end]; got != sel.Exact {
		return Span{}, fmt.Errorf("selector [%d,%d) has %.40q where the text has %.40q: %w",
			sel.Start, sel.End, sel.Exact, got, ErrMismatch)
	}
	return Span{start, end}, nil
}
