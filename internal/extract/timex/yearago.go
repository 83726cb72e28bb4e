package timex

import (
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract/stage"
)

// yearAgo finds "the year-earlier period", "the year-ago quarter", "year-earlier": what a report
// compares with. The date is about the year before; its value is the quarter or month of the time
// named before, a year back.
func (s *scan) yearAgo(i int) (expr, bool) {
	start := i
	if s.the(i) {
		i++
	}
	if s.at(i).w.dayKind != yearAgoDay {
		return expr{}, false
	}
	to := i + 1
	if w := s.at(to).w; s.is(to, "period") || w.unitKind == one && w.unit != day && w.unit.n <= week.n {
		to++
	} else {
		start = i
	}
	e := fixedAt(start, to, edtf.Date{}, true)
	if s.known {
		e.date = roughly(yearOf(year.add(s.pub, -1)))
	}
	if d, _, ok := s.base(); ok && s.before.paragraph == s.paragraph {
		e = valued(e, stage.CalendarTime, valueOf(yearsFrom(d, -1)))
	}
	return e, true
}

// samePeriod is "the same period last year", "the same period of 2014", where "period" ends before
// atom i: the time named before, in the other year.
func (s *scan) samePeriod(start, i int) (expr, bool) {
	d, relative, ok := s.base()
	ok = ok && s.before.paragraph == s.paragraph
	if to := s.lastYear(s.of(i)); to > s.of(i) {
		if !ok {
			d, relative = yearOf(s.pub), true
		}
		return fixedAt(start, to, yearsFrom(d, -1), relative), true
	}
	if j := s.of(i); j > i && s.isYear(j) {
		if b := d.Bounds(); ok && !b.Earliest.IsZero() {
			return fixedAt(start, j+1, yearsFrom(d, s.at(j).num-b.Earliest.Year()), relative), true
		}
		return fixedAt(start, j+1, must(edtf.NewYear(s.at(j).num)), false), true
	}
	return expr{}, false
}

// lastYear is the atom after "last year", "a year ago", "the year before", or i.
func (s *scan) lastYear(i int) int {
	switch {
	case s.at(i).w.mod&last != 0 && s.at(i+1).w.unit == year:
		return i + 2
	case (s.is(i, "a") || s.is(i, "one") || s.the(i)) && s.is(i+1, "year") && (s.is(i+2, "ago") || s.is(i+2, "earlier") || s.is(i+2, "before")):
		return i + 3
	case s.the(i) && (s.at(i+1).w.mod&previous != 0 || s.is(i+1, "prior")) && s.is(i+2, "year"):
		return i + 3
	}
	return i
}

// yearsFrom is d, n years on: a day, month, quarter or year. Of other dates it is the year.
func yearsFrom(d edtf.Date, n int) edtf.Date {
	b := d.Bounds()
	if b.Earliest.IsZero() || b.Latest.IsZero() {
		return edtf.Date{}
	}
	from, to := year.add(b.Earliest, n), year.add(b.Latest.FirstOfMonth(), n)
	switch p := d.Precision(); {
	case p == edtf.PrecisionDay && !d.IsInterval():
		return from.Date()
	case p == edtf.PrecisionMonth && d.IsInterval():
		return interval(monthOf(from), monthOf(to))
	case p == edtf.PrecisionMonth:
		return monthOf(from)
	}
	return yearOf(from)
}
