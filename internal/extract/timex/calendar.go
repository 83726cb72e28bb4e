package timex

// calendar finds months and days of months, in either order: "April", "April 2025",
// "April 11, 2025", "April 11-13", "the 11th of April", "3 to 5 March".
func (s *scan) calendar(i int, led bool) (expr, bool) {
	if s.at(i).w.month != 0 {
		return s.monthFirst(i, led)
	}
	start := i
	if s.the(i) {
		i++
	}
	return s.dayFirst(start, i)
}

// isDay reports whether atom i can be the number of a day of a month.
func (s *scan) isDay(i int) bool {
	a := s.at(i)
	if a.num >= 1 && a.num <= 31 && a.digits <= 2 && !a.plural {
		return true
	}
	return a.w.numberKind == ordinal && a.w.number <= 31
}

// dayNumber is that number.
func (s *scan) dayNumber(i int) int {
	if a := s.at(i); a.num >= 0 {
		return a.num
	}
	return s.at(i).w.number
}

// isYear reports whether atom i is four digits that can be a year.
func (s *scan) isYear(i int) bool {
	a := s.at(i)
	return a.digits == 4 && !a.ordinal && !a.plural && a.num >= 1000 && a.num <= 2199
}

// days is the last atom of a range of days that begins at i, "3 to 5", "11-13", or i.
func (s *scan) days(i int) int {
	if joins := s.dash(i+1) || s.at(i+1).w.prep&(toPrep|andPrep) != 0 && s.at(i+1).mark != ',' && !s.is(i+1, "or"); !joins {
		return i
	}
	if s.isDay(i+2) && s.dayNumber(i+2) > s.dayNumber(i) {
		return i + 2
	}
	return i
}

func (s *scan) monthFirst(i int, led bool) (expr, bool) {
	a := s.at(i)
	next := i + 1
	if s.isDay(next) && s.monthWord(i, true) && !(s.at(next).digits == 0 && !s.at(next).ordinal && s.plain(next+1)) {
		to := s.days(next)
		if s.is(next+1, "and") && s.at(i-1).w.prep&betweenPrep == 0 && s.dayNumber(to) != s.dayNumber(next)+1 {
			to = next
		}
		e := s.dayOf(i, to+1, a.w.month, next, to)
		return s.withYear(e), true
	}
	e := expr{i, next, point{form: ofYear, month: a.w.month, relative: true}}
	e = s.withYear(e)
	if e.hasYear && s.monthWord(i, true) {
		return e, true
	}
	return e, !e.hasYear && s.monthWord(i, led) && s.monthAlone(i, led)
}

func (s *scan) dayFirst(start, i int) (expr, bool) {
	if !s.isDay(i) {
		return expr{}, false
	}
	to := s.days(i)
	m := to + 1
	if s.is(m, "of") {
		m++
	}
	w := s.at(m).w
	if w.month == 0 || !s.monthWord(m, true) || start < i && !s.at(i).ordinal && s.at(i).num >= 0 {
		return expr{}, false
	}
	if s.at(i).num < 0 && m == to+1 {
		return expr{}, false // "first May" is no date, "the first of May" is
	}
	return s.withYear(s.dayOf(start, m+1, w.month, i, to)), true
}

// dayOf is day number first of a month, or the range up to number last.
func (s *scan) dayOf(from, to, month, first, last int) expr {
	e := expr{from, to, point{form: ofMonth, month: month, day: s.dayNumber(first), relative: true}}
	if last > first {
		e.lastDay = s.dayNumber(last)
	}
	return e
}

// withYear takes in the year that follows a month or a day.
func (s *scan) withYear(e expr) expr {
	y := s.comma(e.to)
	if s.is(y, "of") {
		y++
	}
	if !s.isYear(y) || s.at(y+1).w.name&measure != 0 || y > e.to && s.at(y-1).mark == ',' && s.plain(y+1) && s.at(y).num < 1900 {
		return e
	}
	e.to, e.year, e.hasYear, e.relative = y+1, s.at(y).num, true, false
	return e
}

// monthWord reports whether atom i is written as a month is. Numbered: a number beside it
// says that it is one.
func (s *scan) monthWord(i int, numbered bool) bool {
	a := s.at(i)
	switch a.w.kind {
	case weak:
		return a.upper && (numbered || !s.caps)
	case abbr:
		return a.upper && (numbered || a.dot)
	}
	return true
}

// monthAlone reports whether month i, with no number beside it, is a month and not a
// name, a verb or the end of a sentence.
func (s *scan) monthAlone(i int, led bool) bool {
	a, before, after := s.at(i), s.at(i-1), s.at(i+1)
	if before.w.name&repeated != 0 {
		return false
	}
	if a.w.kind == full {
		return !s.named(i-1) || after.w != noWord || after.mark != 0
	}
	if s.named(i-1) || s.names&(1<<a.w.month) != 0 && !led {
		return false
	}
	switch {
	case led, s.leads(i):
		return true
	case a.w.kind == abbr:
		return false
	case before.w.prep&weakPrep != 0:
		return !after.upper || after.mark != 0
	}
	return before.w.prep&article != 0 && s.plain(i+1)
}
