package times

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/text"
)

const (
	monthNames   = `January|February|March|April|May|June|July|August|September|October|November|December`
	weekdayNames = `Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday`
)

// plain is the baseline's one expression: days and months of the calendar, weekdays, years,
// "today" and its neighbours, counts of units.
var plain = regexp.MustCompile(`\b(?:` +
	`(?P<month>` + monthNames + `)(?: (?P<day>\d{1,2})\b(?:st|nd|rd|th)?)?(?:,? (?P<year>\d{4})\b)?` +
	`|(?P<day2>\d{1,2}) (?P<month2>` + monthNames + `)(?: (?P<year2>\d{4})\b)?` +
	`|(?P<weekday>` + weekdayNames + `)` +
	`|(?P<alone>(?:19|20)\d\d)` +
	`|(?P<word>today|yesterday|tomorrow|now)` +
	`|(?P<n>\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?P<unit>day|week|month|year)s?` +
	`)\b`)

// Baseline is one regular expression and the day of publication: a weekday is the last one, a
// month or day without a year is of the year of publication.
func Baseline(_ context.Context, body string, published edtf.Date) ([]Found, error) {
	pub, _ := published.Day()
	var out []Found
	for _, at := range plain.FindAllStringSubmatchIndex(body, -1) {
		group := func(names ...string) string {
			for _, n := range names {
				if i := plain.SubexpIndex(n); at[2*i] >= 0 {
					return body[at[2*i]:at[2*i+1]]
				}
			}
			return ""
		}
		f := Found{Expression: Expression{Span: text.Span{Start: at[0], End: at[1]}, Type: "DATE"}}
		f.Value = plainValue(&f, group, pub)
		if f.Type == "DATE" {
			f.EDTF, _ = edtf.Parse(f.Value)
		}
		out = append(out, f)
	}
	return out, nil
}

func plainValue(f *Found, group func(names ...string) string, pub edtf.Day) string {
	year := fmt.Sprintf("%04d", pub.Year())
	switch m, w := group("month", "month2"), group("word"); {
	case m != "":
		if y := group("year", "year2"); y != "" {
			year = y
		}
		v := fmt.Sprintf("%s-%02d", year, 1+slices.Index(strings.Split(monthNames, "|"), m))
		if d, err := strconv.Atoi(group("day", "day2")); err == nil {
			v += fmt.Sprintf("-%02d", d)
		}
		return v
	case group("weekday") != "":
		want := (1 + slices.Index(strings.Split(weekdayNames, "|"), group("weekday"))) % 7
		return pub.AddDays(-((int(pub.Weekday()) - int(time.Weekday(want)) + 7) % 7)).String()
	case group("alone") != "":
		return group("alone")
	case w == "now":
		return "PRESENT_REF"
	case w != "":
		return pub.AddDays(map[string]int{"yesterday": -1, "tomorrow": 1}[w]).String()
	}
	f.Type = "DURATION"
	n := group("n")
	if i := slices.Index([]string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}, n); i > 0 {
		n = strconv.Itoa(i)
	}
	return "P" + n + strings.ToUpper(group("unit")[:1])
}
