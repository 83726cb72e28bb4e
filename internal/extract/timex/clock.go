package timex

import (
	"fmt"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
)

// clocked finds a time of day, "10 p.m.", "16:00 GMT", "noon", with the day that follows it:
// "at 10 p.m. on Friday". Without one it belongs to the day named before, or to that of
// publication; which of them is not known, so that it is no date.
func (s *scan) clocked(i int) (expr, bool) {
	start := i
	if s.at(i).w.mod&about != 0 {
		i++
	}
	to, clock, ok := s.clockAt(i)
	if !ok && start == i {
		return s.partAlone(i)
	}
	if !ok {
		return expr{}, false
	}
	j := s.comma(to)
	if s.is(j, "on") {
		j++
	}
	// The day after the second time of a range is that of the first as well.
	if k := to; s.dash(k) || s.at(k).w.prep&(toPrep|andPrep) != 0 {
		if end, _, ok := s.clockAt(k + 1); ok {
			if j = end; s.is(j, "on") {
				j++
			}
			if e, ok := s.inner(j); ok && e.plainDay() {
				e.from = start
				d, relative := s.resolve(e)
				out := fixedAt(start, to, d, relative)
				out.clock = clock
				return out, true
			}
			return undatedAt(start, to, stage.ClockTime, s.someDay()+clock), true
		}
	}
	if e, ok := s.inner(j); ok && e.form != ofYear && e.form != ofSeason && e.lastDay == 0 {
		e.from = start // "until midnight Sunday" is to come as "until Sunday" is
		d, relative := s.resolve(e)
		if _, one := d.Day(); one || e.form != fixed {
			out := fixedAt(start, e.to, d, relative)
			out.clock = clock
			return out, true
		}
	}
	return undatedAt(start, to, stage.ClockTime, s.someDay()+clock), true
}

// plainDay reports whether e is a day: a weekday, a day of a month, "tomorrow".
func (e expr) plainDay() bool {
	return e.form == ofWeek || e.form == ofMonth && e.lastDay == 0 || e.oneDay()
}

// someDay is the day named before in the paragraph, or that of publication, as TIMEX3 writes it.
func (s *scan) someDay() string {
	if day, _, ok := s.day(); ok && s.before.paragraph == s.paragraph {
		return day.String()
	}
	if !s.known {
		return "XXXX-XX-XX"
	}
	return s.pub.String()
}

// partAlone is "in the morning", "at night", "in morning trading".
func (s *scan) partAlone(i int) (expr, bool) {
	j := i
	switch {
	case s.at(i).w.dayPart != "" && s.at(i+1).w.name&session != 0 && s.at(i-1).w.prep&timePrep != 0:
		return undatedAt(i, i+1, stage.ClockTime, s.someDay()+s.at(i).w.dayPart), true
	case s.the(i) && (s.frame(i-1) || s.at(i-1).w.prep&timePrep != 0):
		j++
	case s.at(i).w.dayPart != "TNI" || !s.is(i-1, "at"):
		return expr{}, false
	}
	part := s.at(j).w.dayPart
	if part == "" || s.is(j+1, "of") || s.plain(j+1) && j > i {
		return expr{}, false
	}
	return undatedAt(i, j+1, stage.ClockTime, s.someDay()+part), true
}

// hour takes in the time of day that follows a day: "Friday at 10 p.m.".
func (s *scan) hour(e expr) expr {
	if e.form == ofYear || e.form == ofSeason || e.lastDay != 0 {
		return e
	}
	if _, one := e.date.Day(); e.form == fixed && !one {
		return e
	}
	j := s.comma(e.to)
	if s.is(j, "at") || s.is(j, "around") || s.is(j, "about") {
		j++
	}
	if to, clock, ok := s.clockAt(j); ok {
		e.to, e.clock = to, clock
	}
	return e
}

// clockAt reads a time of day at atom i and gives the atom after it and its zone. A number needs
// a colon, "p.m.", "o'clock" or a zone to be one.
func (s *scan) clockAt(i int) (to int, clock string, ok bool) {
	a := s.at(i)
	switch p := a.w.dayPart; {
	case p == "T12:00", p == "T24:00":
		return s.zone(i + 1), p, true
	case p == "TMI" && (s.is(i-1, "at") || s.is(i+1, "on")), p != "" && s.at(i+1).w.weekday != 0 && s.at(i+1).w.kind == full:
		return i + 1, p, true
	}
	h, m, sep := hourMinute(a.In(s.p.Text))
	if a.w.numberKind == cardinal && a.w.number <= 12 {
		h, sep = a.w.number, 0
	}
	if h < 0 || s.at(i-1).mark == '$' {
		return 0, "", false
	}
	to = i + 1
	switch k := s.at(to).w.clock; {
	case (k == amClock || k == pmClock) && h >= 1 && h <= 12:
		if h %= 12; k == pmClock {
			h += 12
		}
		to++
	case k == oClock && h >= 1 && h <= 12 && sep == 0:
		to++
	case sep == ':' && !(s.at(i-1).upper && i > 1 && s.at(i-1).w.ordinary()): // no verse of a book
	case a.digits == 4 && k.zone() && s.at(to).caps && a.num%100 < 60 && a.num < 2400:
		h, m = a.num/100, a.num%100
	default:
		return 0, "", false
	}
	if s.is(to, "in") && s.the(to+1) && s.at(to+2).w.dayPart != "" {
		if p := s.at(to + 2).w.dayPart; h < 12 && (p == "TAF" || p == "TEV") {
			h += 12
		}
		to += 3
	}
	clock = fmt.Sprintf("T%02d:%02d", h, m)
	if z := s.at(to); z.w.clock == utcClock && z.caps && s.at(to+1).mark != '+' && s.at(to+1).mark != '-' {
		clock += "Z"
	}
	return s.zone(to), clock, true
}

// zone reports whether c is the name of a zone.
func (c clock) zone() bool { return c == zoneClock || c == utcClock }

// zone is the atom after the zone at atom i, or i: "GMT", "local time", "Corvane time".
func (s *scan) zone(i int) int {
	a := s.at(i)
	switch {
	case a.w.clock.zone() && a.caps:
		return i + 1
	case (a.w.clock == localClock || a.upper && a.w == noWord) && s.is(i+1, "time"):
		return i + 2
	case a.w.clock == localClock && a.upper:
		return i + 1 // "7 p.m. Eastern"
	case a.mark == '(' && s.at(i+1).w.clock.zone() && s.at(i+2).mark == ')':
		return i + 3
	case a.mark == '(' && s.at(i+1).w.clock.zone() && s.at(i+3).mark == ')':
		return i + 4
	}
	return i
}

// hourMinute reads "10", "10:30", "10.30"; sep is what stands between, or 0. The hour is -1
// where it is no time of day.
func hourMinute(t string) (h, m int, sep byte) {
	if len(t) > 5 {
		return -1, 0, 0
	}
	at := strings.IndexAny(t, ":.")
	if at < 0 {
		if h = digits(t); len(t) > 2 {
			return min(h, 0), 0, 0 // only with a zone
		}
		return h, 0, 0
	}
	h, m = digits(t[:at]), digits(t[at+1:])
	if h < 0 || h > 23 || len(t)-at != 3 || m < 0 || m > 59 {
		return -1, 0, 0
	}
	return h, m, t[at]
}
