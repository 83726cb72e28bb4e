package timex

// weekday finds "Friday", "Fri., April 11", "Friday, 11 April 2025".
func (s *scan) weekday(i int, _ bool) (expr, bool) {
	a := s.at(i)
	if a.w.weekday == 0 || a.w.kind == abbr && !a.upper || s.weekdayName(i) {
		return expr{}, false
	}
	next := s.comma(i + 1)
	if s.at(next).mark == '.' {
		next = s.comma(next + 1)
	}
	if s.the(next) {
		next++
	}
	if e, ok := s.calendar(next, true); ok && e.form == ofMonth {
		e.from, e.weekday = i, a.w.weekday
		return e, true
	}
	if e, ok := s.numeric(next, true); ok {
		e.from = i
		return e, true
	}
	if a.w.kind == abbr {
		return expr{}, false
	}
	return expr{i, i + 1, point{form: ofWeek, weekday: a.w.weekday, relative: true}}, true
}

// weekdayName reports whether weekday i is part of a name, or of what recurs: "Black
// Monday", "the Sunday Times", "every Friday".
func (s *scan) weekdayName(i int) bool {
	before, after := s.at(i-1), s.at(i+1)
	switch {
	case before.w.name&nameBefore != 0 && before.upper,
		before.w.name&repeated != 0,
		s.ordinalNumber(i-1) > 0, // "a second Friday"
		after.w.name&nameAfter != 0 && after.upper && !s.caps && !after.caps,
		s.is(i-1, "on") && s.at(i-2).w.name&paper != 0 && s.at(i-2).upper:
		return true
	}
	return false
}
