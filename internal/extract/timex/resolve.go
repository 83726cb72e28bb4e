package timex

import "github.com/parley-project/parley/edtf"

// resolve is the date of e, read against the day of publication where it has to be.
func (s *scan) resolve(e expr) (d edtf.Date, relative bool) {
	if e.form == fixed {
		return e.date, e.relative
	}
	if e.hasYear {
		return e.in(e.year), e.relative
	}
	if y := s.event(e); y != 0 {
		return e.in(y), false
	}
	if !s.known {
		return edtf.Date{}, true
	}
	dir := s.direction(e.from, e.to)
	if e.form == ofWeek {
		return s.weekdayBy(e.weekday, e.shift, dir), true
	}
	if e.shift != 0 {
		return s.shiftedYear(e.point, dir), true
	}
	if e.form == ofMonth && e.weekday != 0 {
		if d := s.byWeekday(e.point); !d.IsZero() {
			return d, true
		}
	}
	if dir == toFuture && s.at(e.from-1).w.prep&(article|weakPrep) != 0 && (s.plain(e.to) || s.at(e.to).w.tense&planTense != 0) {
		dir = unknown // "will discuss the April deal"
	}
	return s.nearest(e.point, dir), true
}

// in is the month, season or day in the given year, or absent if there is no such day.
func (p *point) in(year int) edtf.Date {
	switch p.form {
	case ofYear:
		return monthOf(civilDay(year, p.month, 1))
	case ofSeason:
		return must(edtf.NewSeason(year, p.season))
	case ofFeast:
		if p.feast == nil {
			return edtf.Date{}
		}
		d, _ := p.feast.Date(year)
		return d
	}
	if p.lastDay != 0 {
		return interval(civil(year, p.month, p.day), civil(year, p.month, p.lastDay))
	}
	return civil(year, p.month, p.day)
}

// weekdayBy is the nearest such weekday in the given direction. Publication day counts,
// but not for "last" and "next".
func (s *scan) weekdayBy(weekday int, shift mod, dir direction) edtf.Date {
	back := (isoWeekday(s.pub) - weekday + 7) % 7
	before, after := s.pub.AddDays(-back), s.pub.AddDays((7-back)%7)
	switch shift {
	case last:
		if back == 0 {
			return before.AddDays(-7).Date()
		}
		return s.sameWeek(before)
	case next:
		if back == 0 {
			return after.AddDays(7).Date()
		}
		return s.sameWeek(after)
	case coming:
		if back == 0 {
			return after.AddDays(7).Date()
		}
		return after.Date()
	case this:
		d := s.pub.AddDays(weekday - isoWeekday(s.pub))
		if dir == toFuture && d.Compare(s.pub) < 0 {
			d = after
		}
		return d.Date()
	}
	if dir == toFuture {
		return after.Date()
	}
	return before.Date()
}

// sameWeek is d, doubtful if it lies in the week of publication: "last Tuesday" on a
// Friday is the one of this week to some and that of the week before to others.
func (s *scan) sameWeek(d edtf.Day) edtf.Date {
	if weekOf(d) == weekOf(s.pub) {
		return doubtful(d.Date())
	}
	return d.Date()
}

// shiftedYear is "last April", "this summer", "next May".
func (s *scan) shiftedYear(p point, dir direction) edtf.Date {
	year := s.pub.Year()
	here := p.in(year)
	if p.form == ofSeason && p.season == edtf.Winter && s.pub.Month() <= 2 {
		// The winter that publication lies in began the year before.
		year, here = year-1, p.in(year-1)
	}
	b := here.Bounds()
	switch p.shift {
	case last, past:
		if b.Latest.Compare(s.pub) >= 0 {
			return p.in(year - 1)
		}
		if p.form == ofSeason && p.season == edtf.Winter || b.Latest.Year() < s.pub.Year() {
			return here
		}
		return doubtful(here)
	case next, coming:
		if b.Earliest.Compare(s.pub) <= 0 {
			return p.in(year + 1)
		}
		return doubtful(here)
	}
	if p.form == ofSeason && p.season == edtf.Winter && dir == toPast && b.Earliest.Compare(s.pub) > 0 {
		return p.in(year - 1)
	}
	return here
}

// byWeekday is the day in a year near publication that falls on the weekday named, or
// absent.
func (s *scan) byWeekday(p point) edtf.Date {
	for _, n := range [...]int{0, -1, 1, -2, 2} {
		d := p.in(s.pub.Year() + n)
		if day := d.Bounds().Earliest; !day.IsZero() && isoWeekday(day) == p.weekday {
			return d
		}
	}
	return edtf.Date{}
}

// Distances in days for a time that its tense puts almost a year away.
const (
	soon    = 60
	yearAgo = 300
)

// nearest is the month, season or day without a year, in the given direction, or the
// nearest where there is none.
func (s *scan) nearest(p point, dir direction) edtf.Date {
	var before, after edtf.Date
	for n := -1; n <= 1; n++ {
		d := p.in(s.pub.Year() + n)
		if d.IsZero() {
			continue // 29 February
		}
		if d.Bounds().Earliest.Compare(s.pub) <= 0 {
			before = d
		}
		if d.Bounds().Latest.Compare(s.pub) >= 0 && after.IsZero() {
			after = d
		}
	}
	back, ahead := s.pub.Sub(before.Bounds().Latest), after.Bounds().Earliest.Sub(s.pub)
	switch {
	case before.IsZero(), before == after:
		return after
	case after.IsZero():
		return before
	case dir == toFuture:
		if p.form != ofSeason && back <= soon && ahead >= yearAgo {
			return doubtful(before)
		}
		return after
	case dir == unknown:
		if ahead < back {
			return after
		}
		return before
	}
	if (p.form == ofMonth || p.form == ofFeast) && ahead <= soon && back >= yearAgo {
		return doubtful(after)
	}
	return before
}
