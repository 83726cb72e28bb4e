package holidays

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/parley-project/parley/edtf"
)

// A rule gives the day of a year, or the zero day if there is none. Rules are compared
// by ==.
type rule interface {
	day(year int) edtf.Day
}

type (
	// fixed is the same day each year.
	fixed struct{ month, dayOf int }
	// afterEaster is some days from Easter.
	afterEaster struct {
		orthodox bool
		days     int
	}
	// weekday is the first one on or after a day, or the last on or before it.
	weekday struct {
		weekday time.Weekday
		anchor  fixed
		before  bool
	}
	// once is one day of one year.
	once struct{ on edtf.Day }
	// listed is a table of days by year.
	listed struct{ table *map[int]edtf.Day }
)

func (r fixed) day(year int) edtf.Day {
	d, err := edtf.NewDay(year, time.Month(r.month), r.dayOf)
	if err != nil {
		return edtf.Day{} // 29 February of a common year
	}
	return d
}

func (r afterEaster) day(year int) edtf.Day {
	if r.orthodox {
		return orthodoxEaster(year).AddDays(r.days)
	}
	return easter(year).AddDays(r.days)
}

func (r weekday) day(year int) edtf.Day {
	d := r.anchor.day(year)
	if d.IsZero() {
		return d
	}
	if r.before {
		return d.AddDays(-(int(d.Weekday()) - int(r.weekday) + 7) % 7)
	}
	return d.AddDays((int(r.weekday) - int(d.Weekday()) + 7) % 7)
}

func (r once) day(year int) edtf.Day {
	if r.on.Year() != year {
		return edtf.Day{}
	}
	return r.on
}

func (r listed) day(year int) edtf.Day { return (*r.table)[year] }

var weekdays = map[string]time.Weekday{
	"Sun": time.Sunday, "Mon": time.Monday, "Tue": time.Tuesday, "Wed": time.Wednesday,
	"Thu": time.Thursday, "Fri": time.Friday, "Sat": time.Saturday,
}

// parseRule reads a rule as the head of data/holidays.tsv describes them. tables are
// those of the file, filled in later.
func parseRule(s string, tables map[string]*map[int]edtf.Day) (rule, error) {
	name, rest, _ := strings.Cut(s, ":")
	switch {
	case name == "hebrew" || name == "islamic":
		m, d, err := monthDay(rest)
		if err != nil {
			return nil, err
		}
		if name == "hebrew" {
			return hebrew{m, d}, nil
		}
		return islamic{m, d}, nil
	case name == "table":
		if tables[rest] == nil {
			tables[rest] = &map[int]edtf.Day{}
		}
		return listed{tables[rest]}, nil
	case strings.HasPrefix(s, "easter"), strings.HasPrefix(s, "orthodox"):
		days, err := strconv.Atoi(strings.TrimPrefix(strings.TrimPrefix(s, "easter"), "orthodox"))
		if err != nil {
			return nil, fmt.Errorf("rule %q: want a number of days, such as easter+1", s)
		}
		return afterEaster{strings.HasPrefix(s, "orthodox"), days}, nil
	case len(s) > 5 && (s[3:5] == ">=" || s[3:5] == "<="):
		w, ok := weekdays[s[:3]]
		if !ok {
			return nil, fmt.Errorf("rule %q: no weekday %q", s, s[:3])
		}
		m, d, err := monthDay(s[5:])
		return weekday{w, fixed{m, d}, s[3] == '<'}, err
	}
	m, d, err := monthDay(s)
	return fixed{m, d}, err
}

// monthDay reads "07-14".
func monthDay(s string) (month, day int, err error) {
	m, d, ok := strings.Cut(s, "-")
	month, err1 := strconv.Atoi(m)
	day, err2 := strconv.Atoi(d)
	if !ok || err1 != nil || err2 != nil || month < 1 || month > 13 || day < 1 || day > 31 {
		return 0, 0, fmt.Errorf("%q is no month and day, such as 07-14", s)
	}
	return month, day, nil
}
