package tagger

import "github.com/parley-project/parley/internal/lang"

// A Run is a span that labels tell. Role is 0 for a source, 1 for a cue, 2 for a content.
type Run struct {
	Role   uint8
	Tokens lang.Range
}

// Runs are the spans that labels, indices of [Labels], tell among the tokens of r.
func Runs(labels []uint8, r lang.Range) []Run {
	var out []Run
	for t := r.From; t < r.To; {
		begin := labels[t]
		if begin%2 == 0 { // O, or the inside of nothing
			t++
			continue
		}
		from := t
		for t++; t < r.To && labels[t] == begin+1; t++ {
		}
		out = append(out, Run{begin / 2, lang.Range{From: from, To: t}})
	}
	return out
}
