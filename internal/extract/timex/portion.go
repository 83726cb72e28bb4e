package timex

import (
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract/stage"
)

// portion finds "the end of April", "the early hours of Monday", "the evening of 3
// March", "the week of April 7", "the eve of 3 March".
func (s *scan) portion(i int) (expr, bool) {
	start := i
	if s.the(i) {
		i++
	}
	for n := 0; n < 2 && s.at(i).w.mod&which != 0; n++ {
		i++
	}
	var c count
	if i > start {
		if c = s.count(i); c.there {
			i = c.to // "the first two months of"
		}
	}
	partOfDay := s.at(i).w.dayPart
	if partOfDay != "" && s.is(i+1, "hours") {
		i++ // "the early morning hours of Tuesday"
	}
	w := s.at(i).w
	eve := s.is(i, "eve")
	of := s.is(i+1, "of") || w.unit == week && w.unitKind == one && (s.is(i+1, "beginning") || s.is(i+1, "starting"))
	if w.mod&portion == 0 && w.dayPart == "" && !eve || !of {
		return expr{}, false
	}
	e, ok := s.partOrInner(i + 2)
	if !ok && (w.dayPart != "" || w.unit == week) {
		e, ok = s.dayNumbered(i + 2)
	}
	switch {
	case !ok && eve:
		return fixedAt(start, i+1, edtf.Date{}, false), true
	case !ok:
		to, d, ok := s.thisUnit(start, i+2)
		return fixedAt(start, to, d, true), ok && w.dayPart == ""
	case w.dayPart != "" && e.form != ofWeek && e.form != ofMonth && !e.oneDay():
		return expr{}, false
	case w.unit != week && !eve:
		e.from = start
		switch {
		case c.there && w.unitKind == many && w.unit.n != 0:
			return valued(e, stage.DurationTime, period(span{n: c.n, vague: c.vague, unit: w.unit})), true
		case w.dayPart != "":
			e.clock = w.dayPart
		case s.is(i, "hours") && partOfDay != "":
			e.clock = partOfDay
		case s.is(i, "hours"):
			e.clock = "TMO"
		}
		return e, true
	}
	d, relative := s.resolve(e)
	if day, one := d.Day(); one {
		switch from := d; {
		case eve:
			d = asSure(day.AddDays(-1).Date(), from)
		case w.unitKind == weekend:
			d = asSure(weekendOf(day), from)
		default:
			d = asSure(weekOf(day), from)
		}
	} else if eve {
		d = edtf.Date{}
	}
	return fixedAt(start, e.to, d, relative), true
}

// oneDay reports whether e is a day that is resolved.
func (e expr) oneDay() bool {
	_, one := e.date.Day()
	return one && e.form == fixed
}

func (s *scan) partOrInner(i int) (expr, bool) {
	if e, ok := s.part(i); ok {
		return e, true
	}
	return s.inner(i)
}
