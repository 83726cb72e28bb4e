package timex

import "github.com/parley-project/parley/edtf"

// dayNumbered finds a day by its number alone: "on the 15th", "the 20th of next month", "Friday
// the 13th". It is of the month of the day named before in the paragraph, else the nearest such
// day in the direction that the words speak of.
func (s *scan) dayNumbered(i int) (expr, bool) {
	if !s.the(i) {
		return expr{}, false
	}
	n, to := s.ordinalNumber(i+1), i+2
	if n < 1 || n > 31 || s.at(to).w.unit.n != 0 && !s.is(to, "day") || s.at(to).w.clock >= hourUnit {
		return expr{}, false
	}
	if s.is(to, "day") {
		to++
	}
	if s.is(to, "of") {
		e, ok := s.shifted(to + 1)
		end, d := e.to, e.date
		if !ok {
			end, d, ok = s.thisUnit(i, to+1)
		}
		if ok && d.Precision() == edtf.PrecisionMonth && !d.IsInterval() {
			b := d.Bounds().Earliest
			return fixedAt(i, end, civil(b.Year(), int(b.Month()), n), true), true
		}
		return expr{}, false
	}
	if !s.at(i+1).ordinal || to > i+2 || !s.is(i-1, "on") && s.at(i-1).w.prep&futurePrep == 0 && !s.is(i-1, "since") && !(s.is(i-1, "of") && (s.at(i-2).w.dayPart != "" || s.at(i-2).w.unit == week)) ||
		s.plain(to) || s.at(to).upper && s.at(to).mark == 0 || s.at(to).w.month != 0 || s.at(to).w.dayPart != "" {
		return expr{}, false
	}
	return fixedAt(i, to, s.nearDay(n, s.direction(i, to)), true), true
}

// nearDay is the day of that number in the month of the day named before, or near publication.
func (s *scan) nearDay(n int, dir direction) edtf.Date {
	near := s.pub
	if day, _, ok := s.day(); ok && s.before.paragraph == s.paragraph {
		return civil(day.Year(), int(day.Month()), n)
	}
	if !s.known {
		return edtf.Date{}
	}
	switch {
	case dir == toFuture && n < near.Day():
		near = near.FirstOfMonth().AddMonths(1)
	case dir != toFuture && n > near.Day():
		near = near.FirstOfMonth().AddMonths(-1)
	}
	return civil(near.Year(), int(near.Month()), n)
}
