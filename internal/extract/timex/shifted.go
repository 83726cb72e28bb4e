package timex

import (
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract/stage"
)

// shifted finds "last week", "this April", "the past three years", "recent weeks", "the
// same day", "the following Monday".
func (s *scan) shifted(i int) (expr, bool) {
	start := i
	the := s.the(i)
	if the {
		i++
	}
	m := s.at(i).w.mod & shifts
	if m == 0 {
		return expr{}, false
	}
	if two := s.at(i+1).w.mod & (past | coming | same); m&(this|that) != 0 && two != 0 {
		// "this past week", "this coming Friday", "that same day"
		i, m = i+1, two
		the = two == same
	}
	c := s.count(i + 1)
	if s.at(c.to).w.mod == stretch && (c.there || m&(last|past|this|next|coming) != 0) && s.at(c.to+1).w.unit.n != 0 {
		c.to++ // "the past five trading days", "this calendar year"
	}
	w := s.at(c.to).w
	switch {
	case m == same && the && !c.there && s.is(c.to, "period"):
		return s.samePeriod(start, c.to+1)
	case w.unit.n != 0:
		return s.shiftedUnit(start, c, m, the)
	case c.there:
		return expr{}, false
	}
	i++
	switch {
	case w.weekday != 0 && !s.weekdayName(i) && w.kind != abbr:
		return s.shiftedWeekday(start, i, m, the)
	case w.month != 0 && m&(last|past|this|next|coming) != 0 && s.monthWord(i, true) && !s.isDay(i+1):
		return s.tail(expr{start, i + 1, point{form: ofYear, month: w.month, shift: m, relative: true}}), !s.isYear(i + 1)
	case w.month != 0 && m&(last|past|next|coming) != 0 && s.monthWord(i, true) && s.isDay(i+1):
		if e, ok := s.monthFirst(i, true); ok && !e.hasYear && e.lastDay == 0 {
			e.from, e.shift = start, m
			return s.tail(e), true
		}
	case w.season != 0 && m&(last|past|this|next|coming) != 0:
		return expr{start, i + 1, point{form: ofSeason, season: w.season, shift: m, relative: true}}, true
	case w.season != 0 && m == that:
		d, relative, _ := s.base()
		if b := d.Bounds(); !d.IsZero() && b.Earliest.Year() == b.Latest.Year() {
			return fixedAt(start, i+1, must(edtf.NewSeason(b.Latest.Year(), w.season)), relative), true
		}
	case m&(last|past|this|next|coming) != 0 && s.festive(i):
		e, ok := s.feast(i, true)
		if ok && !e.hasYear {
			e.from, e.shift = start, m
			return s.tail(e), true
		}
	case w.dayPart != "":
		return s.shiftedPart(start, i, m, the)
	}
	return expr{}, false
}

// shiftedWeekday is "last Friday" or, in a story, "the following Friday".
func (s *scan) shiftedWeekday(start, i int, m mod, the bool) (expr, bool) {
	weekday := s.at(i).w.weekday
	switch {
	case m&(last|past|this|next|coming) != 0 && !(the && m == next):
		if m == past {
			m = last
		}
		return s.tail(expr{start, i + 1, point{form: ofWeek, weekday: weekday, shift: m, relative: true}}), true
	case the && m&(previous|following|next) != 0:
		base, relative, ok := s.day()
		if !ok {
			return fixedAt(start, i+1, edtf.Date{}, relative), true
		}
		back := (isoWeekday(base) - weekday + 7) % 7
		if m&previous != 0 {
			return fixedAt(start, i+1, base.AddDays(-(back+6)%7-1).Date(), relative), true
		}
		return fixedAt(start, i+1, base.AddDays(7-back).Date(), relative), true
	}
	return expr{}, false
}

// shiftedPart is "last night", "this morning", "that evening".
func (s *scan) shiftedPart(start, i int, m mod, the bool) (expr, bool) {
	switch {
	case m == last && s.is(i, "night") && !the:
		return s.partOf(fixedAt(start, i+1, s.pub.AddDays(-1).Date(), true), i), true
	case m == this:
		return s.partOf(fixedAt(start, i+1, s.pub.Date(), true), i), true
	case m == that, the && m&(same|following|next|previous) != 0:
		return s.partOf(s.shiftedBase(start, i+1, day, m), i), true
	}
	return expr{}, false
}

