package timex

import (
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
)

// duration finds a length of time that is no date: "three days", "nearly four years", "a few
// months", "for years", "a 30-day truce" (of which "30-day"), "all week", and an age, "57 years old".
func (s *scan) duration(i int) (expr, bool) {
	if l := s.at(i).lasts; l.n > 0 {
		return undatedAt(i, i+1, stage.DurationTime, period(l)), true
	}
	if e, ok := s.ended(i); ok {
		return e, true
	}
	j := i
	switch {
	case s.is(i, "all") && s.at(i+1).w.unitKind == one:
		return undatedAt(i, i+2, stage.DurationTime, period(span{n: 1, unit: s.at(i + 1).w.unit})), true
	case s.is(i, "up") && s.is(i+1, "to"):
		j = i + 2
	case s.the(i), s.is(i, "these"), s.is(i, "those"), s.is(i, "another"):
		j++
		for n := 0; n < 2 && s.the(i) && s.at(j).w.mod&(which|past|next|coming|following) != 0; n++ {
			j++
		}
	case s.is(i, "at") && !s.is(i+1, "least"):
		return expr{}, false
	}
	j = s.alternative(j)
	c, l, k, ok := s.length(j)
	if !ok {
		return expr{}, false
	}
	if to := s.age(k); to > k && c.there {
		return undatedAt(i, to, stage.DurationTime, s.halved(c, l)), true
	}
	if s.is(i, "another") && !c.there {
		l.vague, l.n = false, 1 // "another year"
		return undatedAt(i, k, stage.DurationTime, period(l)), s.at(k-1).w.unitKind == one || l.clock != 0 && l.clock < hourUnits
	}
	if !s.lasts(i, j, k, c, l) {
		return expr{}, false
	}
	if s.rate(i, c) {
		return undatedAt(i, k, stage.SetTime, period(l)), true
	}
	value := s.halved(c, l)
	if c.half && s.is(k, "and") {
		k += 3
	}
	if l.clock != 0 && (s.is(k, "ago") || s.is(k, "earlier") || s.is(k, "later")) {
		return undatedAt(i, k+1, stage.ClockTime, s.someDay()), true
	}
	if to, rest := s.andLength(k, l); rest != "" {
		k, value = to, value+rest
	}
	return undatedAt(i, k, stage.DurationTime, value), true
}

// ended finds "the year", "the week" and the like before "ended": a length of time whose end is
// named.
func (s *scan) ended(i int) (expr, bool) {
	w := s.at(i + 1).w
	if !s.the(i) || w.unitKind != one || w.unit == day || !s.is(i+2, "ended") && !s.is(i+2, "ending") {
		return expr{}, false
	}
	return undatedAt(i, i+2, stage.DurationTime, period(span{n: 1, unit: w.unit})), true
}

// alternative is the atom after the "two to" of "two to three weeks", or i.
func (s *scan) alternative(i int) int {
	a, b := s.at(i), s.at(i+2)
	number := func(a *atom) bool {
		return a.num >= 0 && a.digits <= 3 && !a.ordinal && !a.plural || a.w.numberKind == cardinal
	}
	if number(a) && number(b) && (s.is(i+1, "to") || s.is(i+1, "or")) {
		return i + 2
	}
	return i
}

// age is the atom after the "old" or "of age" at atom i, or i.
func (s *scan) age(i int) int {
	switch {
	case s.is(i, "old"):
		return i + 1
	case s.is(i, "of") && s.is(i+1, "age"):
		return i + 2
	}
	return i
}

// andLength is what "and 30 minutes" at atom i adds to the value of a length, and the atom after
// it.
func (s *scan) andLength(i int, l span) (to int, rest string) {
	if !s.is(i, "and") || l.vague {
		return i, ""
	}
	c, m, k, ok := s.length(i + 1)
	if !ok || !c.there || c.vague || c.n < 2 || (l.clock == 0) != (m.clock == 0) || l.unit == m.unit && l.clock == m.clock {
		return i, ""
	}
	return k, strings.TrimLeft(period(m), "PT")
}

