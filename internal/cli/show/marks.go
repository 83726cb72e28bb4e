package show

import (
	"cmp"
	"slices"

	"github.com/parley-project/parley/text"
)

// A Mark says what a stretch of a text is.
type Mark struct {
	Span text.Span
	Kind Kind
}

// A segment is a stretch under the same marks from end to end.
type segment struct {
	text.Span
	kind Kind
}

// cut parts what is marked at every border of a mark, in text order; what no mark
// covers has no segment. Marks may overlap and nest as they like. Time is that of
// sorting the marks.
func cut(marks []Mark) []segment {
	type border struct {
		at   int
		kind int // index in kinds
		step int // +1 where a mark starts, -1 where it ends
	}
	borders := make([]border, 0, 2*len(marks))
	for _, m := range marks {
		if m.Span.Empty() {
			continue
		}
		for i, k := range kinds {
			if m.Kind&k.kind != 0 {
				borders = append(borders, border{m.Span.Start, i, +1}, border{m.Span.End, i, -1})
			}
		}
	}
	slices.SortFunc(borders, func(a, b border) int { return cmp.Compare(a.at, b.at) })

	var out []segment
	depth := make([]int, len(kinds))
	kind, from := Kind(0), 0
	for _, b := range borders {
		if b.at > from && kind != 0 {
			out = append(out, segment{text.Span{Start: from, End: b.at}, kind})
		}
		from = b.at
		depth[b.kind] += b.step
		if depth[b.kind] > 0 {
			kind |= kinds[b.kind].kind
		} else {
			kind &^= kinds[b.kind].kind
		}
	}
	return merge(out)
}

// merge joins neighbours of one kind, which come of marks that touch.
func merge(all []segment) []segment {
	out := all[:0]
	for _, s := range all {
		if n := len(out); n > 0 && out[n-1].kind == s.kind && out[n-1].End == s.Start {
			out[n-1].End = s.End
			continue
		}
		out = append(out, s)
	}
	return out
}
