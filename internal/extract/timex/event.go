package timex

import (
	"slices"
	"strings"
)

// An event is a day that everybody knows by its date without a year.
type event struct {
	month, day, year int
	words            []string // one of them follows the date
}

// eventRow reads a row of events.tsv.
func (t *tables) eventRow(columns []string) error {
	if len(columns) != 4 {
		return errRow
	}
	e := event{digits(columns[0]), digits(columns[1]), digits(columns[2]), strings.Fields(columns[3])}
	if civil(e.year, e.month, e.day).IsZero() || len(e.words) == 0 {
		return errRow
	}
	t.events = append(t.events, e)
	return nil
}

// event is the year of the event that e and the word after it name, or 0.
func (s *scan) event(e expr) int {
	if e.form != ofMonth || e.lastDay != 0 {
		return 0
	}
	for _, v := range s.t.events {
		if v.month == e.month && v.day == e.day && (!s.known || v.year <= s.pub.Year()) &&
			slices.ContainsFunc(v.words, func(w string) bool { return s.is(e.to, w) }) {
			return v.year
		}
	}
	return 0
}
