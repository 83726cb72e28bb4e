package edtf

// Bounds are the earliest and the latest civil day that a date can mean. A day
// is set exactly where its limit is [Dated]. If both are, Earliest is not after
// Latest.
type Bounds struct {
	Earliest, Latest Day
	Start, End       Limit
}

// Bounds returns the first and last day that the date can mean, and for an
// interval which of its ends are open or unknown. The package comment says what
// it takes seasons, qualifiers and times of day for.
func (d Date) Bounds() Bounds {
	b := Bounds{Start: d.a.limit(), End: d.a.limit()}
	last := d.a
	if d.IsInterval() {
		b.End, last = d.b.limit(), d.b
	}
	if b.Start == Dated {
		b.Earliest = d.a.earliest()
	}
	if b.End == Dated {
		b.Latest = last.latest()
	}
	return b
}

func (p point) earliest() Day {
	switch p.shape {
	case shapeCentury, shapeDecade, shapeYear, shapeSomeMonth, shapeSomeYearDay:
		return Day{p.year, 1, 1}
	case shapeSeason:
		return Day{p.year, seasonMonth(p.month), 1}
	case shapeMonth, shapeSomeDay:
		return Day{p.year, p.month, 1}
	}
	return Day{p.year, p.month, p.day}
}

func (p point) latest() Day {
	switch p.shape {
	case shapeCentury:
		return Day{p.year + 99, 12, 31}
	case shapeDecade:
		return Day{p.year + 9, 12, 31}
	case shapeYear, shapeSomeMonth, shapeSomeYearDay:
		return Day{p.year, 12, 31}
	case shapeSeason:
		return Day{p.year, seasonMonth(p.month), 1}.AddMonths(2).LastOfMonth()
	case shapeMonth, shapeSomeDay:
		return Day{p.year, p.month, 1}.LastOfMonth()
	}
	return Day{p.year, p.month, p.day}
}

// seasonMonth returns the first of the three months of a season.
func seasonMonth(season uint8) uint8 { return 3 * (season - uint8(Spring) + 1) }

// Contains reports whether every day that e can mean is a day that d can mean.
// An open and an unknown end both reach without limit, since nothing is known
// that would end them. No date contains, or is contained in, an absent one.
func (d Date) Contains(e Date) bool {
	if d.IsZero() || e.IsZero() {
		return false
	}
	db, eb := d.Bounds(), e.Bounds()
	return db.compareStart(eb) <= 0 && db.compareEnd(eb) >= 0
}

// Overlaps reports whether there is a day that both d and e can mean. Open and
// unknown ends are taken as in [Date.Contains]. Nothing overlaps an absent date.
func (d Date) Overlaps(e Date) bool {
	if d.IsZero() || e.IsZero() {
		return false
	}
	return d.Bounds().startsBeforeEnd(e.Bounds()) && e.Bounds().startsBeforeEnd(d.Bounds())
}

// startsBeforeEnd reports whether b starts on or before the last day of c.
func (b Bounds) startsBeforeEnd(c Bounds) bool {
	return b.Start != Dated || c.End != Dated || b.Earliest.Compare(c.Latest) <= 0
}

// compareStart compares the starts; a start without a day is before all days.
func (b Bounds) compareStart(c Bounds) int {
	switch {
	case b.Start != Dated && c.Start != Dated:
		return 0
	case b.Start != Dated:
		return -1
	case c.Start != Dated:
		return +1
	}
	return b.Earliest.Compare(c.Earliest)
}

// compareEnd compares the ends; an end without a day is after all days.
func (b Bounds) compareEnd(c Bounds) int {
	switch {
	case b.End != Dated && c.End != Dated:
		return 0
	case b.End != Dated:
		return +1
	case c.End != Dated:
		return -1
	}
	return b.Latest.Compare(c.Latest)
}
