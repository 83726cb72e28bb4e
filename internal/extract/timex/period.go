package timex

import (
	"strconv"
	"strings"
)

// halved is the value of a length with or without half a unit more.
func (s *scan) halved(c count, l span) string {
	if c.decimal != "" {
		l.n, l.vague = 0, false
		return strings.Replace(period(l), "0", c.decimal, 1)
	}
	if !c.half {
		return period(l)
	}
	finer := map[unit]span{year: {n: 12, unit: month}, decade: {n: 10, unit: year}, day: {n: 24, clock: hourUnit}}
	f, ok := finer[l.unit]
	switch {
	case l.clock != 0:
		f, ok = span{n: 60, clock: l.clock + 1}, l.clock != secondUnit && l.clock != secondUnits
	case l.unit == month || l.unit == week:
		return "P" + strconv.Itoa(l.n) + ".5" + letter(l.unit)
	}
	if !ok {
		return period(l)
	}
	f.n = f.n*l.n + f.n/2
	return period(f)
}

// period is a length as ISO 8601 writes it, with X for a number that is not named.
func period(l span) string {
	n := "X"
	u := l.unit
	k := l.n
	if u.n == 14 {
		u, k = week, 2*k
	}
	if !l.vague {
		n = strconv.Itoa(k)
	}
	switch l.clock {
	case hourUnit, hourUnits:
		return "PT" + n + "H"
	case minuteUnit, minuteUnits:
		return "PT" + n + "M"
	case secondUnit, secondUnits:
		return "PT" + n + "S"
	}
	return "P" + n + letter(u)
}

// letter is that of a unit in ISO 8601, with those that TIMEX3 adds.
func letter(u unit) string {
	switch u {
	case day:
		return "D"
	case week:
		return "W"
	case month:
		return "M"
	case quarter:
		return "Q"
	case year:
		return "Y"
	case decade:
		return "DE"
	}
	return "CE"
}