// partOf gives e the part of the day at atom i.
func (s *scan) partOf(e expr, i int) expr {
	e.clock = s.at(i).w.dayPart
	return e
}

// shiftedUnit is "last week", "the past three years", "coming days", "the same month".
func (s *scan) shiftedUnit(start int, c count, m mod, the bool) (expr, bool) {
	w := s.at(c.to).w
	u, plural := w.unit, w.unitKind == many
	to := c.to + 1
	if u == quarter && !plural && !c.there && m&(last|past|this|next|coming) != 0 {
		the = false // "the last quarter" is one of the calendar
	}
	if s.is(to, "of") || c.half || !c.there && plural && u == century {
		return expr{}, false // "the last day of the talks"
	}
	if p := s.at(start - 1).w.prep; m&(last|next) != 0 && p&article != 0 && p&otherWord == 0 && !plural && !the && !s.is(start-1, "this") && !s.is(start-1, "these") {
		return expr{}, false // "his last year in office"
	}
	over := the || s.at(start-1).w.prep&article != 0 && !s.is(start-1, "that") || m&(past|coming) != 0 && s.at(start).w.mod&this != 0
	if w.unitKind == weekend {
		return s.weekends(start, to, m, the)
	}
	n := c.n
	if !c.there {
		n = 1
	}
	vague := c.vague || plural && !c.there
	length := span{n: n, vague: vague, unit: u}
	switch {
	case m == recent && plural:
		return valued(fixedAt(start, to, edtf.Date{}, true), stage.CalendarTime, "PAST_REF"), true
	case m&(last|past) != 0 && (over || c.there && s.frame(start-1)):
		return valued(s.spanBack(start, to, u, n, vague), stage.DurationTime, period(length)), true
	case m == coming && plural && !c.there:
		return valued(s.spanAhead(start, to, u, n, vague), stage.CalendarTime, "FUTURE_REF"), true
	case m == coming && (plural || the), m == next && the && (plural || s.frame(start-1)), m == next && c.there:
		return valued(s.spanAhead(start, to, u, n, vague), stage.DurationTime, period(length)), true
	case c.there || plural:
		return expr{}, false
	case m == this && u == day:
		return expr{}, false // "to this day"
	case m&(last|past) != 0 && u != day:
		return fixedAt(start, to, around(u.add(s.pub, -1), u), true), true
	case m == this:
		return fixedAt(start, to, around(s.pub, u), true), true
	case m == next && !the, m == coming && !the && u != day:
		return fixedAt(start, to, around(u.add(s.pub, 1), u), true), u != day
	case m == that, the && m&(same|previous|following|next) != 0:
		return s.yearBack(s.shiftedBase(start, to, u, m), u, m), true
	}
	return expr{}, false
}

// yearBack takes in the "last year" of "the same month last year", and "a year ago".
func (s *scan) yearBack(e expr, u unit, m mod) expr {
	to := s.lastYear(e.to)
	if m&same == 0 || u == year || to == e.to {
		return e
	}
	from, relative := e.date.Bounds().Earliest, e.relative
	if !s.before.there {
		from, relative = s.pub, true
	}
	return fixedAt(e.from, to, around(year.add(from, -1), u), relative)
}

// valued gives e a class and what TIMEX3 writes for it.
func valued(e expr, class stage.TimeClass, value string) expr {
	e.class, e.value = class, value
	return e
}

// frame reports whether atom i is a preposition for a length of time: "over the next
// year", "in the last week".
func (s *scan) frame(i int) bool {
	return s.is(i, "in") || s.is(i, "over") || s.is(i, "during") || s.is(i, "for") || s.is(i, "within") || s.is(i, "throughout")
}

// spanBack is the n units up to publication, spanAhead the n from it on. Their far end
// is as fine as the unit.
func (s *scan) spanBack(start, to int, u unit, n int, vague bool) expr {
	if vague {
		return fixedAt(start, to, edtf.Date{}, true)
	}
	return fixedAt(start, to, interval(coarse(u.add(s.pub, -n), u), s.pub.Date()), true)
}

func (s *scan) spanAhead(start, to int, u unit, n int, vague bool) expr {
	if vague {
		return fixedAt(start, to, edtf.Date{}, true)
	}
	return fixedAt(start, to, interval(s.pub.Date(), coarse(u.add(s.pub, n), u)), true)
}
