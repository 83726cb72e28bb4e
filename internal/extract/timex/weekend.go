package timex

import "github.com/parley-project/parley/edtf"

// weekends are "last weekend", "this weekend", "the weekend". The one meant by "next
// weekend" is in doubt while that of the week is still to come.
func (s *scan) weekends(start, to int, m mod, the bool) (expr, bool) {
	onIt := isoWeekday(s.pub) >= 6
	var d edtf.Date
	switch {
	case m&(last|past) != 0:
		d = weekendOf(s.pub.AddDays(-7))
	case m == this && !onIt && s.direction(start, to) == toPast:
		d = weekendOf(s.pub.AddDays(-7))
	case m&(this|coming) != 0:
		d = weekendOf(s.pub)
	case m == next:
		d = weekendOf(s.pub.AddDays(7))
		if !onIt && s.known {
			d = doubtful(d)
		}
	case m == that || the && m&(same|previous|following) != 0:
		base, relative, _ := s.day()
		switch {
		case m == previous:
			base = base.AddDays(-7)
		case m == following && isoWeekday(base) >= 6:
			base = base.AddDays(7)
		}
		return fixedAt(start, to, weekendOf(base), relative), true
	default:
		return expr{}, false
	}
	return fixedAt(start, to, d, true), true
}

// theWeekend is the one that was, unless what is said is to come.
func (s *scan) theWeekend(i int) (expr, bool) {
	if !s.the(i) || s.at(i+1).w.unitKind != weekend || s.is(i+2, "of") {
		return expr{}, false
	}
	m := past
	if isoWeekday(s.pub) >= 6 || s.direction(i, i+2) == toFuture {
		m = this
	}
	return s.weekends(i, i+2, m, true)
}
