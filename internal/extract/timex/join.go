package timex

import "github.com/parley-project/parley/edtf"

// join resolves e. Where a range goes on after it ("March to May", "between Monday and
// Wednesday"), both together are one time, an interval; where a list does ("March and
// April 2025"), e takes the year that stands at its end.
func (s *scan) join(e expr) expr {
	before := s.at(e.from - 1).w.prep
	link := s.at(e.to)
	ranged := s.dash(e.to) || link.w.prep&toPrep != 0 || link.w.prep&andPrep != 0 && before&betweenPrep != 0
	if ranged || link.mark == ',' || link.w.prep&andPrep != 0 {
		if f, ok := s.core(e.to+1, true); ok && e.lastDay == 0 && f.lastDay == 0 {
			if f.hasYear && e.form == f.form && e.form != ofWeek && !e.hasYear && e.shift == 0 {
				e.hasYear, e.year, e.relative = true, f.year, f.relative
				if later(e, f) {
					e.year--
				}
			}
			if ranged && s.together(e, f, before) {
				if d, relative, ok := s.rangeOf(e, f); ok {
					return fixedAt(e.from, f.to, d, relative)
				}
			}
		}
	}
	d, relative := s.resolve(e)
	return fixedAt(e.from, e.to, d, relative)
}

// later reports whether e comes after f in one year.
func later(e, f expr) bool {
	if e.form == ofSeason {
		return e.season > f.season
	}
	return e.month > f.month || e.month == f.month && e.day > f.day
}

// together reports whether e and f are the ends of one range: not so in "moved from
// Monday to Friday".
func (s *scan) together(e, f expr, before prep) bool {
	for k := e.from - 1; k >= max(0, e.from-8); k-- {
		if s.at(k).w.prep&moved != 0 {
			return false
		}
	}
	return e.form == f.form || before&(fromPrep|betweenPrep) != 0
}

// rangeOf is the interval from e to f. An end without a year takes it from the other
// end; where neither has one, the last is read by its tense and the first is the latest
// before it.
func (s *scan) rangeOf(e, f expr) (d edtf.Date, relative, ok bool) {
	end, relativeEnd := s.resolve(f)
	if e.hasYear && f.form != fixed && f.form != ofWeek && !f.hasYear {
		y := e.year
		if later(e, f) {
			y++
		}
		end, relativeEnd = f.in(y), e.relative
	}
	start, relativeStart := s.resolve(e)
	relative = relativeStart || relativeEnd
	if relative && !s.known {
		return edtf.Date{}, true, true
	}
	if end.IsZero() || end.IsInterval() {
		return d, false, false
	}
	last := end.Bounds().Latest
	switch {
	case e.form == ofWeek:
		day, one := end.Day()
		if !one {
			return d, false, false
		}
		start = day.AddDays(-((isoWeekday(day) - e.weekday + 7) % 7)).Date()
	case e.form != fixed && !e.hasYear:
		start = e.in(last.Year())
		if start.IsZero() || start.Bounds().Earliest.Compare(last) > 0 {
			start = e.in(last.Year() - 1)
		}
	}
	d = interval(start, end)
	return d, relative, !d.IsZero()
}
