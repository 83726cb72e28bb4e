package timex

import (
	"github.com/parley-project/parley/internal/extract/stage"
)

// vague finds the words of the present, the past and the future that have no date: "now", "the
// near future". They are no date.
func (s *scan) vague(i int) (expr, bool) {
	best, value := 0, ""
	for _, p := range s.at(i).w.vague {
		n := 1
		for n <= len(p.rest) && s.is(i+n, p.rest[n-1]) {
			n++
		}
		if n > len(p.rest) && n > best {
			best, value = n, p.value
		}
	}
	to := i + best
	after := s.at(to)
	switch {
	case best == 0, s.at(i).caps && !s.caps && best == 1:
		return expr{}, false
	case best == 1 && s.is(i, "now") && s.is(to, "that"), s.is(i, "soon") && (s.is(i-1, "as") || s.is(to, "after")):
		return expr{}, false // "now that", "as soon as"
	case s.the(i) && (s.plain(to) || after.upper && after.mark == 0 || after.num >= 0 || after.w.unit.n != 0 || after.w.numberKind != 0 || after.w.clock >= hourUnit):
		return expr{}, false // "the future president"
	}
	return undatedAt(i, to, stage.CalendarTime, value), true
}
