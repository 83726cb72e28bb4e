package edtf_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/parley-project/parley/edtf"
)

// checkLaws checks what holds of every date that is not absent.
func checkLaws(t interface {
	Helper()
	Fatalf(string, ...any)
}, d edtf.Date) {
	t.Helper()
	again, err := edtf.Parse(d.String())
	if err != nil || again != d {
		t.Fatalf("%v is read back as %v, %v", d, again, err)
	}
	b := d.Bounds()
	if (b.Start == edtf.Dated) == b.Earliest.IsZero() || (b.End == edtf.Dated) == b.Latest.IsZero() {
		t.Fatalf("%v: bounds %+v", d, b)
	}
	if b.Start == edtf.Dated && b.End == edtf.Dated && b.Earliest.Compare(b.Latest) > 0 {
		t.Fatalf("%v: bounds %+v", d, b)
	}
	if !d.Contains(d) || !d.Overlaps(d) || d.Compare(d) != 0 {
		t.Fatalf("%v does not contain, overlap or equal itself", d)
	}
	if d.Precision() == edtf.PrecisionNone {
		t.Fatalf("%v has no precision", d)
	}
}

func genDay() *rapid.Generator[edtf.Day] {
	return rapid.Custom(func(t *rapid.T) edtf.Day {
		first, err := edtf.NewDay(edtf.MinYear, time.January, 1)
		if err != nil {
			t.Fatal(err)
		}
		days := rapid.OneOf(
			rapid.IntRange(0, 7304483),       // every day that there is
			rapid.IntRange(4374300, 4386000), // years around 2000, so that draws meet
		).Draw(t, "days")
		return first.AddDays(days)
	})
}

// genSimple draws dates that can be an end of an interval.
func genSimple() *rapid.Generator[edtf.Date] {
	return rapid.Custom(func(t *rapid.T) edtf.Date {
		day := genDay().Draw(t, "day")
		year := fmt.Sprintf("%04d", max(day.Year(), 0))
		var d edtf.Date
		var err error
		switch rapid.IntRange(0, 8).Draw(t, "kind") {
		case 0:
			d = day.Date()
		case 1:
			d, err = edtf.NewMonth(day.Year(), day.Month())
		case 2:
			d, err = edtf.NewYear(day.Year())
		case 3:
			d, err = edtf.NewSeason(min(day.Year(), edtf.MaxYear-1), edtf.Season(rapid.IntRange(21, 24).Draw(t, "season")))
		case 4:
			d, err = edtf.NewDecade(max(day.Year(), 0))
		case 5:
			d, err = edtf.NewCentury(max(day.Year(), 0))
		case 6:
			d, err = edtf.Parse(year + "-XX")
		case 7:
			d, err = edtf.Parse(year + "-XX-XX")
		case 8:
			d, err = edtf.Parse(fmt.Sprintf("%s-%02d-XX", year, day.Month()))
		}
		if err != nil {
			t.Fatal(err)
		}
		d, err = d.Qualify(edtf.Qualifier(rapid.IntRange(0, 3).Draw(t, "qualifier")))
		if err != nil {
			t.Fatal(err)
		}
		return d
	})
}

// genDate draws dates of every kind.
func genDate() *rapid.Generator[edtf.Date] {
	return rapid.Custom(func(t *rapid.T) edtf.Date {
		a := genSimple().Draw(t, "a")
		var d edtf.Date
		var err error
		switch rapid.IntRange(0, 6).Draw(t, "form") {
		case 0:
			d = a
		case 1:
			day := genDay().Draw(t, "day")
			zone := time.FixedZone("", 60*rapid.IntRange(-840, 840).Draw(t, "zone"))
			d, err = edtf.NewTime(time.Date(day.Year(), day.Month(), day.Day(), 0, 0, rapid.IntRange(0, 86399).Draw(t, "second"), 0, zone))
		case 2:
			d, err = edtf.OpenStart(a)
		case 3:
			d, err = edtf.OpenEnd(a)
		case 4:
			d, err = edtf.UnknownStart(a)
		case 5:
			d, err = edtf.UnknownEnd(a)
		case 6:
			b := genSimple().Draw(t, "b")
			if a.Bounds().Earliest.Compare(b.Bounds().Latest) > 0 {
				a, b = b, a
			}
			d, err = edtf.NewInterval(a, b)
		}
		if err != nil {
			t.Fatal(err)
		}
		return d
	})
}

func TestEveryDateKeepsTheLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkLaws(t, genDate().Draw(t, "d")) })
}

func TestCompareIsATotalOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := genDate().Draw(t, "a"), genDate().Draw(t, "b"), genDate().Draw(t, "c")
		if a.Compare(b) != -b.Compare(a) {
			t.Fatalf("%v and %v: %d, and back %d", a, b, a.Compare(b), b.Compare(a))
		}
		if (a.Compare(b) == 0) != (a == b) {
			t.Fatalf("%v and %v: equal to one of Compare and ==", a, b)
		}
		ds := []edtf.Date{a, b, c}
		slices.SortFunc(ds, edtf.Date.Compare)
		if ds[0].Compare(ds[2]) > 0 {
			t.Fatalf("%v is not transitive", ds)
		}
	})
}

func TestContainsAndOverlapsFollowTheDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := genDate().Draw(t, "a"), genDate().Draw(t, "b"), genDate().Draw(t, "c")
		day := genDay().Draw(t, "day").Date()
		if a.Contains(b) && !a.Overlaps(b) {
			t.Fatalf("%v contains %v without overlap", a, b)
		}
		if a.Overlaps(b) != b.Overlaps(a) {
			t.Fatalf("overlap of %v and %v is one-sided", a, b)
		}
		if a.Contains(day) != a.Overlaps(day) {
			t.Fatalf("%v and the day %v: contains and overlaps differ", a, day)
		}
		if a.Contains(b) && b.Contains(c) && !a.Contains(c) {
			t.Fatalf("%v contains %v contains %v", a, b, c)
		}
		if a.Contains(day) && b.Contains(day) && !a.Overlaps(b) {
			t.Fatalf("%v and %v share %v without overlap", a, b, day)
		}
	})
}

func TestADayIsInItsMonthSeasonYearDecadeAndCentury(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := genDay().Draw(t, "day")
		month, err := edtf.NewMonth(day.Year(), day.Month())
		if err != nil {
			t.Fatal(err)
		}
		year, err := edtf.NewYear(day.Year())
		if err != nil {
			t.Fatal(err)
		}
		wider := []edtf.Date{month, year}
		if day.Year() >= 0 {
			decade, err := edtf.NewDecade(day.Year())
			if err != nil {
				t.Fatal(err)
			}
			century, err := edtf.NewCentury(day.Year())
			if err != nil {
				t.Fatal(err)
			}
			wider = append(wider, decade, century)
		}
		narrow := day.Date()
		for _, wide := range wider {
			if !wide.Contains(narrow) || narrow != wide && narrow.Contains(wide) {
				t.Fatalf("%v and %v", wide, narrow)
			}
			if wide.Precision() >= narrow.Precision() {
				t.Fatalf("%v is as precise as %v", wide, narrow)
			}
			narrow = wide
		}
		if first, last := month.Bounds().Earliest, month.Bounds().Latest; first != day.FirstOfMonth() || last != day.LastOfMonth() {
			t.Fatalf("%v: month from %v to %v", day, first, last)
		}
	})
}
