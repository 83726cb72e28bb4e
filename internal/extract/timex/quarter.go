package timex

import "github.com/parley-project/parley/edtf"

// quarter finds "the third quarter of 2014", "the first half of this year", "Q3 2014",
// "third-quarter": intervals of months. A quarter without a year is the latest that has begun, or
// the first that has not ended where the words speak of what is to come.
func (s *scan) quarter(i int) (expr, bool) {
	start := i
	if s.the(i) {
		i++
	}
	if s.isYear(i) {
		return s.ofYear(start, i+1, s.at(i).num, false)
	}
	if s.at(start).w.mod&(last|this|next) != 0 && s.at(start+1).w.unit == year && s.possessive(start+2) {
		if e, ok := s.shifted(start); ok && e.to == start+2 {
			return s.ofYear(start, e.to, e.date.Bounds().Earliest.Year(), true)
		}
	}
	n, months, to := s.quarterAt(i)
	if months == 0 || n < 1 || n*months > 12 {
		return expr{}, false
	}
	if s.isYear(to) && s.at(i).w == noWord {
		return fixedAt(start, to+1, partOfYear(s.at(to).num, n, months), false), true // "Q3 2014"
	}
	j := s.of(to)
	e, ok := s.inner(j)
	if !ok && j > to {
		var d edtf.Date
		if to, d, ok = s.thisUnit(start, j); ok {
			e = fixedAt(start, to, d, true)
		}
	}
	d, relative := s.resolve(e)
	switch {
	case ok && d.IsZero():
		return fixedAt(start, e.to, d, relative), true
	case ok && d.Precision() == edtf.PrecisionYear && !d.IsInterval():
		return fixedAt(start, e.to, partOfYear(d.Bounds().Earliest.Year(), n, months), relative), true
	case months != 3 || j > to:
		return expr{}, false
	}
	return fixedAt(start, to, s.nearQuarter(n, s.direction(start, to)), true), true
}

// ofYear is "the 1989 third quarter", "1989's first half", "next year's first quarter", where the
// year ends before atom j.
func (s *scan) ofYear(start, j, year int, relative bool) (expr, bool) {
	if s.possessive(j) {
		j++
	}
	n, months, to := s.quarterAt(j)
	if months == 0 || n < 1 || n*months > 12 {
		return expr{}, false
	}
	if relative && !s.known {
		return fixedAt(start, to, edtf.Date{}, true), true
	}
	return fixedAt(start, to, partOfYear(year, n, months), relative), true
}

// quarterAt reads "third quarter", "third-quarter", "first half", "Q3"; months is 0 for none.
func (s *scan) quarterAt(i int) (n, months, to int) {
	if a := s.at(i); a.months > 0 {
		return a.nth, a.months, i + 1
	}
	if n = s.ordinalNumber(i); n > 0 {
		return n, monthsOf(s.at(i + 1).In(s.p.Text)), i + 2
	}
	if s.at(i).w.mod&which != 0 && s.is(i+2, "of") && (s.is(i, "last") || s.is(i, "final")) {
		if months = monthsOf(s.at(i + 1).In(s.p.Text)); months > 0 {
			return 12 / months, months, i + 2
		}
	}
	return 0, 0, i
}

// partOfYear is the nth quarter or half of a year.
func partOfYear(year, n, months int) edtf.Date {
	return interval(monthOf(civilDay(year, (n-1)*months+1, 1)), monthOf(civilDay(year, n*months, 1)))
}

// nearQuarter is the nth quarter of the year of publication or of one beside it.
func (s *scan) nearQuarter(n int, dir direction) edtf.Date {
	if !s.known {
		return edtf.Date{}
	}
	if dir == toFuture {
		d := partOfYear(s.pub.Year(), n, 3)
		if d.Bounds().Latest.Compare(s.pub) < 0 {
			d = partOfYear(s.pub.Year()+1, n, 3)
		}
		return d
	}
	d := partOfYear(s.pub.Year(), n, 3)
	if d.Bounds().Earliest.Compare(s.pub) > 0 {
		d = partOfYear(s.pub.Year()-1, n, 3)
	}
	return d
}
