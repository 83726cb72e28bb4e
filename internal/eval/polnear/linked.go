package polnear

import (
	"slices"

	"github.com/parley-project/parley/internal/eval"
)

// linked counts whole attributions.
type linked struct {
	strict, lenient            eval.Tally
	sourceExact, sourceOverlap eval.Tally
}

// countLinked pairs gold with predicted attributions one to one by the overlap of their
// cues, then judges each pair:
//
//   - strict: source, cue and content are all equal;
//   - lenient: the sources overlap or are both empty, and so are the contents;
//   - source, over the pairs alone: equal, or overlapping or both empty.
//
// Of several pairings with the same overlap of cues, the one with more overlap of
// sources and contents is taken, then the one with more equal parts. An attribution
// without a cue has only such for partners, by the overlap of the other parts. A
// prediction that is there twice counts as two, of which one has no partner.
func countLinked(gold, predicted []link) linked {
	// Links come in order, so that equal ones stand together.
	unique := slices.CompactFunc(slices.Clone(predicted), link.equal)
	pairs := eval.Pair(len(gold), len(unique), func(i, j int) int64 { return gold[i].affinity(unique[j]) })
	var paired, strict, lenient, exact, overlap int
	for i, j := range pairs {
		if j < 0 {
			continue
		}
		g, p := gold[i], unique[j]
		paired++
		if g[Source].Equal(p[Source]) {
			exact++
		}
		if g.touches(p, Source) {
			overlap++
		}
		if g.equal(p) {
			strict++
		}
		if g.touches(p, Source) && g.touches(p, Content) {
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

// touches reports whether a part of l and o overlaps, or neither has it.
func (l link) touches(o link, r Role) bool {
	return l[r].Overlap(o[r]) > 0 || len(l[r])+len(o[r]) == 0
}

// affinity is how well two attributions go together, 0 if they are no pair. The overlap
// of the cues comes first, that of the other parts second, the number of equal parts
// last. A text of 2^24 characters, longer than any article, would let one spill into the
// next.
func (l link) affinity(o link) int64 {
	cue := int64(l[Cue].Overlap(o[Cue]))
	rest := int64(l[Source].Overlap(o[Source]) + l[Content].Overlap(o[Content]))
	if cue == 0 && (rest == 0 || len(l[Cue])+len(o[Cue]) > 0) {
		return 0
	}
	equal := int64(0)
	for r := range roles {
		if l[r].Equal(o[r]) {
			equal++
		}
	}
	return cue<<36 + rest<<12 + equal
}
