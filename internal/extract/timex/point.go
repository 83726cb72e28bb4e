package timex

import (
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/register/holidays"
)

// A point is a time as its words give it, before its year or week is looked for.
type point struct {
	form form
	// year is known if hasYear.
	year       int
	hasYear    bool
	month, day int
	lastDay    int // of a range of days in one month, or 0
	weekday    int // of a weekday; of a day, where the words name it as well
	season     edtf.Season
	feast      *holidays.Holiday // nil where which one it is is not known
	shift      mod               // last, this, next or coming before a month, season or weekday

	// date is the time where the form is fixed; absent is unclear.
	date edtf.Date
	// relative: it was read against the day of publication, or would have been.
	relative bool

	// undated: it is no date of the calendar, and goes to Draft.Undated.
	undated bool
	class   stage.TimeClass
	// value is what TIMEX3 writes for it, where that does not follow from the date; clock what it
	// writes for the time of day after the date: "T22:00", "TMO".
	value, clock string
	parts        []stage.Time
}

type form uint8

const (
	fixed form = iota
	ofMonth
	ofYear // a month
	ofSeason
	ofWeek // a weekday
	ofFeast
)

// fixedAt is a time that is resolved already.
func fixedAt(from, to int, d edtf.Date, relative bool) expr {
	return expr{from, to, point{date: d, relative: relative}}
}

// undatedAt is what is no date: a duration, what recurs, or a time of an unnamed day.
func undatedAt(from, to int, class stage.TimeClass, value string) expr {
	return expr{from, to, point{undated: true, class: class, value: value}}
}

// on is the same words and time of day as e, with a date.
func (e expr) on(d edtf.Date, relative bool) expr {
	out := fixedAt(e.from, e.to, d, relative)
	out.class, out.value, out.clock, out.parts = e.class, e.value, e.clock, e.parts
	return out
}

// must is d, or the absent date where there is none such (a 30 February).
func must(d edtf.Date, err error) edtf.Date {
	if err != nil {
		return edtf.Date{}
	}
	return d
}

// civilDay is a day of the calendar, or the zero day if there is none such.
func civilDay(year, month, day int) edtf.Day {
	january, err := edtf.NewDay(year, 1, 1)
	if err != nil || month < 1 || month > 12 {
		return edtf.Day{}
	}
	d := january.AddMonths(month - 1).AddDays(day - 1)
	if int(d.Month()) != month || d.Day() != day {
		return edtf.Day{}
	}
	return d
}

// civil is the same as a date, absent if there is no such day.
func civil(year, month, day int) edtf.Date { return civilDay(year, month, day).Date() }

// interval is from a to b, or absent if there is no such interval.
func interval(a, b edtf.Date) edtf.Date {
	return must(edtf.NewInterval(a, b))
}

// roughly is d with the qualifier ~, doubtful is d with ?.
func roughly(d edtf.Date) edtf.Date  { return must(d.Qualify(d.Qualifier() | edtf.Approximate)) }
func doubtful(d edtf.Date) edtf.Date { return must(d.Qualify(d.Qualifier() | edtf.Uncertain)) }

// asSure is d with the qualifiers of the date that it was reckoned from as well.
func asSure(d, from edtf.Date) edtf.Date {
	if d.IsZero() {
		return d
	}
	return must(d.Qualify(d.Qualifier() | from.Qualifier()))
}

// yearOf, monthOf, weekOf, weekendOf are what d lies in, or belongs to.
func yearOf(d edtf.Day) edtf.Date {
	if d.IsZero() {
		return edtf.Date{} // its year would be 0
	}
	return must(edtf.NewYear(d.Year()))
}

func monthOf(d edtf.Day) edtf.Date { return must(edtf.NewMonth(d.Year(), d.Month())) }

func weekOf(d edtf.Day) edtf.Date {
	monday := d.AddDays(1 - isoWeekday(d))
	return interval(monday.Date(), monday.AddDays(6).Date())
}

func weekendOf(d edtf.Day) edtf.Date {
	saturday := d.AddDays(6 - isoWeekday(d))
	return interval(saturday.Date(), saturday.AddDays(1).Date())
}

// isoWeekday is 1 for Monday to 7 for Sunday.
func isoWeekday(d edtf.Day) int { return (int(d.Weekday())+6)%7 + 1 }

// around is the unit of the calendar in which d lies.
func around(d edtf.Day, u unit) edtf.Date {
	switch {
	case d.IsZero():
		return edtf.Date{}
	case u == day:
		return d.Date()
	case !u.months:
		return weekOf(d)
	case u == month:
		return monthOf(d)
	case u == quarter:
		first := d.FirstOfMonth().AddMonths(-(int(d.Month()) - 1) % 3)
		return interval(monthOf(first), monthOf(first.AddMonths(2)))
	case u == year:
		return yearOf(d)
	case u == decade:
		return must(edtf.NewDecade(d.Year()))
	}
	return must(edtf.NewCentury(d.Year()))
}

// add is the day n units after d.
func (u unit) add(d edtf.Day, n int) edtf.Day {
	if u.months {
		return d.AddMonths(n * u.n)
	}
	return d.AddDays(n * u.n)
}
