package timex

import "github.com/parley-project/parley/edtf"

// tail takes in what may follow a time: the part of the day ("Friday evening") and the
// week or year ("Monday last week", "April last year").
func (s *scan) tail(e expr) expr {
	if e.form == fixed && s.at(e.from).w.dayKind != plainDay {
		return e
	}
	if (e.form == ofWeek || e.form == ofMonth || e.form == ofFeast || e.form == fixed) && s.at(e.to).w.dayPart != "" && e.lastDay == 0 {
		e = s.partOf(e, e.to)
		e.to++
	}
	e = s.hour(e)
	if e.form == fixed || e.hasYear || e.shift != 0 {
		return e
	}
	i := s.of(s.comma(e.to))
	n := 0
	switch m := s.at(i).w.mod; {
	case m&last != 0:
		n = -1
	case m&next != 0:
		n = 1
	case m&this == 0:
		return e
	}
	switch w := s.at(i + 1).w; {
	case w.unitKind != one:
		return e
	case e.form == ofWeek && w.unit == week:
		monday := s.pub.AddDays(1 - isoWeekday(s.pub) + 7*n)
		e.to = i + 2
		return e.on(monday.AddDays(e.weekday-1).Date(), true)
	case e.form != ofWeek && w.unit == year:
		if !s.known {
			e.to = i + 2
			return e.on(edtf.Date{}, true)
		}
		e.to, e.year, e.hasYear = i+2, s.pub.Year()+n, true
	}
	return e
}
