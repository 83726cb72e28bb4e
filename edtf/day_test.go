package edtf_test

import (
	"errors"
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/parley-project/parley/edtf"
)

func day(tb testing.TB, text string) edtf.Day {
	tb.Helper()
	if text == "" {
		return edtf.Day{}
	}
	d, err := edtf.Parse(text)
	if err != nil {
		tb.Fatal(err)
	}
	day, ok := d.Day()
	if !ok {
		tb.Fatalf("%s is not a day", text)
	}
	return day
}

func TestAddMonths(t *testing.T) {
	for name, c := range map[string]struct {
		from   string
		months int
		want   string
	}{
		"same day":                    {"2025-04-11", 1, "2025-05-11"},
		"back over the new year":      {"2025-01-15", -2, "2024-11-15"},
		"short month":                 {"2025-01-31", 1, "2025-02-28"},
		"short month of a leap year":  {"2024-01-31", 1, "2024-02-29"},
		"leap day, a year on":         {"2024-02-29", 12, "2025-02-28"},
		"over the year 0":             {"0000-01-01", -1, "-0001-12-01"},
		"none":                        {"2025-04-11", 0, "2025-04-11"},
		"past the last year":          {"9999-12-01", 1, ""},
		"before the first year":       {"-9999-01-31", -1, ""},
		"more months than there are":  {"2025-04-11", math.MaxInt, ""},
		"fewer months than there are": {"2025-04-11", math.MinInt, ""},
		"no day":                      {"", 1, ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := day(t, c.from).AddMonths(c.months); got != day(t, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestAddDaysAndYears(t *testing.T) {
	for name, c := range map[string]struct{ got, want edtf.Day }{
		"over the leap day":         {day(t, "2024-02-28").AddDays(2), day(t, "2024-03-01")},
		"over the year 0":           {day(t, "0000-01-01").AddDays(-1), day(t, "-0001-12-31")},
		"past the last day":         {day(t, "9999-12-31").AddDays(1), edtf.Day{}},
		"before the first day":      {day(t, "-9999-01-01").AddDays(-1), edtf.Day{}},
		"more days than there are":  {day(t, "2025-04-11").AddDays(math.MaxInt), edtf.Day{}},
		"fewer days than there are": {day(t, "2025-04-11").AddDays(math.MinInt), edtf.Day{}},
		"no day":                    {edtf.Day{}.AddDays(1), edtf.Day{}},
		"leap day, a year back":     {day(t, "2024-02-29").AddYears(-1), day(t, "2023-02-28")},
		"leap day, four years on":   {day(t, "2024-02-29").AddYears(4), day(t, "2028-02-29")},
		"more years than there are": {day(t, "2024-02-29").AddYears(math.MaxInt), edtf.Day{}},
		"month's ends of no day":    {edtf.Day{}.FirstOfMonth(), edtf.Day{}.LastOfMonth()},
	} {
		t.Run(name, func(t *testing.T) {
			if c.got != c.want {
				t.Errorf("got %v, want %v", c.got, c.want)
			}
		})
	}
}

func TestZeroDayIsNoDate(t *testing.T) {
	var none edtf.Day
	if !none.IsZero() || none.String() != "" || !none.Date().IsZero() {
		t.Errorf("the zero Day is %q", none)
	}
	if d := day(t, "2025-04-11"); none.Compare(d) != -1 || d.Compare(none) != +1 || d.Sub(none) != 0 {
		t.Error("the zero Day does not come first")
	}
}

func TestNoSuchDay(t *testing.T) {
	for name, err := range map[string]error{
		"30 February":     second(edtf.NewDay(2025, 2, 30)),
		"month 0":         second(edtf.NewDay(2025, 0, 1)),
		"month 13":        second(edtf.NewDay(2025, 13, 1)),
		"day 0":           second(edtf.NewDay(2025, 1, 0)),
		"year 10000":      second(edtf.NewDay(10000, 1, 1)),
		"year -10000":     second(edtf.NewDay(-10000, 1, 1)),
		"a far year":      second(edtf.NewYear(math.MaxInt)),
		"no such month":   second(edtf.NewMonth(2025, 13)),
		"no such season":  second(edtf.NewSeason(2025, 25)),
		"the last winter": second(edtf.NewSeason(9999, edtf.Winter)),
		"no such decade":  second(edtf.NewDecade(-1)),
		"no such century": second(edtf.NewCentury(10000)),
		"a far time":      second(edtf.NewTime(time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC))),
	} {
		t.Run(name, func(t *testing.T) {
			if !errors.Is(err, edtf.ErrRange) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func second[T any](_ T, err error) error { return err }

// The standard library's calendar is the proleptic Gregorian one too.
func TestDaysAgreeWithTheStandardLibrary(t *testing.T) {
	epoch := time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)
	rapid.Check(t, func(t *rapid.T) {
		d, e := genDay().Draw(t, "d"), genDay().Draw(t, "e")
		n := rapid.IntRange(-800, 800).Draw(t, "n")
		std := time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, time.UTC)
		if got := edtf.DayOf(std); got != d {
			t.Fatalf("%v from the standard library is %v", d, got)
		}
		if d.Weekday() != std.Weekday() {
			t.Fatalf("%v is a %v, not a %v", d, std.Weekday(), d.Weekday())
		}
		if got := edtf.DayOf(std.AddDate(0, 0, n)); got != d.AddDays(n) {
			t.Fatalf("%v and %d days: %v, want %v", d, n, d.AddDays(n), got)
		}
		if days := int(std.Unix()-epoch.Unix()) / 86400; d.Sub(edtf.DayOf(epoch)) != days {
			t.Fatalf("%v is %d days after 1970", d, days)
		}
		if got := e.AddDays(d.Sub(e)); got != d {
			t.Fatalf("from %v to %v: arrived at %v", e, d, got)
		}
		if (d.Sub(e) < 0) != (d.Compare(e) < 0) || (d.Sub(e) == 0) != (d == e) {
			t.Fatalf("%v and %v: %d days, compared %d", d, e, d.Sub(e), d.Compare(e))
		}
	})
}
