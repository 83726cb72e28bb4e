package web

import (
	"fmt"
	"strings"

	"github.com/parley-project/parley/edtf"
)

// unclear is the word for what is not known.
const unclear = "unclear"

// human is a date in words: "Friday 11 April 2025", "autumn 2022", "about 1990",
// "unclear" for none.
func human(d edtf.Date) string {
	if d.IsZero() {
		return unclear
	}
	if !d.IsInterval() {
		return qualified(d)
	}
	start, from := d.Start()
	end, to := d.End()
	switch {
	case from == edtf.Dated && to == edtf.Dated:
		return "from " + qualified(start) + " to " + qualified(end)
	case from == edtf.Dated && to == edtf.Open:
		return "from " + qualified(start) + " on"
	case from == edtf.Dated:
		return "from " + qualified(start) + ", end unclear"
	case to == edtf.Dated && from == edtf.Open:
		return "until " + qualified(end)
	case to == edtf.Dated:
		return "until " + qualified(end) + ", start unclear"
	}
	return unclear
}

func qualified(d edtf.Date) string {
	s := plain(d)
	if d.Qualifier().Approximate() {
		s = "about " + s
	}
	if d.Qualifier().Uncertain() {
		s += ", uncertain"
	}
	return s
}

// plain is a date that is no interval, without its qualifier.
func plain(d edtf.Date) string {
	first := d.Bounds().Earliest
	written := strings.TrimRight(d.String(), "?~%")
	switch d.Precision() {
	case edtf.PrecisionSecond:
		return dayWords(d) + ", " + clock(written)
	case edtf.PrecisionDay:
		return dayWords(d)
	case edtf.PrecisionMonth:
		if strings.HasSuffix(written, "-XX") {
			return "a day in " + monthWords(first)
		}
		return monthWords(first)
	case edtf.PrecisionSeason:
		return seasonWords(first)
	case edtf.PrecisionYear:
		switch strings.Count(written, "XX") {
		case 1:
			return fmt.Sprintf("a month of %d", first.Year())
		case 2:
			return fmt.Sprintf("a day in %d", first.Year())
		}
		return fmt.Sprint(first.Year())
	case edtf.PrecisionDecade:
		return fmt.Sprintf("the %ds", first.Year())
	case edtf.PrecisionCentury:
		return fmt.Sprintf("a year from %d to %d", first.Year(), first.Year()+99)
	}
	return written
}

func dayWords(d edtf.Date) string {
	day, _ := d.Day()
	return fmt.Sprintf("%s %d %s", day.Weekday(), day.Day(), monthWords(day))
}

func monthWords(d edtf.Day) string { return fmt.Sprintf("%s %d", d.Month(), d.Year()) }

// seasonWords names the season whose first day is given, as package edtf bounds it.
func seasonWords(first edtf.Day) string {
	season := edtf.Spring + edtf.Season(first.Month()/3-1)
	if season == edtf.Winter {
		return fmt.Sprintf("%s %d–%d", season, first.Year(), first.Year()+1)
	}
	return fmt.Sprintf("%s %d", season, first.Year())
}

// clock is the time of day of an EDTF string: "18:30 UTC+3", "06:05" where no zone is
// given. Seconds are shown if they are not zero.
func clock(written string) string {
	_, t, _ := strings.Cut(written, "T")
	if len(t) < len("18:30:00") {
		return t
	}
	hm, sec, zone := t[:5], t[5:8], t[8:]
	if sec != ":00" {
		hm += sec
	}
	switch {
	case zone == "":
		return hm
	case zone == "Z":
		return hm + " UTC"
	}
	hour, minute, _ := strings.Cut(zone[1:], ":")
	zone = zone[:1] + strings.TrimPrefix(hour, "0")
	if minute != "" && minute != "00" {
		zone += ":" + minute
	}
	return hm + " UTC" + zone
}

// short is a date for a column: a day without its weekday and without time of day.
func short(d edtf.Date) string {
	day, ok := d.Day()
	if !ok {
		return human(d)
	}
	s := fmt.Sprintf("%d %s", day.Day(), monthWords(day))
	if d.Qualifier() != edtf.Certain {
		s += " (not sure)"
	}
	return s
}

// machine is the date as HTML's time element takes it, or "" where it takes none.
func machine(d edtf.Date) string {
	if d.IsInterval() || d.Qualifier() != edtf.Certain || d.Bounds().Earliest.Year() < 1 {
		return ""
	}
	if _, ok := d.Day(); !ok {
		return ""
	}
	return d.String()
}

// monthOf names the month in which a date begins, for grouping: "March 2031", or
// the year where the month is not known.
func monthOf(d edtf.Date) string {
	b := d.Bounds()
	switch {
	case b.Start == edtf.Dated && d.Precision() < edtf.PrecisionMonth && !d.IsInterval():
		return fmt.Sprint(b.Earliest.Year())
	case b.Start == edtf.Dated:
		return monthWords(b.Earliest)
	case b.End == edtf.Dated:
		return "Until " + monthWords(b.Latest)
	}
	return "Time " + unclear
}
