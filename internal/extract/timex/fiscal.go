package timex

import (
	"fmt"

	"github.com/parley-project/parley/internal/extract/stage"
)

// fiscal finds years and quarters of accounts, schools and sport: "fiscal 2014", "the fiscal year",
// "the academic year 2014", "the fiscal third quarter". Where they begin is for each body to say,
// so that they are no dates; their value has the number that they are called by.
func (s *scan) fiscal(i int) (expr, bool) {
	start := i
	if s.the(i) {
		i++
	}
	shift, m := 0, s.at(i).w.mod
	switch {
	case s.isYear(i) && s.fiscalYear(i+1):
		return s.fiscalAt(start, i+3, s.at(i).num), true
	case m&(last|past|previous|this|next) != 0 && s.fiscalYear(i+1):
		if m&this == 0 {
			shift = -1
		}
		if m&next != 0 {
			shift = 1
		}
		i++
	case s.ordinalNumber(i) > 0 && s.at(i+1).w.name&fiscal != 0 && monthsOf(s.at(i+2).In(s.p.Text)) == 3:
		return s.fiscalQuarter(start, i+3, s.ordinalNumber(i)), true
	}
	if s.at(i).w.name&fiscal == 0 {
		return expr{}, false
	}
	j := i + 1
	if n, months, to := s.quarterAt(j); months == 3 {
		return s.fiscalQuarter(start, to, n), n <= 4
	}
	if s.fiscalYear(i) {
		j++
	}
	switch named := s.isYear(j) && s.at(j+1).w.name&measure == 0; {
	case named && (j == i+2 || s.is(i, "fiscal") || s.is(i, "fy")):
		return s.fiscalAt(start, j+1, s.at(j).num), true
	case j == i+2 && s.known:
		return s.fiscalAt(start, j, s.pub.Year()+shift), true
	}
	return expr{}, false
}

// fiscalYear reports whether "fiscal year" or the like is at atom i.
func (s *scan) fiscalYear(i int) bool { return s.at(i).w.name&fiscal != 0 && s.is(i+1, "year") }

func (s *scan) fiscalAt(from, to, year int) expr {
	return undatedAt(from, to, stage.CalendarTime, fmt.Sprintf("%04d", year))
}

func (s *scan) fiscalQuarter(from, to, n int) expr {
	return undatedAt(from, to, stage.CalendarTime, valueOf(s.nearQuarter(n, s.direction(from, to))))
}
