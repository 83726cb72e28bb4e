package edtf

import (
	"cmp"
	"fmt"
	"time"
)

// Years that this package can hold, both included.
const (
	MinYear = -9999
	MaxYear = 9999
)

// Day is one civil day of the proleptic Gregorian calendar, without a time zone.
// Days can be compared with ==. The zero value means that there is no day; all
// methods that return a Day keep it, and return it where the result would fall
// outside the years [MinYear] to [MaxYear].
type Day struct {
	year  int16
	month uint8
	day   uint8
}

// NewDay returns the given day. It returns an error that wraps [ErrRange] if
// there is no such day.
func NewDay(year int, month time.Month, day int) (Day, error) {
	if year < MinYear || year > MaxYear || month < time.January || month > time.December ||
		day < 1 || day > daysIn(year, int(month)) {
		return Day{}, fmt.Errorf("edtf: there is no day %d-%d-%d: %w", year, int(month), day, ErrRange)
	}
	return Day{int16(year), uint8(month), uint8(day)}, nil
}

// DayOf returns the day that t falls on in its own location, or the zero Day if
// its year is out of range.
func DayOf(t time.Time) Day {
	d, err := NewDay(t.Date())
	if err != nil {
		return Day{}
	}
	return d
}

// IsZero reports whether there is no day.
func (d Day) IsZero() bool { return d == Day{} }

// Year returns the year, with a year zero before the year 1.
func (d Day) Year() int { return int(d.year) }

// Month returns the month, or 0 for the zero Day.
func (d Day) Month() time.Month { return time.Month(d.month) }

// Day returns the day of the month, from 1, or 0 for the zero Day.
func (d Day) Day() int { return int(d.day) }

// Weekday returns the day of the week. For the zero Day it is without meaning.
func (d Day) Weekday() time.Weekday {
	const thursday = 4 // 1 January 1970
	return time.Weekday(((d.number()+thursday)%7 + 7) % 7)
}

// AddDays returns the day n days later, or earlier for a negative n.
func (d Day) AddDays(n int) Day {
	const span = 366 * (MaxYear - MinYear + 1)
	if d.IsZero() || n > span || n < -span {
		return Day{}
	}
	return dayNumbered(d.number() + n)
}

// AddMonths returns the same day n months later, or earlier for a negative n.
// Where that month is too short it returns the month's last day: a month after
// 31 January is 28 or 29 February.
func (d Day) AddMonths(n int) Day {
	const span = 12 * (MaxYear - MinYear + 1)
	if d.IsZero() || n > span || n < -span {
		return Day{}
	}
	months := int(d.year)*12 + int(d.month) - 1 + n
	year, month := floorDiv(months, 12), months-12*floorDiv(months, 12)+1
	if year < MinYear || year > MaxYear {
		return Day{}
	}
	return Day{int16(year), uint8(month), uint8(min(int(d.day), daysIn(year, month)))}
}

// AddYears returns the same day n years later, or earlier for a negative n; a
// year after 29 February is 28 February.
func (d Day) AddYears(n int) Day {
	if n > MaxYear-MinYear || n < MinYear-MaxYear {
		return Day{}
	}
	return d.AddMonths(12 * n)
}

// FirstOfMonth returns the first day of the day's month.
func (d Day) FirstOfMonth() Day {
	if d.IsZero() {
		return d
	}
	return Day{d.year, d.month, 1}
}

// LastOfMonth returns the last day of the day's month.
func (d Day) LastOfMonth() Day {
	if d.IsZero() {
		return d
	}
	return Day{d.year, d.month, uint8(daysIn(int(d.year), int(d.month)))}
}

// Sub returns how many days d is after e: negative if it is before, and 0 if
// either is the zero Day.
func (d Day) Sub(e Day) int {
	if d.IsZero() || e.IsZero() {
		return 0
	}
	return d.number() - e.number()
}

// Compare returns -1, 0 or +1 as d is before, equal to or after e. The zero Day
// comes before all others.
func (d Day) Compare(e Day) int {
	switch {
	case d == e:
		return 0
	case d.IsZero():
		return -1
	case e.IsZero():
		return +1
	}
	return cmp.Or(cmp.Compare(d.year, e.year), cmp.Compare(d.month, e.month), cmp.Compare(d.day, e.day))
}

// Date returns the day as a [Date].
func (d Day) Date() Date {
	if d.IsZero() {
		return Date{}
	}
	return Date{a: point{shape: shapeDay, year: d.year, month: d.month, day: d.day}}
}

// String returns the day as YYYY-MM-DD, and "" for the zero Day.
func (d Day) String() string { return d.Date().String() }
