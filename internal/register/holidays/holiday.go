package holidays

import (
	"slices"

	"github.com/parley-project/parley/edtf"
)

// A Holiday is a feast or a memorial day that comes back, or one day of one year.
type Holiday struct {
	// Name is its usual name: "Easter".
	Name string
	// Names are its other names.
	Names []string
	// States are the states that keep it, by their codes of ISO 3166-1 in capitals; none
	// for one that is no state's own.
	States []string
	// Days is how long it lasts, at least 1.
	Days int
	// About: the day may be another one nearby, as with feasts that are kept by sight of
	// the moon.
	About bool

	usual    bool // what its name means where no state is said
	own      bool // a dossier's: goes before those of the program
	from, to int  // the first and the last year in which it falls so; 0 is without limit
	rule     rule
}

// On is the month and the day on which it begins in a year. It is not ok if it does not
// fall in that year, or twice, or if nothing is known of that year.
func (h Holiday) On(year int) (month, day int, ok bool) {
	d := h.day(year)
	return int(d.Month()), d.Day(), !d.IsZero()
}

// Date is when it is in a year: a day, or an interval where it lasts longer, marked as
// approximate where the day may be another. It is not ok where [Holiday.On] is not.
func (h Holiday) Date(year int) (edtf.Date, bool) {
	first := h.day(year)
	if first.IsZero() {
		return edtf.Date{}, false
	}
	d := first.Date()
	if h.Days > 1 {
		var err error
		if d, err = edtf.NewInterval(d, first.AddDays(h.Days-1).Date()); err != nil {
			return edtf.Date{}, false
		}
	}
	if h.About {
		var err error
		if d, err = d.Qualify(edtf.Approximate); err != nil {
			return edtf.Date{}, false
		}
	}
	return d, true
}

func (h Holiday) day(year int) edtf.Day {
	if h.rule == nil || year < oldest || year > newest || h.from != 0 && year < h.from || h.to != 0 && year > h.to {
		return edtf.Day{}
	}
	return h.rule.day(year)
}

// sameDay reports whether two lines mean one day, in the years that both have.
func (h Holiday) sameDay(o Holiday) bool {
	return h.Days == o.Days && h.rule != nil && h.rule == o.rule
}

func (h Holiday) in(state string) bool { return slices.Contains(h.States, state) }

// The years in which holidays are reckoned.
const oldest, newest = 1583, 9000
