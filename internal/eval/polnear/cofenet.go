package polnear

import "github.com/parley-project/parley/internal/eval"

// cofenet counts the figures of CofeNet (Wang et al., COLING 2022; the definitions are
// those of exe/eval in its repository) for one role. Gold and predicted are chunks, and
// those of one role never overlap each other, so that a chunk equals one other at most.
//
//   - Exact: a chunk is right if one of the same role has the same first and last token.
//     The counts go over the corpus, and F1 is taken once at the end.
//   - Begin: the same, by the first token alone.
//   - Jaccard: each gold chunk scores the best share, tokens in both over tokens in
//     either, that it has with a predicted chunk of its role and paragraph; each predicted
//     chunk that touches no gold chunk scores 0; the figure is the mean over all of
//     these. It is not one to one: two chunks that touch one gold chunk cost nothing.
//     It is kept as published, to be compared with what is published.
type cofenet struct {
	exact, begin, jaccard eval.Tally
}

func countCofenet(gold, predicted []chunk, r Role) cofenet {
	gold, predicted = ofRole(gold, r), ofRole(predicted, r)
	span, begins := make(map[chunk]bool), make(map[int]bool)
	for _, g := range gold {
		span[g], begins[g.begin] = true, true
	}
	exact, begin := 0, 0
	for _, c := range predicted {
		if span[c] {
			exact++
		}
		if begins[c.begin] {
			begin++
		}
	}
	var sum float64
	all := len(gold)
	for _, g := range gold {
		best := 0.0
		for _, c := range predicted {
			best = max(best, share(g, c))
		}
		sum += best
	}
	for _, c := range predicted {
		alone := true
		for _, g := range gold {
			if share(g, c) > 0 {
				alone = false
				break
			}
		}
		if alone {
			all++
		}
	}
	return cofenet{
		exact:   eval.Counted(exact, len(predicted), len(gold)),
		begin:   eval.Counted(begin, len(predicted), len(gold)),
		jaccard: eval.Tally{Right: sum, Predicted: float64(all)},
	}
}

func ofRole(cs []chunk, r Role) []chunk {
	var out []chunk
	for _, c := range cs {
		if c.role == r {
			out = append(out, c)
		}
	}
	return out
}

// share is the number of tokens in both chunks over the number in either.
func share(a, b chunk) float64 {
	both := min(a.end, b.end) - max(a.begin, b.begin)
	if both <= 0 {
		return 0
	}
	return float64(both) / float64(max(a.end, b.end)-min(a.begin, b.begin))
}
