package timex

import (
	"fmt"
	"strings"

	"github.com/parley-project/parley/edtf"
)

// valueOf is a date as TIMEX3 writes it: without qualifiers; a week, weekend, quarter or half
// of a year by its name; an interval with an open end as the end that it has. "" for no date
// and for other intervals, which TIMEX3 cannot write.
func valueOf(d edtf.Date) string {
	if d.IsZero() {
		return ""
	}
	start, _ := d.Start()
	end, _ := d.End()
	switch {
	case start.IsZero():
		return plainValue(end)
	case end.IsZero() || start == end:
		return plainValue(start)
	}
	return spanValue(start, end)
}

// seasons are the letters of a season in TIMEX3.
var seasons = map[edtf.Season]string{edtf.Spring: "SP", edtf.Summer: "SU", edtf.Autumn: "FA", edtf.Winter: "WI"}

// plainValue is the value of a date that is no interval.
func plainValue(d edtf.Date) string {
	plain, err := d.Qualify(edtf.Certain)
	if err != nil {
		return ""
	}
	s := strings.TrimRight(strings.TrimSuffix(plain.String(), "-XX"), "X")
	if d.Precision() == edtf.PrecisionSeason {
		b := d.Bounds().Earliest
		return fmt.Sprintf("%04d-%s", b.Year(), seasons[edtf.Spring+edtf.Season((b.Month()-3)/3)])
	}
	return s
}

// spanValue is the value of an interval of days or months with a name of its own.
func spanValue(start, end edtf.Date) string {
	a, b := start.Bounds().Earliest, end.Bounds().Latest
	switch days := b.Sub(a) + 1; {
	case start.Precision() == edtf.PrecisionDay && days == 7 && isoWeekday(a) == 1:
		return weekValue(a)
	case start.Precision() == edtf.PrecisionDay && days == 2 && isoWeekday(a) == 6:
		return weekValue(a) + "-WE"
	case start.Precision() != edtf.PrecisionMonth || a.Year() != b.Year():
		return ""
	case b.Month()-a.Month() == 2 && b.Month()%3 == 0:
		return fmt.Sprintf("%04d-Q%d", a.Year(), b.Month()/3)
	case b.Month()-a.Month() == 5 && b.Month()%6 == 0:
		return fmt.Sprintf("%04d-H%d", a.Year(), b.Month()/6)
	}
	return ""
}

// weekValue is the week of ISO 8601 that a day lies in: it belongs to the year of its Thursday.
func weekValue(d edtf.Day) string {
	thursday := d.AddDays(4 - isoWeekday(d))
	first, err := edtf.NewDay(thursday.Year(), 1, 1)
	if err != nil {
		return ""
	}
	return fmt.Sprintf("%04d-W%02d", thursday.Year(), thursday.Sub(first)/7+1)
}
