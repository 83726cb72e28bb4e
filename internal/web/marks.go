package web

import (
	"cmp"
	"slices"

	"github.com/parley-project/parley/text"
)

// A piece is a stretch of text under the same marks from end to end.
type piece struct {
	span text.Span
	// over are the indices of the spans that cover the piece, ascending.
	over []int
}

// cut parts [whole.Start, whole.End) at every border of spans and at every one of the
// further borders. The pieces follow each other without a gap, none is empty, and a span
// covers a piece wholly or not at all, so overlapping marks need no nesting. What lies
// outside whole is left out.
//
// Time is that of sorting, plus the number of pieces times the spans over each.
func cut(whole text.Span, spans []text.Span, borders []int) []piece {
	if whole.Empty() {
		return nil
	}
	type event struct{ at, span int }
	var starts, ends []event
	points := []int{whole.Start, whole.End}
	for i, s := range spans {
		s = text.Span{Start: max(s.Start, whole.Start), End: min(s.End, whole.End)}
		if s.Empty() {
			continue
		}
		starts = append(starts, event{s.Start, i})
		ends = append(ends, event{s.End, i})
		points = append(points, s.Start, s.End)
	}
	for _, b := range borders {
		if whole.Start < b && b < whole.End {
			points = append(points, b)
		}
	}
	byPlace := func(a, b event) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.span, b.span)) }
	slices.SortFunc(starts, byPlace)
	slices.SortFunc(ends, byPlace)
	slices.Sort(points)
	points = slices.Compact(points)

	pieces := make([]piece, 0, len(points)-1)
	var active []int
	for i, at := range points[:len(points)-1] {
		for ; len(ends) > 0 && ends[0].at <= at; ends = ends[1:] {
			if k, found := slices.BinarySearch(active, ends[0].span); found {
				active = slices.Delete(active, k, k+1)
			}
		}
		for ; len(starts) > 0 && starts[0].at <= at; starts = starts[1:] {
			k, _ := slices.BinarySearch(active, starts[0].span)
			active = slices.Insert(active, k, starts[0].span)
		}
		pieces = append(pieces, piece{text.Span{Start: at, End: points[i+1]}, slices.Clone(active)})
	}
	return pieces
}
