package timex

import (
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract/stage"
)

// A count is a number of units: "two", "a few", "more than three".
type count struct {
	to    int // the atom of the unit
	there bool
	n     int
	mod   mod
	vague bool // it has no number
	about bool // the number is not exact
	half  bool // and a half
	// decimal is the number as it is written with a point: "2.5"; n is that before the point.
	decimal string
}

// count reads the words of number at atom i.
func (s *scan) count(i int) count {
	c := count{to: i}
	if s.is(i, "at") && s.is(i+1, "least") {
		c.mod, i = more, i+2
	}
	for s.at(i).w.mod&(more|less|nearly|about|just) != 0 && s.at(i).w.numberKind == 0 || s.at(i).w.mod&just != 0 {
		c.mod |= s.at(i).w.mod & (more | less | nearly | about)
		i++
		if s.is(i, "than") {
			i++
		}
	}
	if s.is(i, "half") && (s.is(i+1, "a") || s.is(i+1, "an")) {
		c.half, c.there, c.n, c.to = true, true, 0, i+2
		return c
	}
	if k := i + 1; s.is(i, "half") && s.at(k).w.unitKind == one || (s.is(i, "a") && s.is(k, "half") && s.at(k+1).w.clock == hourUnit) {
		for !s.is(i, "half") {
			i++
		}
		c.half, c.there, c.n, c.to = true, true, 0, i+1
		return c
	}
	a := s.at(i)
	switch {
	case a.num >= 0 && a.digits <= 3 && !a.ordinal && !a.plural:
		c.n, c.there = a.num, true
	case a.numeric && s.at(i+1).w.unit.n+int(s.at(i+1).w.clock) != 0 && decimal(a.In(s.p.Text)) >= 0:
		c.n, c.there, c.about, c.decimal = decimal(a.In(s.p.Text)), true, true, a.In(s.p.Text)
	case a.w.numberKind == articleNumber:
		c.n, c.there = 1, true
		if k := s.at(i + 1).w.numberKind; k == aboutNumber || k == vagueNumber {
			i++
			c.number(s.at(i).w)
		}
	case a.w.numberKind != 0 && a.w.numberKind != ordinal:
		c.number(a.w)
	default:
		c.to = i
		return c
	}
	i++
	if s.is(i, "of") && c.about {
		i++
	}
	if s.is(i, "and") && s.is(i+1, "a") && s.is(i+2, "half") {
		c.half, i = true, i+3
	}
	if s.is(i, "full") || s.is(i, "short") || s.is(i, "whole") {
		i++
	}
	c.to = i
	return c
}

// decimal is the part before the point of a number with one, or -1.
func decimal(t string) int {
	whole, part, ok := strings.Cut(t, ".")
	if !ok || digits(part) < 0 || len(part) > 2 || len(whole) > 3 {
		return -1
	}
	return digits(whole)
}

func (c *count) number(w *word) {
	c.n, c.there = w.number, true
	c.vague = w.numberKind == vagueNumber
	c.about = w.numberKind == aboutNumber
}

// counted finds "two days ago", "a week later", "three months from now", "two weeks'
// time", "a day before Friday", "the day before".
func (s *scan) counted(i int) (expr, bool) {
	start := i
	the := s.the(i)
	var c count
	if the {
		c = count{to: i + 1, there: true, n: 1}
	} else {
		c = s.count(i)
	}
	w := s.at(c.to).w
	u := w.unit
	if u.n == 0 || w.unitKind == weekend || the && w.unitKind != one {
		return expr{}, false
	}
	if !c.there {
		if w.unitKind != many {
			return expr{}, false
		}
		c.vague = true
	}
	j := c.to + 1
	if s.is(j, "and") && s.is(j+1, "a") && s.is(j+2, "half") {
		c.half, j = true, j+3
	}
	sign := 0
	switch {
	case s.is(j, "ago") && !the:
		e := fixedAt(start, j+1, s.ago(c, u), true)
		switch {
		case c.vague:
			e.value = "PAST_REF"
		case !u.months && u != day && c.n > 1 && s.known:
			e.value = weekValue(u.add(s.pub, -c.n)) // nobody means the day
		}
		return e, true
	case s.is(j, "from") && (s.is(j+1, "now") || s.is(j+1, "today")) && !the:
		return fixedAt(start, j+2, offset(s.pub, c, u, 1), true), true
	case !the && s.possessiveTime(j) > 0:
		return fixedAt(start, s.possessiveTime(j), offset(s.pub, c, u, 1), true), true
	case (s.is(j, "earlier") || s.is(j, "previously") || s.is(j, "prior")) && !s.is(j+1, "than") && !s.is(j+1, "to"):
		return s.fromBase(start, j+1, c, u, -1), true
	case (s.is(j, "later") || s.is(j, "afterwards") || s.is(j, "afterward")) && !s.is(j+1, "than"):
		return s.fromBase(start, j+1, c, u, 1), true
	case s.is(j, "from") && !the && (s.at(j+1).w.dayKind == plainDay || s.at(j+1).w.weekday != 0 && s.at(j+1).w.kind == full):
		sign = 1
	case s.is(j, "before"):
		sign = -1
	case s.is(j, "after"):
		sign = 1
	default:
		return expr{}, false
	}
	if the && (sign > 0 && s.is(j+1, "next") || sign < 0 && s.is(j+1, "last")) && s.at(j+2).w.unit.n == 0 && s.at(j+2).w.weekday == 0 {
		return fixedAt(start, j+2, around(u.add(s.pub, 2*sign), u), true), true // "the week after next"
	}
	return s.fromTime(start, j+1, c, u, sign)
}

// possessiveTime is the atom after the "' time" of "two weeks' time", or 0.
func (s *scan) possessiveTime(j int) int {
	if (s.is(j, "'") || s.is(j, "’") || s.possessive(j)) && s.is(j+1, "time") {
		return j + 2
	}
	return 0
}

// fromTime is "two days before Friday". What comes after or before an event is unclear;
// at the end of a clause the time named before is meant.
func (s *scan) fromTime(start, j int, c count, u unit, sign int) (expr, bool) {
	if e, ok := s.inner(j); ok {
		d, relative := s.resolve(e)
		out := fixedAt(start, e.to, fromCoarse(d, c, u, sign), relative)
		if day, one := d.Day(); one && !c.vague {
			out.date = asSure(offset(day, c, u, sign), d)
		}
		if !s.the(start) {
			length := undatedAt(start, c.to+1, stage.DurationTime, period(span{n: c.n, vague: c.vague, unit: u}))
			out.parts = []stage.Time{s.time(length), s.time(e.on(d, relative))}
		}
		return out, true
	}
	if a := s.at(j); a.Empty() || a.mark != 0 {
		return s.fromBase(start, j, c, u, sign), true
	}
	if !s.the(start) {
		return expr{}, false // a length of time, from what has no date
	}
	return fixedAt(start, j, edtf.Date{}, false), true
}
