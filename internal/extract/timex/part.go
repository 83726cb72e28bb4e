package timex

import "github.com/parley-project/parley/edtf"

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
	if base, _, ok := s.base(); ok && s.direction(start, i+1) == toPast {
		b := base.Bounds()
		d = around(b.Earliest, u)
		if around(b.Latest, u) != d {
			d = edtf.Date{}
		}
		return i + 1, d, true
	}
	return i + 1, around(s.pub, u), true
}
