package edtf

import (
	"fmt"
	"time"
)

// maxOffset is the greatest zone offset in use, in minutes: UTC+14:00.
const maxOffset = 14 * 60

// NewYear returns a year, from [MinYear] to [MaxYear], else [ErrRange].
func NewYear(year int) (Date, error) {
	if year < MinYear || year > MaxYear {
		return Date{}, fmt.Errorf("edtf: year %d is not one from %d to %d: %w", year, MinYear, MaxYear, ErrRange)
	}
	return Date{a: point{shape: shapeYear, year: int16(year)}}, nil
}

// NewMonth returns a month of a year. It returns [ErrRange] if there is none
// such.
func NewMonth(year int, month time.Month) (Date, error) {
	d, err := NewDay(year, month, 1)
	if err != nil {
		return Date{}, fmt.Errorf("edtf: there is no month %d-%d: %w", year, int(month), ErrRange)
	}
	return Date{a: point{shape: shapeMonth, year: d.year, month: d.month}}, nil
}

// NewSeason returns a season of a year. A winter belongs to the year in which it
// begins. It returns [ErrRange] if there is no such season, or if it ends after
// [MaxYear].
func NewSeason(year int, season Season) (Date, error) {
	last := MaxYear
	if season == Winter {
		last--
	}
	if year < MinYear || year > last || season < Spring || season > Winter {
		return Date{}, fmt.Errorf("edtf: there is no %v of %d: %w", season, year, ErrRange)
	}
	return Date{a: point{shape: shapeSeason, year: int16(year), month: uint8(season)}}, nil
}

// NewDecade returns some year of the ten that the given year is among and that
// differ in the last digit alone: 199X for 1990 to 1999. The year is from 0 to
// [MaxYear], else ErrRange.
func NewDecade(year int) (Date, error) { return newYears(year, 10, shapeDecade) }

// NewCentury returns some year of the hundred that the given year is among and
// that differ in the last two digits alone: 20XX for 2000 to 2099. The year is
// from 0 to [MaxYear], else ErrRange.
func NewCentury(year int) (Date, error) { return newYears(year, 100, shapeCentury) }

func newYears(year, count int, s shape) (Date, error) {
	if year < 0 || year > MaxYear {
		return Date{}, fmt.Errorf("edtf: year %d is not one from 0 to %d: %w", year, MaxYear, ErrRange)
	}
	return Date{a: point{shape: s, year: int16(year - year%count)}}, nil
}

// NewTime returns a time of day with its zone, to the second; what t has below a
// second is dropped. A zone that EDTF cannot write (not whole minutes, or more
// than 14 hours) becomes UTC. It returns [ErrRange] if the year is out of range.
func NewTime(t time.Time) (Date, error) {
	_, offset := t.Zone()
	if offset%60 != 0 || offset/60 > maxOffset || offset/60 < -maxOffset {
		t, offset = t.UTC(), 0
	}
	day, err := NewDay(t.Date())
	if err != nil {
		return Date{}, err
	}
	hour, minute, second := t.Clock()
	return Date{a: point{shape: shapeTime, year: day.year, month: day.month, day: day.day,
		hour: uint8(hour), minute: uint8(minute), second: uint8(second),
		zoned: true, offset: int16(offset / 60)}}, nil
}

// NewInterval returns the interval from start to end, both included. Neither may
// be absent, an interval or a time of day (ErrSyntax), and the end's last day
// may not be before the start's first ([ErrRange]).
func NewInterval(start, end Date) (Date, error) { return newInterval(start.a, end.a, start, end) }

// OpenEnd returns start/.., the interval from start on. The rules for start are
// those of [NewInterval].
func OpenEnd(start Date) (Date, error) {
	return newInterval(start.a, point{shape: shapeOpen}, start)
}

// OpenStart returns ../end, the interval up to end. The rules for end are those
// of [NewInterval].
func OpenStart(end Date) (Date, error) {
	return newInterval(point{shape: shapeOpen}, end.a, end)
}

// UnknownEnd returns start/, the interval from start to an end that is not
// known. The rules for start are those of [NewInterval].
func UnknownEnd(start Date) (Date, error) {
	return newInterval(start.a, point{shape: shapeUnknown}, start)
}

// UnknownStart returns /end, the interval to end from a start that is not known.
// The rules for end are those of [NewInterval].
func UnknownStart(end Date) (Date, error) {
	return newInterval(point{shape: shapeUnknown}, end.a, end)
}

// newInterval joins two points; given are the dates that they were taken from.
func newInterval(a, b point, given ...Date) (Date, error) {
	for _, d := range given {
		if d.IsZero() || d.IsInterval() || d.a.shape == shapeTime {
			return Date{}, fmt.Errorf("edtf: %q cannot be an end of an interval, which is a date without a time of day: %w", d, ErrSyntax)
		}
	}
	if ordered(a, b) {
		return Date{a, b}, nil
	}
	return Date{}, fmt.Errorf("edtf: the interval from %v to %v ends before it starts: %w", Date{a: a}, Date{a: b}, ErrRange)
}

// ordered reports whether an interval from a to b has a day.
func ordered(a, b point) bool {
	return a.limit() != Dated || b.limit() != Dated || a.earliest().Compare(b.latest()) <= 0
}

// Qualify returns the date with the given qualifier in place of its own; an
// interval gets it at each dated end. A time of day takes none but [Certain]: it
// and the absent date return an error that wraps [ErrSyntax].
func (d Date) Qualify(q Qualifier) (Date, error) {
	if q > UncertainApproximate {
		return Date{}, fmt.Errorf("edtf: there is no qualifier %d: %w", uint8(q), ErrRange)
	}
	if q != Certain && (d.IsZero() || d.a.shape == shapeTime) {
		return Date{}, fmt.Errorf("edtf: %q takes no qualifier %s: %w", d, q, ErrSyntax)
	}
	for _, p := range []*point{&d.a, &d.b} {
		if p.limit() == Dated {
			p.qualifier = q
		}
	}
	return d, nil
}
