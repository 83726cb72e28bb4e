package stage

import "github.com/parley-project/parley/internal/lang"

// QuotationAt is the index of the innermost quotation over each token of p, which is d.Parsed or
// d.Words; -1 for none. One sweep with a stack: quotations may nest as deep as they like.
func (d *Draft) QuotationAt(p *lang.Parsed) []int32 {
	out := make([]int32, len(p.Tokens))
	var open []int32
	next := 0
	for t, token := range p.Tokens {
		for next < len(d.Quotations) && d.Quotations[next].Span.Start <= token.Start {
			open = append(open, int32(next)) //nolint:gosec // fewer than tokens
			next++
		}
		for len(open) > 0 && d.Quotations[open[len(open)-1]].Span.End <= token.Start {
			open = open[:len(open)-1]
		}
		out[t] = -1
		if n := len(open); n > 0 && d.Quotations[open[n-1]].Span.End >= token.End {
			out[t] = open[n-1]
		}
	}
	return out
}
