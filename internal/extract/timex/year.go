package timex

import (
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract/stage"
)

// year finds "2014" where what stands beside it says that it is a year, and 2014-18.
func (s *scan) year(i int, led bool) (expr, bool) {
	start := i
	if s.the(i) && s.is(i+1, "year") {
		i += 2
	} else if s.is(i, "year") {
		i++
	}
	if !s.isYear(i) {
		return expr{}, false
	}
	y, to := s.at(i).num, i+1
	d := must(edtf.NewYear(y))
	var ends []stage.Time
	if n := s.at(i + 2); s.dash(i+1) && n.digits == 2 && (n.num > y%100 || y%100 == 99) {
		end := y - y%100 + n.num
		if end < y {
			end += 100
		}
		last := must(edtf.NewYear(end))
		ends = []stage.Time{s.time(fixedAt(start, i+1, d, false)), s.time(fixedAt(i+2, i+3, last, false))}
		d, to = interval(d, last), i+3
	}
	if !s.yearBeside(i, to, led || start < i) {
		return expr{}, false
	}
	e := fixedAt(start, to, d, false)
	e.parts = ends
	return e, true
}

// yearBeside reports whether what stands beside the atoms [i,to), a year or a range of
// years in digits, says that they are one.
func (s *scan) yearBeside(i, to int, led bool) bool {
	before, after := s.at(i-1), s.at(to)
	if after.w.name&(measure|fiscal) != 0 || before.w.name&fiscal != 0 || s.is(i-1, "year") && s.at(i-2).w.name&fiscal != 0 {
		return false
	}
	modern := s.at(i).num >= 1900
	if s.is(to, "%") || s.is(to, "€") {
		return false
	}
	noun := s.plain(to)
	switch {
	case led, modern && after.w.name&yearly != 0, modern && s.is(i-1, "due"), modern && s.possessive(to) && s.plain(to+1):
		return true // "1998 elections", "bonds due 2005", "1997's crash"
	case s.leads(i):
		return modern || !noun
	case before.w.prep&weakPrep != 0:
		return modern && !noun
	case before.w.prep&article != 0:
		return modern && (noun || s.the(i-1) && after.upper && after.mark == 0) && !s.is(i-1, "a")
	}
	return modern && before.mark == '(' && after.mark == ')'
}

// decade finds "the 1990s", "'90s", "the 19th century".
func (s *scan) decade(i int, led bool) (expr, bool) {
	start := i
	if s.the(i) {
		i++
	}
	a := s.at(i)
	if n := s.ordinalNumber(i); n > 0 && n <= 30 && s.is(i+1, "century") {
		return fixedAt(start, i+2, must(edtf.NewCentury((n-1)*100)), false), true
	}
	end := i + 1
	if (a.digits == 2 || s.isYear(i)) && a.num > 0 && a.num%10 == 0 && (start < i || led) && s.possessive(end) && !s.plain(end+1) {
		end++ // "the 1980's"
	} else if !a.plural {
		return expr{}, false
	}
	var d edtf.Date
	switch {
	case a.digits == 4 && a.num >= 1000 && a.num < 2200:
		if a.num%100 == 0 && a.num < 2000 {
			d = must(edtf.NewCentury(a.num))
		} else {
			d = must(edtf.NewDecade(a.num))
		}
	case a.digits == 2 && a.num >= 30 && (start < i || led || s.chained(i) || s.p.Text[a.Start] > '9'):
		d = must(edtf.NewDecade(1900 + a.num))
	default:
		return expr{}, false
	}
	return fixedAt(start, end, d, false), true
}

// ordinalNumber is the value of "19th" or "nineteenth", or 0.
func (s *scan) ordinalNumber(i int) int {
	a := s.at(i)
	switch {
	case a.ordinal:
		return a.num
	case a.w.numberKind == ordinal:
		return a.w.number
	}
	return 0
}
