package timex

import (
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract/stage"
)

// part finds "early April", "late on Sunday", "earlier this month", "mid-2014", "later in
// the week". The date is that of the whole: to narrow it would claim too much.
func (s *scan) part(i int) (expr, bool) {
	start := i
	if s.the(i) {
		i++
	}
	if s.at(i).w.mod&part == 0 {
		return expr{}, false
	}
	j := i + 1
	switch {
	case s.dash(j), s.is(j, "on"):
		j++
	case s.is(j, "in"):
		j++
		if to, d, ok := s.thisUnit(start, j); ok {
			return fixedAt(start, to, d, true), true
		}
		if s.the(j) && s.at(j+1).w.unit == day && s.at(j+1).w.unitKind == one && !s.is(j+2, "of") {
			return s.inDay(start, j+2), true // "later in the day"
		}
	}
	e, ok := s.inner(j)
	if !ok {
		return expr{}, false
	}
	e.from = start
	return e, true
}

// about finds "around 2014", "circa May 1990".
func (s *scan) about(i int) (expr, bool) {
	m := s.at(i).w.mod
	if m&about == 0 || s.is(i, "about") && s.at(i-1).w.prep&timePrep == 0 {
		return expr{}, false // "talks about April"
	}
	e, ok := s.part(i + 1)
	if !ok {
		e, ok = s.core(i+1, true)
	}
	if !ok || e.form == ofWeek {
		return expr{}, false
	}
	d, relative := s.resolve(e)
	if !d.IsZero() {
		d = roughly(d)
	}
	return fixedAt(i, e.to, d, relative), true
}

// thisUnit reads "the month" as the one of publication; what is said of the past in a
// text that has named another one means that. To is the atom after it.
func (s *scan) thisUnit(start, i int) (to int, d edtf.Date, ok bool) {
	if s.the(i) || !s.is(i-1, "of") {
		i++ // "the end of year" has no article of its own
	}
	w := s.at(i).w
	u := w.unit
	if !s.the(i-1) && !s.is(i-1, "of") || w.unitKind != one || u == day || u == century || s.is(i+1, "of") {
		return 0, d, false
	}
	return i + 1, s.here(start, i+1, u), true
}

// here is the unit that a text at atoms [from,to) means without saying which: that of publication,
// or in what is past that of the time named before.
func (s *scan) here(from, to int, u unit) edtf.Date {
	base, _, ok := s.base()
	if !ok || s.direction(from, to) != toPast {
		return around(s.pub, u)
	}
	b := base.Bounds()
	if d := around(b.Earliest, u); around(b.Latest, u) == d {
		return d
	}
	return edtf.Date{}
}

// inDay is a part of the day named before in the paragraph; without one of no day that is known.
func (s *scan) inDay(start, to int) expr {
	if d, relative, ok := s.day(); ok && s.before.paragraph == s.paragraph {
		return fixedAt(start, to, d.Date(), relative)
	}
	return valued(fixedAt(start, to, edtf.Date{}, true), stage.CalendarTime, s.someDay())
}
