package timex

import (
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract/stage"
)

// bare finds a unit of time that only an article names: "ended the day", "for the year", "in the
// latest quarter". Most often that of publication or of the time named before is meant, or the
// quarter that has ended; but nobody says so, and it is no date.
func (s *scan) bare(i int) (expr, bool) {
	if !s.the(i) {
		return expr{}, false
	}
	if n, months, to := s.quarterAt(i + 1); months == 6 && n <= 2 && s.known && s.within(i-1, year) && s.closed(to) {
		// Of the year, most often; but it may be of a match.
		return undatedAt(i, to, stage.CalendarTime, valueOf(partOfYear(s.pub.Year(), n, months))), true
	}
	j := i + 1
	latest := s.is(j, "latest")
	if latest {
		j++
	}
	w := s.at(j).w
	closed := s.closed(j+1) || s.at(i-1).w.tense&ends != 0 && s.trend(j+1)
	if w.unitKind != one || w.unit == decade || w.unit == century || !closed || !latest && !s.within(i-1, w.unit) || latest && w.unit == day {
		return expr{}, false
	}
	value := s.bareValue(w.unit, latest)
	return undatedAt(i, j+1, stage.CalendarTime, value), value != ""
}

// within reports whether atom i says that what follows is a stretch of time in which something was.
func (s *scan) within(i int, u unit) bool {
	switch {
	case s.is(i, "for"), s.is(i, "during"), s.is(i, "throughout"), s.is(i, "in") && u != day:
		return true
	}
	return s.at(i).w.tense&ends != 0
}

// trend reports whether atom i says how prices ended a day.
func (s *scan) trend(i int) bool {
	for _, w := range [...]string{"up", "down", "higher", "lower", "unchanged", "mixed", "little", "sharply", "slightly"} {
		if s.is(i, w) {
			return true
		}
	}
	return false
}

// closed reports whether a noun phrase ends before atom i.
func (s *scan) closed(i int) bool {
	a := s.at(i)
	if s.is(i, "of") || s.is(i, "to") || s.is(i, "before") || s.is(i, "after") || s.is(i, "since") || s.is(i, "through") || s.is(i, "when") {
		return false
	}
	return a.Empty() || a.mark != 0 && a.mark != '-' || a.w.prep&article == 0 && a.w.prep != 0
}

// bareValue is what TIMEX3 writes for the unit that is meant, or "".
func (s *scan) bareValue(u unit, latest bool) string {
	if d, _, ok := s.base(); ok && s.before.paragraph == s.paragraph && !latest {
		b := d.Bounds()
		if in := around(b.Earliest, u); !in.IsZero() && in == around(b.Latest, u) {
			return valueOf(in)
		}
	}
	if latest || u == quarter {
		return valueOf(around(u.add(s.pub, -1), u))
	}
	return valueOf(around(s.pub, u))
}

// unitEnd finds "year's end", "the month's end".
func (s *scan) unitEnd(i int) (expr, bool) {
	start := i
	if s.the(i) {
		i++
	}
	w := s.at(i).w
	if w.unitKind != one || w.unit == day || !s.possessive(i+1) || !s.is(i+2, "end") && !s.is(i+2, "close") && !s.is(i+2, "start") || s.is(i+3, "of") {
		return expr{}, false
	}
	var d edtf.Date
	if s.known {
		d = s.here(start, i+3, w.unit)
	}
	return fixedAt(start, i+3, d, true), true
}
