package timex

import "github.com/parley-project/parley/edtf"

// nthWeekday finds "the first Monday of May", "the last Sunday in April 2025".
func (s *scan) nthWeekday(i int) (expr, bool) {
	start := i
	if s.the(i) {
		i++
	}
	n := s.ordinalNumber(i)
	if s.at(i).w.mod&last != 0 {
		n = -1
	}
	w := s.at(i + 1).w
	if n == 0 || n > 5 || w.weekday == 0 || s.of(i+2) == i+2 {
		return expr{}, false
	}
	e, ok := s.inner(s.of(i + 2))
	if !ok {
		return expr{}, false
	}
	d, relative := s.resolve(e)
	if !d.IsZero() && (d.Precision() != edtf.PrecisionMonth || d.IsInterval()) {
		return expr{}, false
	}
	return fixedAt(start, e.to, nth(d, n, w.weekday), relative), true
}

// nth is the nth such weekday of a month, or the last for -1; absent if it has not so
// many.
func nth(month edtf.Date, n, weekday int) edtf.Date {
	b := month.Bounds()
	if n < 0 {
		return b.Latest.AddDays(-((isoWeekday(b.Latest) - weekday + 7) % 7)).Date()
	}
	d := b.Earliest.AddDays((weekday-isoWeekday(b.Earliest)+7)%7 + 7*(n-1))
	if d.Compare(b.Latest) > 0 {
		return edtf.Date{}
	}
	return d.Date()
}
