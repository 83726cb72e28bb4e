package speaker

import (
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/text"
)

// voices knows in which quotation a word stands and whose words each quotation is.
type voices struct {
	at    []int32 // the innermost quotation over each token, or -1
	outer []int32 // the outermost quotation that holds each one
	by    []int   // the first attribution at the top level, with a source, of some of its words; or -1
}

func (r *resolver) newVoices() voices {
	v := voices{at: r.d.QuotationAt(r.d.Parsed), outer: make([]int32, len(r.d.Quotations)), by: make([]int, len(r.d.Quotations))}
	last := int32(-1)
	for i := range r.d.Quotations {
		if r.d.Quotations[i].Depth == 0 {
			last = int32(i) //nolint:gosec // fewer than bytes
		}
		v.outer[i], v.by[i] = max(last, 0), -1
	}
	for i := range r.d.Attributions {
		a := &r.d.Attributions[i]
		if a.Within >= 0 || len(a.Source) == 0 {
			continue
		}
		for _, c := range a.Content {
			r.quotationsIn(c, v, func(q int32) {
				if v.by[q] < 0 {
					v.by[q] = i
				}
			})
		}
	}
	return v
}

// quotationsIn calls f for the outermost quotations that hold words of s.
func (r *resolver) quotationsIn(s text.Span, v voices, f func(q int32)) {
	in := r.d.Parsed.Within(s)
	for t, last := in.From, int32(-1); t < in.To; t++ {
		if q := v.at[t]; q >= 0 && v.outer[q] != last {
			last = v.outer[q]
			f(last)
		}
	}
}

// quotes reports whether some of the content of an attribution stands in quotation marks.
func (r *resolver) quotes(a *stage.Attribution) bool {
	found := false
	for _, c := range a.Content {
		r.quotationsIn(c, r.voices, func(int32) { found = true })
	}
	return found
}

// quoted is the attribution in whose quotation the word h stands, though not in its content, or
// the last quoted before it in the paragraph or the one before; -1 for none.
func (r *resolver) quoted(h int) int {
	q := r.voices.at[h]
	if q < 0 {
		return -1
	}
	if by := r.voices.by[r.voices.outer[q]]; by >= 0 {
		return by
	}
	if r.lastQuoted >= 0 && r.near(r.lastQuoted, r.t.Tokens[h].Start, 1) {
		return r.lastQuoted
	}
	return -1
}

// openedByMark reports whether a span begins in a quotation.
func (r *resolver) openedByMark(s text.Span) bool {
	in := r.d.Parsed.Within(s)
	return in.Len() > 0 && r.voices.at[in.From] >= 0
}