// length reads a count and its unit at atom i; k is the atom after them.
func (s *scan) length(i int) (c count, l span, k int, ok bool) {
	c = s.count(i)
	k = c.to
	stretched := false
	for n := 0; n < 2 && s.at(k).w.mod&stretch != 0; n++ {
		k++
		stretched = true
	}
	w := s.at(k).w
	if s.at(k).upper && k > 0 && !s.caps {
		return c, l, k, false // a title: "13 Hours"
	}
	if w.unit.n == 0 && w.clock < hourUnit || w.unitKind == weekend || w.unit == quarter && !stretched {
		return c, l, k, false
	}
	l = span{n: c.n, vague: c.vague || !c.there, unit: w.unit, clock: w.clock}
	k++
	if s.is(k, "and") && s.is(k+1, "a") && s.is(k+2, "half") {
		c.half = true
	}
	return c, l, k, true
}

// lasts reports whether the count and unit at atoms [j,k), with what stands before them from
// atom i on, say how long and not which: not "one day", "a second chance", "his second hour".
func (s *scan) lasts(i, j, k int, c count, l span) bool {
	w := s.at(k - 1).w
	plural := w.unitKind == many || w.clock >= hourUnits
	switch {
	case !c.there:
		if s.at(i-1).w.mod&just != 0 {
			i, j = i-1, j-1 // "in just minutes"
		}
		if i+1 == j && s.the(i) && plural && s.frame(i-1) {
			return s.closed(k) || s.is(k, "before") || s.is(k, "after") || s.is(k, "since") // "over the years"
		}
		return plural && i == j && (s.frame(i-1) || s.ofTalks(i, k) || s.is(k, "in") && s.the(k+1) && s.is(k+2, "making") || s.is(i-1, "after") || s.is(i-1, "of") && s.plain(i-2) || s.spends(i-1) ||
			s.is(k, "after") || s.is(k, "before") || s.is(k, "later") || s.is(k, "earlier") || s.is(k, "ago"))
	case s.is(j, "many") && s.is(j-1, "as"):
		return false
	case l.clock == secondUnit:
		return c.n > 1 && s.plain(k)
	case plural, c.half:
		return c.n != 1 || c.vague || c.half || c.mod != 0
	case c.n > 1:
		return s.plain(k) // "the four day rally"
	case s.is(j, "one") && l.unit == day:
		p := s.at(i - 1).w.prep
		return s.frame(i-1) || p&timePrep != 0 || c.mod != 0 || s.is(k, "after") || s.is(k, "before")
	case i < j, s.is(i-1, "not"), l.unit == day && (s.is(k, "in") && s.plain(k+1) || s.is(k, "when") || s.is(k, "that")):
		return false // "the a", "not a day", "a day in history"
	}
	return true
}

// spends reports whether atom i is a verb whose object is a length of time.
func (s *scan) spends(i int) bool {
	for _, w := range [...]string{"spent", "spend", "spending", "took", "take", "takes", "taken", "last", "lasted", "lasts", "lasting", "waited"} {
		if s.is(i, w) {
			return true
		}
	}
	return false
}

// ofTalks reports whether the unit before atom k, a time of its own that begins at atom i, is that
// of something: "weeks of talks".
func (s *scan) ofTalks(i, k int) bool {
	before := s.at(i - 1)
	return s.is(k, "of") && s.plain(k+1) && (i == 0 || before.mark == ',' || before.w.prep != 0 && before.w.prep&article == 0 || s.is(i-1, "despite") || s.is(i-1, "amid"))
}

// rate reports whether "a day" at atom i says how often: "three dollars a day".
func (s *scan) rate(i int, c count) bool {
	if c.n != 1 || c.mod != 0 || c.half || !s.is(i, "a") && !s.is(i, "an") {
		return false
	}
	before := s.at(i - 1)
	if s.is(i+2, "into") || s.is(i+2, "after") || s.is(i+2, "before") || s.is(i+2, "of") {
		return false
	}
	return before.w.unitKind == many || before.w.clock >= hourUnits || s.figure(i-1) || s.is(i-1, "%") || s.is(i-1, "percent") ||
		s.is(i-1, "times") || before.w.name&measure != 0 && before.mark == 0 || s.plain(i-1) && s.figure(i-2)
}

// figure reports whether atom i is a number, in digits or in letters.
func (s *scan) figure(i int) bool {
	a := s.at(i)
	return !a.Empty() && '0' <= s.p.Text[a.Start] && s.p.Text[a.Start] <= '9' || a.w.numberKind == cardinal
}
