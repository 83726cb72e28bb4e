package timex

import (
	"fmt"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
)

// recurring finds what recurs: "annually", "every Monday", "each year", "every two weeks", "twice
// a week", "$3 million per year" (of which "per year"). It is no date.
func (s *scan) recurring(i int) (expr, bool) {
	a := s.at(i)
	if a.w.set != "" {
		name := a.upper && !s.caps && (i > 0 || s.at(1).upper) && a.w.set[0] == 'P' // "the Daily Mail"
		return undatedAt(i, i+1, stage.SetTime, a.w.set), !name
	}
	switch {
	case s.is(i, "every"), s.is(i, "each"):
		return s.every(i)
	case s.is(i, "per"):
		return s.each(i, i+1)
	case s.is(i, "once"), s.is(i, "twice"):
		return s.often(i, i+1)
	}
	if c := s.count(i); c.there && s.is(c.to, "times") {
		return s.often(i, c.to+1)
	}
	return expr{}, false
}

// often reads the "a week" of "twice a week" at atom j.
func (s *scan) often(i, j int) (expr, bool) {
	if s.is(j, "a") || s.is(j, "an") || s.is(j, "per") || s.is(j, "every") || s.is(j, "each") {
		return s.each(i, j+1)
	}
	return expr{}, false
}

func (s *scan) each(i, j int) (expr, bool) {
	w := s.at(j).w
	if w.unitKind != one && (w.clock < hourUnit || w.clock > secondUnit) {
		return expr{}, false
	}
	return undatedAt(i, j+1, stage.SetTime, period(span{n: 1, unit: w.unit, clock: w.clock})), true
}

// every reads what follows "every" or "each".
func (s *scan) every(i int) (expr, bool) {
	j, n := i+1, 1
	switch {
	case s.is(j, "other"):
		j, n = j+1, 2
	case s.is(j, "single"), s.is(j, "passing"):
		j++
	case s.ordinalNumber(j) > 0:
		n = s.ordinalNumber(j)
		j++
	}
	if c := s.count(j); c.there && !c.vague && c.n > 0 {
		j, n = c.to, c.n
	}
	value := ""
	switch w := s.at(j).w; {
	case w.unitKind == weekend:
		value = "XXXX-WXX-WE"
	case w.unit.n != 0 || w.clock >= hourUnit:
		value = strings.Replace(period(span{n: n, unit: w.unit, clock: w.clock}), "1Q", "3M", 1)
	case w.weekday != 0 && w.kind == full:
		value = fmt.Sprintf("XXXX-WXX-%d", w.weekday)
	case w.month != 0 && s.monthWord(j, true):
		value = fmt.Sprintf("XXXX-%02d", w.month)
	case w.season != 0:
		value = "XXXX-" + seasons[w.season]
	case w.dayPart != "":
		return undatedAt(i, j+1, stage.SetTime, "XXXX-XX-XX"+w.dayPart), true
	default:
		return expr{}, false
	}
	j++
	if p := s.at(j).w.dayPart; p != "" {
		value, j = value+p, j+1
	}
	return undatedAt(i, j, stage.SetTime, value), true
}
