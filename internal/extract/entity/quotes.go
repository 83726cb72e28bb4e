package entity

import (
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/text"
)

// quotes answers which outermost quotation holds a place. Places are asked in text order.
type quotes struct {
	outer []text.Span
	next  int
}

func newQuotes(qs []stage.Quotation) *quotes {
	q := &quotes{}
	for _, x := range qs {
		if x.Depth == 0 {
			q.outer = append(q.outer, x.Span)
		}
	}
	return q
}

func (q *quotes) at(b int) int32 {
	for q.next < len(q.outer) && q.outer[q.next].End <= b {
		q.next++
	}
	if q.next < len(q.outer) && q.outer[q.next].Start <= b {
		return int32(q.next)
	}
	return -1
}
