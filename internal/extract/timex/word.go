package timex

import "github.com/parley-project/parley/edtf"

// A word is all that the tables know of one word. Most words are none of it.
type word struct {
	month   int // 1 to 12, or 0
	weekday int // 1 Monday to 7 Sunday, or 0
	season  edtf.Season
	unit    unit
	number  int // a number word; see numberKind
	offset  int // a day word: days from publication; see dayKind

	numberKind numberKind
	dayKind    dayKind
	kind       kind   // of a month, weekday or season
	dayPart    string // what TIMEX3 writes for a part of the day, "TMO"
	unitKind   unitKind
	mod        mod
	prep       prep
	tense      tense
	name       name
	clock      clock
	set        string   // how often what recurs does, "P1W"
	vague      []phrase // of the present, past or future, that begin with the word
	vagueEnd   bool     // one of several words ends with it
}

var noWord = &word{}

// starts reports whether a time can begin with w.
func (w *word) starts() bool {
	return w.month != 0 || w.weekday != 0 || w.season != 0 || w.dayKind != 0 || w.numberKind != 0 ||
		w.mod != 0 || w.prep&article != 0 || w.dayPart != "" || w.unit.n != 0 || w.clock >= hourUnit || w.set != "" ||
		w.vague != nil || w.name&(repeated|fiscal) != 0
}

// matters reports whether a time can be about w: not only a small word beside it.
func (w *word) matters() bool {
	return w.month != 0 || w.weekday != 0 || w.season != 0 || w.unit.n != 0 || w.dayKind != 0 || w.dayPart != "" || w.set != "" ||
		w.numberKind != 0 && w.numberKind != articleNumber || w.clock >= hourUnit || w.vagueEnd || w.vague != nil && w.prep&article == 0 ||
		w.mod&portion != 0
}

// ordinary reports whether w is a noun, an adjective or a verb, for all that the tables know.
func (w *word) ordinary() bool {
	return w == noWord || w.set != "" || w.mod == stretch || w.tense == ends || w.name&(session|yearly) != 0 && w.clock == 0
}

// A phrase of a time without a date: the words after the first, in lower case, and its value.
type phrase struct {
	rest  []string
	value string
}

// clock is what a word says of the time of day.
type clock uint8

const (
	amClock clock = iota + 1
	pmClock
	oClock
	zoneClock
	utcClock
	localClock
	hourUnit
	minuteUnit
	secondUnit
	hourUnits
	minuteUnits
	secondUnits
)

// A unit is a length of time, counted in days or in months.
type unit struct {
	n      int
	months bool
}

var (
	day     = unit{1, false}
	week    = unit{7, false}
	month   = unit{1, true}
	quarter = unit{3, true}
	year    = unit{12, true}
	decade  = unit{120, true}
	century = unit{1200, true}
)

// kind says how much a month, weekday or season needs beside it.
type kind uint8

const (
	full kind = iota + 1
	weak
	abbr
)

type unitKind uint8

const (
	one unitKind = iota + 1
	many
	weekend
)

type numberKind uint8

const (
	cardinal numberKind = iota + 1
	ordinal
	articleNumber // a, an
	aboutNumber   // couple, dozen
	vagueNumber   // few, several
)

type dayKind uint8

const (
	plainDay   dayKind = iota + 1
	nightDay           // overnight
	vagueDay           // recently
	yearDay            // year-end
	monthDay           // month-end
	yearAgoDay         // year-earlier
)

// mod is a set of the kinds of modifiers.tsv.
type mod uint32

const (
	part mod = 1 << iota
	portion
	which
	about
	more
	less
	nearly
	just
	last
	past
	this
	next
	coming
	recent
	previous
	following
	same
	that
	stretch
	lead
)

const shifts = last | past | this | next | coming | recent | previous | following | same | that

// prep is a set of the kinds of prepositions.tsv.
type prep uint16

const (
	timePrep prep = 1 << iota
	weakPrep
	futurePrep
	pastPrep
	toPrep
	andPrep
	fromPrep
	betweenPrep
	moved
	article
	otherWord
)

// tense is a set of the kinds of tense.tsv.
type tense uint16

const (
	willTense tense = 1 << iota
	wouldTense
	beAux
	isAux
	wasAux
	hasAux
	hadAux
	pastTense
	sayTense
	planTense
	scheduleTense
	futureTense
	notPast
	ends
)

// name is a set of the kinds of names.tsv.
type name uint16

const (
	nameBefore name = 1 << iota
	repeated
	nameAfter
	paper
	measure
	fiscal
	session
	yearly
)
