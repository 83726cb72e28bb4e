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
	// names maps the atoms of a name, parted by spaces, and the first atom of each name, to
	// what is found there.
	names     map[string]entry
	spellings []spelling
	as        []atom           // room for the atoms of a name
	keys      *strings.Builder // room for keys
}

// An entry is what atoms lead to.
type entry struct {
	// at is the first spelling of these atoms and one more, so that 0 is none.
	at int32
	// longest is how many atoms the longest name has that begins with this one: a bound on
	// the look ahead.
	longest int32
}

// A spelling is one name of one entity.
type spelling struct {
	raw     string // the atoms with their case, parted by spaces
	needThe bool   // the name is one word and is one only after "the"
	name    Name
	next    int32 // the next spelling of the same atoms and one more, or 0
}

func newIndex(names int) *index {
	return &index{names: make(map[string]entry, names), spellings: make([]spelling, 0, names), keys: new(strings.Builder)}
}

// add enters a name. Leading "the" is no part of it, but a name of one word keeps it as
// a condition: "the Council" is not every council.
func (x *index) add(text string, n Name) {
	if raw, words := plainName(text); words > 0 {
		x.enter(x.lower(raw), words, spelling{raw: raw, name: n})
		return
	}
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
	key, raw := joined(as)
	x.enter(key, len(as), spelling{raw: raw, needThe: needThe, name: n})
}

// plainName is a name of ASCII letters and digits with single spaces, which is its own
// spelling: most names are, and need little room. words is 0 for others and for names
// with an article.
func plainName(s string) (raw string, words int) {
	if s == "" || s[0] == ' ' || s[len(s)-1] == ' ' || len(s) > 4 && (s[:4] == "the " || s[:4] == "The ") {
		return "", 0
	}
	words = 1
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
		case c == ' ' && s[i-1] != ' ':
			words++
		default:
			return "", 0
		}
	}
	return s, words
}

// lower is an ASCII name in small letters, in common room for all.
func (x *index) lower(s string) string {
	if x.keys.Cap()-x.keys.Len() < len(s) {
		x.keys = new(strings.Builder)
		x.keys.Grow(max(len(s), 1<<14))
	}
	from := x.keys.Len()
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		x.keys.WriteByte(c)
	}
	return x.keys.String()[from:]
}

// enter puts a spelling under its key, of so many atoms.
func (x *index) enter(key string, atoms int, s spelling) {
	x.spellings = append(x.spellings, s)
	last := int32(len(x.spellings))
	if head, _, several := strings.Cut(key, " "); several {
		h := x.names[head]
		if h.longest < int32(atoms) {
			h.longest = int32(atoms)
			x.names[head] = h
		}
	}
	found := x.names[key]
	if found.at == 0 {
		x.names[key] = entry{last, max(found.longest, int32(atoms))}
		return
	}
	for at := found.at; ; {
		old := &x.spellings[at-1]
		if old.raw == s.raw && old.name == s.name && old.needThe == s.needThe {
			x.spellings = x.spellings[:last-1]
			return
		}
		if old.next == 0 {
			old.next = last
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
	limit := first[from] + int(x.names[as[first[from]].key].longest)
	for w := from; w+1 < len(first) && first[w] < first[w+1] && first[w+1] <= limit; w++ {
		for k := first[w]; k < first[w+1]; k++ {
			if len(key) > 0 {
				key = append(key, ' ')
			}
			key = append(key, as[k].key...)
		}
		at := x.names[string(key)].at
		if at == 0 {
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
