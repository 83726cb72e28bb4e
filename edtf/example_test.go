package edtf_test

import (
	"fmt"
	"slices"
	"time"

	"github.com/parley-project/parley/edtf"
)

func ExampleParse() {
	d, err := edtf.Parse("2022-23~")
	if err != nil {
		fmt.Println(err)
		return
	}
	b := d.Bounds()
	fmt.Println(d, d.Precision(), d.Qualifier().Approximate())
	fmt.Println(b.Earliest, "to", b.Latest)
	// Output:
	// 2022-23~ season true
	// 2022-09-01 to 2022-11-30
}

func ExampleParse_refused() {
	_, err := edtf.Parse("2025-04-31")
	fmt.Println(err)
	_, err = edtf.Parse("[2024,2025]")
	fmt.Println(err)
	// Output:
	// edtf: "2025-04-31" at byte 8: that month has no day 31: value out of range
	// edtf: "[2024,2025]" at byte 0: sets of dates in brackets are EDTF level 2: EDTF beyond what is supported
}

// "Last Friday" in a report of Tuesday 15 April 2025.
func ExampleDay() {
	published, err := edtf.NewDay(2025, time.April, 15)
	if err != nil {
		fmt.Println(err)
		return
	}
	back := int(published.Weekday()-time.Friday+7) % 7
	fmt.Println(published.AddDays(-back))
	fmt.Println(published.AddMonths(-2).FirstOfMonth())
	// Output:
	// 2025-04-11
	// 2025-02-01
}

func ExampleOpenEnd() {
	march, err := edtf.NewMonth(2025, time.March)
	if err != nil {
		fmt.Println(err)
		return
	}
	since, err := edtf.OpenEnd(march)
	if err != nil {
		fmt.Println(err)
		return
	}
	b := since.Bounds()
	fmt.Println(since, "from", b.Earliest, "end", b.End)
	// Output:
	// 2025-03/.. from 2025-03-01 end open
}

func ExampleDate_Compare() {
	var dates []edtf.Date
	for _, text := range []string{"2025", "2025-04-11", "../2025-06", "2025-01"} {
		d, err := edtf.Parse(text)
		if err != nil {
			fmt.Println(err)
			return
		}
		dates = append(dates, d)
	}
	slices.SortFunc(dates, edtf.Date.Compare)
	fmt.Println(dates)
	// Output:
	// [../2025-06 2025-01 2025 2025-04-11]
}
