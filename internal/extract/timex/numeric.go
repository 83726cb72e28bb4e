package timex

import (
	"strings"

	"github.com/parley-project/parley/edtf"
)

// numeric finds dates in digits: 2025-04-11, 2025-04, 2025/04/11, 11/04/2025, 11.04.2025.
func (s *scan) numeric(i int, _ bool) (expr, bool) {
	a := s.at(i)
	if !a.numeric || s.at(i-1).mark == '$' {
		return expr{}, false
	}
	t := a.In(s.p.Text)
	if t == "9/11" {
		return fixedAt(i, i+1, civil(2001, 9, 11), false), true // the one day that has no other name
	}
	sep := strings.IndexAny(t, "-/.")
	if sep < 0 {
		return expr{}, false
	}
	parts := [3]int{-1, -1, -1}
	n, rest := 0, t
	for more := true; more; n++ {
		if n == len(parts) {
			return expr{}, false
		}
		var p string
		p, rest, more = strings.Cut(rest, t[sep:sep+1])
		if len(p) == 3 {
			return expr{}, false
		}
		parts[n] = digits(p)
	}
	d := edtf.Date{}
	switch {
	case n == 3 && sep == 4:
		d = civil(parts[0], parts[1], parts[2])
	case n == 3 && len(t)-strings.LastIndexByte(t, t[sep]) == 5:
		d = ambiguous(parts[0], parts[1], parts[2])
	case n == 2 && sep == 4 && t[sep] == '-' && len(t) == 7:
		d = monthOf(civilDay(parts[0], parts[1], 1))
	}
	if y := max(parts[0], parts[2]); d.IsZero() || y < 1000 || y > 2199 {
		return expr{}, false
	}
	return fixedAt(i, i+1, d, false), true
}

// ambiguous reads two numbers that are day and month, or month and day. Where both can
// be, only the year is known.
func ambiguous(a, b, year int) edtf.Date {
	dayMonth, monthDay := civil(year, b, a), civil(year, a, b)
	switch {
	case dayMonth == monthDay || monthDay.IsZero():
		return dayMonth
	case dayMonth.IsZero():
		return monthDay
	}
	return must(edtf.NewYear(year))
}
