package polnear

import "github.com/parley-project/parley/internal/eval"

// linked counts whole attributions.
type linked struct {
	strict, lenient            eval.Tally
	sourceExact, sourceOverlap eval.Tally
}

// countLinked pairs gold with predicted attributions one to one by the overlap of their
// cues, then judges each pair:
//
//   - strict: source, cue and content are all equal;
//   - lenient: the contents overlap, and the sources overlap or are both empty;
//   - source, over the pairs alone: equal, or overlapping; two empty ones count as both.
//
// Of several pairings with the same overlap of cues, the one with more overlap of
// sources and contents is taken, then the one with more equal parts. An attribution
// without a cue has no partner. A prediction that is there twice counts as two, of which
// one has no partner.
func countLinked(gold, predicted []link) linked {
	unique := predicted[:0:0]
	for i, l := range predicted { // in order, so equal ones stand together
		if i == 0 || !l.equal(predicted[i-1]) {
			unique = append(unique, l)
		}
	}
	pairs := eval.Pair(len(gold), len(unique), func(i, j int) int64 { return gold[i].affinity(unique[j]) })
	var paired, strict, lenient, exact, overlap int
	for i, j := range pairs {
		if j < 0 {
			continue
		}
		g, p := gold[i], unique[j]
		paired++
		sameSource := g[Source].Equal(p[Source])
		touches := sameSource || g[Source].Overlap(p[Source]) > 0
		if sameSource {
			exact++
		}
		if touches {
			overlap++
		}
		if g.equal(p) {
			strict++
		}
		if touches && g[Content].Overlap(p[Content]) > 0 {
			lenient++
		}
	}
	return linked{
		strict:        eval.Counted(strict, len(predicted), len(gold)),
		lenient:       eval.Counted(lenient, len(predicted), len(gold)),
		sourceExact:   eval.Judged(exact, paired),
		sourceOverlap: eval.Judged(overlap, paired),
	}
}

// affinity is 0 for attributions whose cues do not overlap. Otherwise the overlap of the
// cues comes first, that of the other parts second, the number of equal parts last. A
// text of 2^24 characters, longer than any article, would let one spill into the next.
func (l link) affinity(o link) int64 {
	cue := int64(l[Cue].Overlap(o[Cue]))
	if cue == 0 {
		return 0
	}
	rest := int64(l[Source].Overlap(o[Source]) + l[Content].Overlap(o[Content]))
	equal := int64(0)
	for r := range roles {
		if l[r].Equal(o[r]) {
			equal++
		}
	}
	return cue<<36 + rest<<12 + equal
}
