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

// index is a trie of names by atoms.
type index struct {
	words map[string]int32
	edges map[edge]int32
	nodes []node
}

type edge struct{ node, word int32 }

type node struct{ spellings []spelling }

// spelling is one name that ends at a node.
type spelling struct {
	raw     []string // the name's atoms with their case
	needThe bool     // the name is one word and is one only after "the"
	name    Name
}

func newIndex(names int) *index {
	return &index{
		words: make(map[string]int32, names),
		edges: make(map[edge]int32, 2*names),
		nodes: make([]node, 1, 2*names+1),
	}
}

// add enters a name. Leading "the" is no part of it, but a name of one word keeps it as
// a condition: "the Council" is not every council.
func (x *index) add(text string, n Name) {
	as := nameAtoms(text)
	needThe := false
	if len(as) > 1 && as[0].key == "the" {
		as = as[1:]
		needThe = len(as) == 1
	}
	if len(as) == 0 {
		return
	}
	at := int32(0)
	raw := make([]string, len(as))
	for i, a := range as {
		raw[i] = a.raw
		w, ok := x.words[a.key]
		if !ok {
			w = int32(len(x.words))
			x.words[a.key] = w
		}
		next, ok := x.edges[edge{at, w}]
		if !ok {
			next = int32(len(x.nodes))
			x.nodes = append(x.nodes, node{})
			x.edges[edge{at, w}] = next
		}
		at = next
	}
	nd := &x.nodes[at]
	for _, s := range nd.spellings {
		if s.name == n && s.needThe == needThe && strings.Join(s.raw, " ") == strings.Join(raw, " ") {
			return
		}
	}
	nd.spellings = append(nd.spellings, spelling{raw, needThe, n})
}

// find scans words for the longest name from each place; hits do not overlap. A name
// begins and ends with a word, and no word without letters or digits, such as a comma,
// stands in it.
func (x *index) find(words []string) []Hit {
	var (
		hits  []Hit
		as    []atom
		first = make([]int, 0, len(words)+1) // first atom of each word
	)
	for _, w := range words {
		first = append(first, len(as))
		as = atoms(as, w)
	}
	first = append(first, len(as))
	for i := 0; i < len(words); {
		h, ok := x.longest(as, first, i)
		if !ok {
			i++
			continue
		}
		hits = append(hits, h)
		i = h.To
	}
	return hits
}

func (x *index) longest(as []atom, first []int, from int) (best Hit, ok bool) {
	at := int32(0)
	for w := from; w+1 < len(first) && first[w] < first[w+1]; w++ {
		for _, a := range as[first[w]:first[w+1]] {
			id, known := x.words[a.key]
			if !known {
				return best, ok
			}
			if at, known = x.edges[edge{at, id}]; !known {
				return best, ok
			}
		}
		text := as[first[from]:first[w+1]]
		afterThe := from > 0 && first[from] > 0 && first[from]-first[from-1] == 1 && as[first[from]-1].key == "the"
		if names := x.nodes[at].match(text, afterThe); len(names) > 0 {
			best, ok = Hit{from, w + 1, names}, true
		}
	}
	return best, ok
}

// match are the names of the node that the text spells; one spelled exactly comes
// before the same in another case only by the order in which they were entered.
func (n *node) match(text []atom, afterThe bool) []Name {
	var out []Name
	for _, s := range n.spellings {
		if s.needThe && !afterThe || !sameSpelling(s.raw, text) || contains(out, s.name) {
			continue
		}
		out = append(out, s.name)
	}
	return out
}

func sameSpelling(raw []string, text []atom) bool {
	for i, a := range text {
		if !sameCase(raw[i], a.raw) {
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
