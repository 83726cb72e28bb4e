package timex

import "github.com/parley-project/parley/edtf"

// year finds "2014" where what stands beside it says that it is a year, and 2014-18.
func (s *scan) year(i int, led bool) (expr, bool) {
	start := i
	if s.the(i) && s.is(i+1, "year") {
		i += 2
	} else if s.is(i, "year") {
		i++
	}
	if !s.isYear(i) || !s.yearBeside(i, led || start < i) {
		return expr{}, false
	}
	y := s.at(i).num
	if s.dash(i+1) && s.at(i+2).digits == 2 && s.at(i+2).num > y%100 {
		end := y - y%100 + s.at(i+2).num
		d := interval(must(edtf.NewYear(y)), must(edtf.NewYear(end)))
		return fixedAt(start, i+3, d, false), s.at(i+3).w.name&fiscal == 0
	}
	return fixedAt(start, i+1, must(edtf.NewYear(y)), false), true
}

func (s *scan) yearBeside(i int, led bool) bool {
	before, after := s.at(i-1), s.at(i+1)
	if after.w.name&(measure|fiscal) != 0 || before.w.name&fiscal != 0 || s.is(i-1, "year") && s.at(i-2).w.name&fiscal != 0 {
		return false
	}
	modern := s.at(i).num >= 1900
	if after.mark == '%' || after.mark != 0 && after.w == noWord && after.mark >= 0x80 && s.is(i+1, "€") {
		return false
	}
	noun := s.plain(i + 1)
	switch {
	case led:
		return true
	case s.leads(i):
		return modern || !noun
	case before.w.prep&weakPrep != 0:
		return modern && !noun
	case before.w.prep&article != 0:
		return modern && noun && !s.is(i-1, "a")
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
	if !a.plural {
		return expr{}, false
	}
	d := edtf.Date{}
	switch {
	case a.digits == 4 && a.num >= 1000 && a.num < 2200:
		if a.num%100 == 0 && a.num < 2000 {
			d = must(edtf.NewCentury(a.num))
		} else {
			d = must(edtf.NewDecade(a.num))
		}
	case a.digits == 2 && a.num >= 30 && (start < i || led || s.p.Text[a.Start] > '9'):
		d = must(edtf.NewDecade(1900 + a.num))
	default:
		return expr{}, false
	}
	return fixedAt(start, i+1, d, false), true
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
