package edtf

import "fmt"

// Qualifier says how sure a date is (EDTF level 1, "qualification of a date").
// It is a set of two flags.
type Qualifier uint8

// The four qualifiers, written as nothing, ?, ~ and %.
const (
	Certain              Qualifier = 0
	Uncertain            Qualifier = 1 // the source, or the reading of it, may be wrong
	Approximate          Qualifier = 2 // an estimate: near this date
	UncertainApproximate           = Uncertain | Approximate
)

// Uncertain reports whether the date may be wrong.
func (q Qualifier) Uncertain() bool { return q&Uncertain != 0 }

// Approximate reports whether the date is an estimate.
func (q Qualifier) Approximate() bool { return q&Approximate != 0 }

// String returns the qualifier's mark in EDTF: "", "?", "~" or "%".
func (q Qualifier) String() string { return [...]string{"", "?", "~", "%"}[q&3] }

// Precision is a unit of the calendar. A greater value is a finer unit.
type Precision uint8

// The precisions, from none to the finest.
const (
	PrecisionNone    Precision = iota // no date
	PrecisionCentury                  // 20XX
	PrecisionDecade                   // 199X
	PrecisionYear                     // 2004, 2004-XX
	PrecisionSeason                   // 2004-23
	PrecisionMonth                    // 2004-06, 2004-06-XX
	PrecisionDay                      // 2004-06-11
	PrecisionSecond                   // 2004-06-11T18:30:00
)

// String returns the unit in English, in lower case.
func (p Precision) String() string {
	names := [...]string{"none", "century", "decade", "year", "season", "month", "day", "second"}
	if int(p) >= len(names) {
		return fmt.Sprintf("Precision(%d)", uint8(p))
	}
	return names[p]
}

func (p point) precision() Precision {
	switch p.shape {
	case shapeCentury:
		return PrecisionCentury
	case shapeDecade:
		return PrecisionDecade
	case shapeYear, shapeSomeMonth, shapeSomeYearDay:
		return PrecisionYear
	case shapeSeason:
		return PrecisionSeason
	case shapeMonth, shapeSomeDay:
		return PrecisionMonth
	case shapeDay:
		return PrecisionDay
	case shapeTime:
		return PrecisionSecond
	}
	return PrecisionNone
}

// Season is a season by its number in EDTF, independent of the hemisphere there;
// see the package comment for the months that [Date.Bounds] gives it.
type Season uint8

// The seasons of level 1.
const (
	Spring Season = 21 + iota
	Summer
	Autumn
	Winter
)

// String returns the season in English, in lower case.
func (s Season) String() string {
	if s < Spring || s > Winter {
		return fmt.Sprintf("Season(%d)", uint8(s))
	}
	return [...]string{"spring", "summer", "autumn", "winter"}[s-Spring]
}

// Limit says what is known of where a date starts or ends.
type Limit uint8

// The limits.
const (
	Absent  Limit = iota // there is no date
	Dated                // there is a date
	Open                 // it has no limit on this side, written ..
	Unknown              // it has a limit on this side that is not known, written as nothing
)

// String returns the limit in English, in lower case.
func (l Limit) String() string {
	names := [...]string{"absent", "dated", "open", "unknown"}
	if int(l) >= len(names) {
		return fmt.Sprintf("Limit(%d)", uint8(l))
	}
	return names[l]
}

func (p point) limit() Limit {
	switch p.shape {
	case shapeNone:
		return Absent
	case shapeOpen:
		return Open
	case shapeUnknown:
		return Unknown
	}
	return Dated
}
