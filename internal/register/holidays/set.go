package holidays

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"github.com/parley-project/parley/edtf"
)

//go:embed data/holidays.tsv
var listTSV string

// builtin reads the embedded list once: it is a constant.
var builtin = sync.OnceValues(func() (*Set, error) { return parse("data/holidays.tsv", listTSV) })

// Builtin is the list that comes with the program. It returns an error only if the
// program was built with broken data.
func Builtin() (*Set, error) { return builtin() }

// Find is [Set.Find] in the built-in list.
func Find(name string) (Holiday, bool) {
	s, err := builtin()
	if err != nil {
		return Holiday{}, false
	}
	return s.Find(name)
}

// A Set is a list of holidays. It is immutable and safe for concurrent use.
type Set struct {
	all   []Holiday
	names map[string]*called
	// longest holds, for each first word, how many words the longest name has that
	// begins with it: a bound on the look ahead.
	longest map[string]int
}

// called is what is called by one name.
type called struct {
	at       []int // places in the list
	lowerEnd bool  // the last word is written small, as in "Easter weekend"
}

func newSet(hs []Holiday) *Set {
	s := &Set{all: hs, names: make(map[string]*called, len(hs)), longest: map[string]int{}}
	for i, h := range hs {
		for _, n := range append([]string{h.Name}, h.Names...) {
			k := key(n)
			if s.names[k] == nil {
				s.names[k] = &called{lowerEnd: !capital(n[strings.LastIndexByte(n, ' ')+1:])}
			}
			if at := s.names[k].at; len(at) == 0 || at[len(at)-1] != i {
				s.names[k].at = append(at, i)
			}
			head, _, _ := strings.Cut(k, " ")
			s.longest[head] = max(s.longest[head], 1+strings.Count(k, " "))
		}
	}
	return s
}

// With is the set with those of a dossier before it: where a name stands in both, the
// dossier's wins.
func (s *Set) With(dossier []Holiday) *Set {
	if len(dossier) == 0 {
		return s
	}
	all := make([]Holiday, 0, len(dossier)+len(s.all))
	for _, h := range dossier {
		h.own = true
		all = append(all, h)
	}
	return newSet(append(all, s.all...))
}

// Find is the holiday of a name that means one day wherever it stands, or that means one
// where no state is said ("Thanksgiving" is that of the United States). Of a name whose
// day changed over the years it is the one of any of them that [Holiday.On] is asked
// for.
func (s *Set) Find(name string) (Holiday, bool) {
	return s.first(name,
		func(h Holiday) bool { return h.own },
		func(h Holiday) bool { return h.usual },
		func(h Holiday) bool { return len(h.States) == 0 },
		func(Holiday) bool { return true })
}

// first is the one holiday of that name for which the first of the conditions holds
// that holds for any.
func (s *Set) first(name string, conditions ...func(Holiday) bool) (Holiday, bool) {
	c := s.names[key(name)]
	if c == nil {
		return Holiday{}, false
	}
	for _, holds := range conditions {
		var hs []Holiday
		for _, i := range c.at {
			if holds(s.all[i]) {
				hs = append(hs, s.all[i])
			}
		}
		if len(hs) > 0 {
			return one(hs)
		}
	}
	return Holiday{}, false
}

// Of is the holiday of that name in a state, by its code of ISO 3166-1 ("UA", or
// "state:ua" as the register writes it), else what [Set.Find] has.
func (s *Set) Of(name, state string) (Holiday, bool) {
	state = strings.ToUpper(strings.TrimPrefix(state, "state:"))
	h, ok := s.first(name,
		func(h Holiday) bool { return h.own && h.in(state) },
		func(h Holiday) bool { return h.in(state) })
	if ok {
		return h, true
	}
	return s.Find(name)
}

// one is the holiday that several lines mean: the same day kept in several states, or a
// day that moved from one year to another. It is not ok if they mean several days.
func one(hs []Holiday) (Holiday, bool) {
	h := hs[0]
	years := spells{h}
	for _, o := range hs[1:] {
		switch {
		case h.sameDay(o):
		case years.apart(o):
			years = append(years, o)
		default:
			return Holiday{}, false
		}
	}
	if len(years) > 1 {
		h.rule, h.from, h.to = &years, 0, 0
	}
	return h, true
}

// spells are the days of one holiday in several spells of years.
type spells []Holiday

func (ss *spells) day(year int) edtf.Day {
	for _, h := range *ss {
		if d := h.day(year); !d.IsZero() {
			return d
		}
	}
	return edtf.Day{}
}

// apart reports whether the years of h meet those of no other.
func (ss spells) apart(h Holiday) bool {
	for _, o := range ss {
		if !(h.to != 0 && o.from != 0 && h.to < o.from || o.to != 0 && h.from != 0 && o.to < h.from) {
			return false
		}
	}
	return true
}

// Longest is how many words from words[at] on are the longest name of a holiday, 0 if
// there is none. A word may be cut in two at an apostrophe, as tokens are ("Year",
// "'s"). Names are written with capitals, or wholly in them: "new year" is none. Which
// holiday it is, [Set.Find] and [Set.Of] say, given the words with spaces between.
func (s *Set) Longest(words []string, at int) int {
	if at >= len(words) || !capital(words[at]) {
		return 0
	}
	k := key(words[at])
	head, _, _ := strings.Cut(k, " ")
	limit, n := s.longest[head], 0
	// A possessive may be a word of its own, so that twice the words may be needed.
	for i := at; limit > 0 && i < len(words) && i-at < 2*limit; i++ {
		if i > at {
			k = key(k + " " + words[i])
		}
		if 1+strings.Count(k, " ") > limit {
			break
		}
		if c := s.names[k]; c != nil && (c.lowerEnd || capital(words[i]) || isPossessive(words[i])) {
			n = i + 1 - at
		}
	}
	return n
}

// capital reports whether a word begins with a capital letter or with no letter at all.
func capital(w string) bool {
	for _, r := range w {
		return !unicode.IsLower(r)
	}
	return false
}

// All are all holidays, in the order of the data.
func (s *Set) All() []Holiday { return s.all }
