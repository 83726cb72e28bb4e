package timex

import (
	"strings"

	"github.com/parley-project/parley/edtf"
)

// season finds "fall 2022", "the autumn of 2022", "the winter of 2022-23", "in spring".
func (s *scan) season(i int, led bool) (expr, bool) {
	start := i
	if s.the(i) {
		i++
	}
	a := s.at(i)
	if a.w.season == 0 {
		return expr{}, false
	}
	e := expr{start, i + 1, point{form: ofSeason, season: a.w.season, relative: true}}
	if y := s.of(s.comma(i + 1)); s.isYear(y) && s.at(y+1).w.name&measure == 0 {
		e.to, e.year, e.hasYear, e.relative = y+1, s.at(y).num, true, false
		if s.dash(y+1) && s.at(y+2).num == (e.year+1)%100 && s.at(y+2).digits == 2 || s.dash(y+1) && s.at(y+2).num == e.year+1 {
			e.to = y + 3
		}
		return e, true
	}
	if to, year, ok := s.splitYear(s.of(i + 1)); ok && a.w.season == edtf.Winter {
		e.to, e.year, e.hasYear, e.relative = to, year, true, false
		return e, true
	}
	if a.upper && start > 0 && !led || s.named(i-1) {
		return expr{}, false // "the Arab Spring"
	}
	timely := led || s.leads(start) || (s.is(start-1, "over") || s.is(start-1, "for")) && start < i
	if !timely || s.is(i+1, "of") || s.plain(i+1) && start == i && !led || a.w.kind == weak && !led && !(s.is(start-1, "in") && start < i) {
		return expr{}, false
	}
	return e, true
}

// splitYear reads 2022/23, the two years of a winter.
func (s *scan) splitYear(i int) (to, year int, ok bool) {
	a := s.at(i)
	if !a.numeric {
		return 0, 0, false
	}
	first, second, found := strings.Cut(a.In(s.p.Text), "/")
	if !found || len(first) != 4 || len(second) != 2 && len(second) != 4 {
		return 0, 0, false
	}
	y, n := digits(first), digits(second)
	if y < 0 || n != y+1 && n != (y+1)%100 {
		return 0, 0, false
	}
	return i + 1, y, true
}

// digits is the value of up to four digits, or -1.
func digits(t string) int {
	if t == "" || len(t) > 4 {
		return -1
	}
	n := 0
	for i := range len(t) {
		if t[i] < '0' || t[i] > '9' {
			return -1
		}
		n = n*10 + int(t[i]-'0')
	}
	return n
}
