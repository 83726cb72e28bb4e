package polnear

import "github.com/parley-project/parley/internal/eval"

// partial counts overlapping spans of one role (Pareti, Attribution: a computational
// approach, Edinburgh 2015): precision is the mean, over the predicted spans, of the
// part of each that is right, recall the mean, over the gold spans, of the part of each
// that is found. Parts are counted in characters. A span is whole here, with all its
// pieces. Spans are paired one to one for the greatest total overlap, and a span has no
// part right but that which it shares with its partner.
func partial(gold, predicted []link, r Role) eval.Tally {
	gs, ps := distinct(gold, r), distinct(predicted, r)
	t := eval.Tally{Predicted: float64(len(ps)), Gold: float64(len(gs))}
	pairs := eval.Pair(len(gs), len(ps), func(i, j int) int64 { return int64(gs[i].Overlap(ps[j])) })
	for i, j := range pairs {
		if j < 0 {
			continue
		}
		both := float64(gs[i].Overlap(ps[j]))
		t.Right += both / float64(ps[j].Len())
		t.Found += both / float64(gs[i].Len())
	}
	return t
}
