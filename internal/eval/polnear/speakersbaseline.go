package polnear

import (
	"github.com/parley-project/parley/internal/eval"
)

// byNearestName gives predicted attributions the speakers of a simple baseline: the first name in the
// source, else the last name that ends before it, as far as the text has a source; all places
// with the very same name are one speaker. names are those of the text, in order, in code points.
func byNearestName(text []rune, names []eval.Span, predicted []Attribution) []Attribution {
	places := make(map[string][]eval.Span)
	for _, n := range names {
		places[string(text[n.Start:n.End])] = append(places[string(text[n.Start:n.End])], n)
	}
	out := make([]Attribution, len(predicted))
	for i, a := range predicted {
		out[i] = a
		out[i].Speaker = nil
		if n, ok := nearestName(names, eval.Join(a.Source...)); ok {
			out[i].Speaker = places[string(text[n.Start:n.End])]
		}
	}
	return out
}

func nearestName(names []eval.Span, source eval.Spans) (nearest eval.Span, ok bool) {
	if len(source) == 0 {
		return nearest, false
	}
	from, to := source[0].Start, source[len(source)-1].End
	for _, n := range names {
		switch {
		case n.Start >= from && n.End <= to:
			return n, true
		case n.End <= from:
			nearest, ok = n, true
		}
	}
	return nearest, ok
}
