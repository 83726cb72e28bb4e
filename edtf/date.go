package edtf

import "time"

// Date is one EDTF expression: a date, a date with a time of day, or an
// interval. Dates can be compared with == and used as map keys: two are equal
// exactly when their canonical texts are. The zero value means that there is no
// date; it is written as the empty text.
type Date struct {
	// a is the date itself, or an interval's start. b is an interval's end, and
	// the zero point if the date is not an interval.
	a, b point
}

// shape says which parts of a point are set, and so what it denotes.
type shape uint8

const (
	shapeNone        shape = iota
	shapeOpen              // an interval's open end
	shapeUnknown           // an interval's unknown end
	shapeCentury           // 20XX: year is the first of it
	shapeDecade            // 199X: year is the first of it
	shapeYear              // 2004
	shapeSomeMonth         // 2004-XX
	shapeSomeYearDay       // 2004-XX-XX
	shapeSeason            // 2004-23: month holds the season's number
	shapeMonth             // 2004-06
	shapeSomeDay           // 2004-06-XX
	shapeDay               // 2004-06-11
	shapeTime              // 2004-06-11T18:30:00
)

// point is one date, or one end of an interval. Parts that its shape does not
// use are zero, so that == is equality of meaning.
type point struct {
	shape                shape
	qualifier            Qualifier
	month, day           uint8
	hour, minute, second uint8
	zoned                bool
	year                 int16
	offset               int16 // minutes east of UTC, if zoned
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// IsInterval reports whether the date is an interval.
func (d Date) IsInterval() bool { return d.b.shape != shapeNone }

// Start returns the start of an interval, and whether it is dated, open or
// unknown; only a dated start has a date. Any other date is its own start.
func (d Date) Start() (Date, Limit) { return Date{a: d.a}.dated(), d.a.limit() }

// End returns the end of an interval, and whether it is dated, open or unknown;
// only a dated end has a date. Any other date is its own end.
func (d Date) End() (Date, Limit) {
	if !d.IsInterval() {
		return d.Start()
	}
	return Date{a: d.b}.dated(), d.b.limit()
}

// dated drops an end that is only a mark.
func (d Date) dated() Date {
	if d.a.limit() != Dated {
		return Date{}
	}
	return d
}

// Day returns the civil day, and true, if the date names exactly one: a day or a
// time of day, whatever its qualifier.
func (d Date) Day() (Day, bool) {
	if d.IsInterval() || d.a.shape < shapeDay {
		return Day{}, false
	}
	return Day{d.a.year, d.a.month, d.a.day}, true
}

// Time returns the instant, and true, if the date is a time of day with a zone.
func (d Date) Time() (time.Time, bool) {
	p := d.a
	if d.IsInterval() || p.shape != shapeTime || !p.zoned {
		return time.Time{}, false
	}
	zone := time.UTC
	if p.offset != 0 {
		zone = time.FixedZone("", int(p.offset)*60)
	}
	return time.Date(int(p.year), time.Month(p.month), int(p.day), int(p.hour), int(p.minute), int(p.second), 0, zone), true
}

// Qualifier returns how sure the date is. An interval has all that its ends have.
func (d Date) Qualifier() Qualifier { return d.a.qualifier | d.b.qualifier }

// Precision returns the finest unit of the calendar that the date states. Digits
// written X state nothing, so 2004-XX is precise to the year. An interval is as
// precise as the coarser of its dated ends.
func (d Date) Precision() Precision {
	a, b := d.a.precision(), d.b.precision()
	if a == PrecisionNone || (b != PrecisionNone && b < a) {
		return b
	}
	return a
}
