package times

import (
	"regexp"
	"strings"
)

// Classes are those of the table of Recognizers-Text, in its order.
var Classes = []string{
	"full date", "day of a month", "day alone", "weekday", "relative day", "holiday",
	"week", "weekend", "month", "quarter or half", "season", "year", "decade or century", "range",
	"time of day", "day and time of day", "duration", "set",
}

var (
	fullDay   = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)
	monthDay  = regexp.MustCompile(`^XXXX-\d\d-\d\d$`)
	dayAlone  = regexp.MustCompile(`^XXXX-XX-\d\d$`)
	weekdayOf = regexp.MustCompile(`^XXXX-WXX-\d$`)
	weekOf    = regexp.MustCompile(`^[\dX]{4}(-[\dX]{2})?-W[\dX]{2}$`)
	weekendOf = regexp.MustCompile(`-WE$`)
	monthOf   = regexp.MustCompile(`^[\dX]{4}-\d\d$`)
	quarterOf = regexp.MustCompile(`-[QH]\d$|^\(.*,P(3|6)M\)$`)
	seasonOf  = regexp.MustCompile(`(SP|SU|FA|WI)$`)
	yearOf    = regexp.MustCompile(`^\d{4}$`)
	decadeOf  = regexp.MustCompile(`,P\d*0Y\)$|^\d{2,3}X+$`)
	hasDigit  = regexp.MustCompile(`\d`)
	dayWords  = regexp.MustCompile(`(?i)\b(day|days|today|tomorrow|yesterday|tmr|now|week|weeks|month|months|year|years|last|next|this|ago|` +
		`mon|tues?|wed|thu|thurs?|fri|sat|sun|(mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|` +
		`january|february|march|april|june|july|august|september|october|november|december)\b`)
)

// classOf is the class of a result by its kind, words and values, or "" for one that is left
// out.
func classOf(kind, words string, values []string) string {
	v := ""
	if len(values) > 0 {
		v = values[0]
	}
	switch kind {
	case "time", "timerange":
		return "time of day"
	case "datetime", "datetimerange":
		return "day and time of day"
	case "duration", "set":
		return kind
	case "date":
		return classOfDay(words, v)
	case "daterange":
		return classOfRange(words, v)
	}
	return ""
}

func classOfDay(words, v string) string {
	holiday := !dayWords.MatchString(words) && !hasDigit.MatchString(words)
	switch {
	case weekdayOf.MatchString(v):
		return "weekday"
	case dayAlone.MatchString(v):
		return "day alone"
	case holiday && v != "":
		return "holiday"
	case monthDay.MatchString(v):
		return "day of a month"
	case fullDay.MatchString(v) && regexp.MustCompile(`\d{4}|\d[/.-]\d`).MatchString(words):
		return "full date"
	case v == "" && regexp.MustCompile(`\d{4}`).MatchString(words):
		return "full date"
	case v == "" && regexp.MustCompile(`(?i)\b(mon|tues|wednes|thurs|fri|satur|sun)day\b`).MatchString(words) && !hasDigit.MatchString(words):
		return "weekday"
	case v == "" && hasDigit.MatchString(words):
		return "day of a month"
	}
	return "relative day"
}

func classOfRange(words, v string) string {
	switch {
	case seasonOf.MatchString(v):
		return "season"
	case weekendOf.MatchString(v) || v == "" && strings.Contains(words, "weekend"):
		return "weekend"
	case weekOf.MatchString(v):
		return "week"
	case quarterOf.MatchString(v) && regexp.MustCompile(`(?i)quarter|half|q\d|h\d|\dh`).MatchString(words):
		return "quarter or half"
	case monthOf.MatchString(v):
		return "month"
	case yearOf.MatchString(v):
		return "year"
	case decadeOf.MatchString(v) && regexp.MustCompile(`(?i)decade|centur|\d0\s?'?s|ies\b`).MatchString(words):
		return "decade or century"
	}
	return "range"
}
