package register

import (
	"strings"

	"github.com/parley-project/parley/reading"
)

// Use says what a word found is to the entity that it was found for.
type Use uint8

// The uses of a word.
const (
	NameUse    Use = iota // Tesmar, Littoral States Council, Ioren Mazhul
	DemonymUse            // Tesmari, Tesmaris
	CapitalUse            // the seat of government by name: place or government
	MetonymUse            // other words for the government: Lantern House
)

// A Name is one entity that the words of a hit may stand for, and how.
type Name struct {
	Entity reading.RegisterID
	Kind   reading.EntityKind
	Use    Use
}

// A Hit is a run of words [From, To) that is a name of the register. Names are all
// that it may stand for, in the order of the register, names before demonyms,
// capitals and metonyms.
type Hit struct {
	From, To int
	Names    []Name
}

// index finds names by their atoms.
type index struct {
	// names maps the atoms of a name, parted by spaces, to its first spelling and one
	// more, so that 0 is none.
	names map[string]int32
	// first holds, for each first atom, how many atoms the longest name has that begins
	// with it: a bound on the look ahead.
	first     map[string]int
	spellings []spelling
	as        []atom // room for the atoms of a name
}

// A spelling is one name of one entity.
type spelling struct {
	raw     string // the atoms with their case, parted by spaces
	needThe bool   // the name is one word and is one only after "the"
	name    Name
	next    int32 // the next spelling of the same atoms and one more, or 0
}

func newIndex(names int) *index {
	return &index{
		names:     make(map[string]int32, names),
		first:     make(map[string]int, names),
		spellings: make([]spelling, 0, names),
	}
}

// add enters a name. Leading "the" is no part of it, but a name of one word keeps it as
// a condition: "the Council" is not every council.
func (x *index) add(text string, n Name) {
	x.as = nameAtoms(x.as[:0], text)
	as := x.as
	needThe := false
	if len(as) > 1 && as[0].key == "the" {
		as = as[1:]
		needThe = len(as) == 1
	}
	if len(as) == 0 {
		return
	}
	s := spelling{raw: as[0].raw, needThe: needThe, name: n}
	key := as[0].key
	if len(as) > 1 {
		key, s.raw = joined(as)
	}
	x.first[as[0].key] = max(x.first[as[0].key], len(as))
	x.spellings = append(x.spellings, s)
	last := &x.spellings[len(x.spellings)-1]
	at, ok := x.names[key]
	if !ok {
		x.names[key] = int32(len(x.spellings))
		return
	}
	for {
		old := &x.spellings[at-1]
		if old.raw == last.raw && old.name == n && old.needThe == needThe {
			x.spellings = x.spellings[:len(x.spellings)-1]
			return
		}
		if old.next == 0 {
			old.next = int32(len(x.spellings))
			return
		}
		at = old.next
	}
}

// joined is the keys and the spellings of atoms, parted by spaces.
func joined(as []atom) (key, raw string) {
	var k, r strings.Builder
	for i, a := range as {
		if i > 0 {
			k.WriteByte(' ')
			r.WriteByte(' ')
		}
		k.WriteString(a.key)
		r.WriteString(a.raw)
	}
	return k.String(), r.String()
}

// find scans words for the longest name from each place; hits do not overlap. A name
// begins and ends with a word, and no word without letters or digits, such as a comma,
// stands in it.
func (x *index) find(words []string) []Hit {
	var (
		hits  []Hit
		as    []atom
		key   []byte
		first = make([]int, 0, len(words)+1) // first atom of each word
	)
	for _, w := range words {
		first = append(first, len(as))
		as = atoms(as, w)
	}
	first = append(first, len(as))
	for i := 0; i < len(words); {
		var h Hit
		if h, key = x.longest(as, first, i, key[:0]); h.Names == nil {
			i++
			continue
		}
		hits = append(hits, h)
		i = h.To
	}
	return hits
}

// longest is the longest name from a word, with no names if there is none. key is room
// to work in.
func (x *index) longest(as []atom, first []int, from int, key []byte) (best Hit, _ []byte) {
	if first[from] == first[from+1] {
		return best, key
	}
	limit := first[from] + x.first[as[first[from]].key]
	for w := from; w+1 < len(first) && first[w] < first[w+1] && first[w+1] <= limit; w++ {
		for k := first[w]; k < first[w+1]; k++ {
			if len(key) > 0 {
				key = append(key, ' ')
			}
			key = append(key, as[k].key...)
		}
		at, ok := x.names[string(key)]
		if !ok {
			continue
		}
		afterThe := from > 0 && first[from]-first[from-1] == 1 && as[first[from]-1].key == "the"
		if names := x.match(at, as[first[from]:first[w+1]], afterThe); names != nil {
			best = Hit{from, w + 1, names}
		}
	}
	return best, key
}

// match are the names from spelling at-1 on that the text spells.
func (x *index) match(at int32, text []atom, afterThe bool) []Name {
	var out []Name
	for at > 0 {
		s := &x.spellings[at-1]
		at = s.next
		if s.needThe && !afterThe || !sameSpelling(s.raw, text) || contains(out, s.name) {
			continue
		}
		out = append(out, s.name)
	}
	return out
}

func sameSpelling(raw string, text []atom) bool {
	for _, a := range text {
		var word string
		word, raw, _ = strings.Cut(raw, " ")
		if !sameCase(word, a.raw) {
			return false
		}
	}
	return true
}

func contains(ns []Name, n Name) bool {
	for _, m := range ns {
		if m.Entity == n.Entity {
			return true
		}
	}
	return false
}
