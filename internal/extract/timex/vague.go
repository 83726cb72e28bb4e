package timex

import (
	"github.com/parley-project/parley/internal/extract/stage"
)

// vague finds the words of the present, the past and the future that have no date: "now", "the
// near future". They are no date.
func (s *scan) vague(i int) (expr, bool) {
	if e, ok := s.thatTime(i); ok {
		return e, true
	}
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
	if best > 1 && s.is(i, "at") {
		i++
	}
	switch {
	case best == 0, s.at(i).caps && !s.caps && best == 1:
		return expr{}, false
	case best == 1 && s.is(i, "now") && s.is(to, "that"), s.is(i, "soon") && (s.is(i-1, "as") || s.is(to, "after")):
		return expr{}, false // "now that", "as soon as"
	case s.the(i) && s.is(i+1, "time") && (s.is(to, "of") || s.is(to, "when") || s.is(to, "that") || s.is(to, "for")):
		return expr{}, false // "at the time of the raid"
	case s.is(to-1, "term") || s.is(to-1, "run"):
		return undatedAt(i, to, stage.CalendarTime, value), !s.plain(to) || s.frame(i-1)
	case s.the(i) && (s.plain(to) || after.upper && after.mark == 0 || after.num >= 0 || after.w.unit.n != 0 || after.w.numberKind != 0 || after.w.clock >= hourUnit):
		return expr{}, false // "the future president"
	}
	return undatedAt(i, to, stage.CalendarTime, value), true
}

// thatTime finds the "that time" of "at that time": the time named before in the paragraph, else
// the past.
func (s *scan) thatTime(i int) (expr, bool) {
	if !s.is(i, "that") || !s.is(i+1, "time") || s.at(i-1).w.prep&timePrep == 0 && !s.is(i-1, "at") || s.plain(i+2) {
		return expr{}, false
	}
	value := "PAST_REF"
	if d, _, ok := s.base(); ok && s.before.paragraph == s.paragraph && valueOf(d) != "" {
		value = valueOf(d)
	}
	return undatedAt(i, i+2, stage.CalendarTime, value), true
}
