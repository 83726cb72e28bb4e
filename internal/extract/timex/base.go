package timex

import "github.com/parley-project/parley/edtf"

// base is the time named before this place, in the same paragraph or the one before.
func (s *scan) base() (d edtf.Date, relative, ok bool) {
	b := &s.before
	if !b.there || s.paragraph-b.paragraph > 1 {
		return edtf.Date{}, false, false
	}
	return b.date, b.relative, true
}

// day is the base if it is one day.
func (s *scan) day() (d edtf.Day, relative, ok bool) {
	date, relative, _ := s.base()
	d, ok = date.Day()
	return d, relative, ok
}

// shiftedBase is the unit of the base ("the same month"), the one before it or the one
// after it; unclear if the base is coarser than the unit.
func (s *scan) shiftedBase(start, to int, u unit, m mod) expr {
	date, relative, _ := s.base()
	b := date.Bounds()
	here := around(b.Earliest, u)
	n := 0
	switch {
	case m&previous != 0:
		n = -1
	case m&(following|next) != 0:
		n = 1
	}
	if here.IsZero() || around(b.Latest, u) != here {
		e := fixedAt(start, to, edtf.Date{}, relative)
		if s.known && date.IsZero() {
			e.value = valueOf(around(u.add(s.pub, n), u)) // most likely counted from now, but not surely
		}
		return e
	}
	d := around(u.add(b.Earliest, n), u)
	if q := date.Qualifier(); q != edtf.Certain && n == 0 && u == day {
		d = must(d.Qualify(q))
	}
	return fixedAt(start, to, d, relative)
}

// coarse is d as fine as a count of units is meant: a day for days and weeks, else a
// month, year or decade.
func coarse(d edtf.Day, u unit) edtf.Date {
	switch {
	case d.IsZero():
		return edtf.Date{}
	case !u.months:
		return d.Date()
	case u == month:
		return monthOf(d)
	case u == quarter:
		return around(d, u)
	case u == century:
		return around(d, decade)
	}
	return yearOf(d)
}
