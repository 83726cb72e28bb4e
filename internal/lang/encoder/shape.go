package encoder

import "fmt"

// StaticWidth is the width of the static vectors.
const StaticWidth = 100

// MaxDistance is the distance from which on arcs share one bias.
const MaxDistance = 24

// distances is the number of biases: to the left, to the right, the root.
const distances = 2*MaxDistance + 1

// A Shape is the size of a network. Widths are multiples of 16.
type Shape struct {
	Words   int `json:"words"`   // rows for words of the vocabulary
	Buckets int `json:"buckets"` // rows that affixes and shapes share by their hash
	Width   int `json:"width"`   // of a word's row
	Hidden  int `json:"hidden"`  // of the recurrent unit, in each direction
	Blocks  int `json:"blocks"`
	Arc     int `json:"arc"` // of the ends of an arc; 0 in a network without trees
	Rel     int `json:"rel"` // of the ends of a relation; 0 in a network without trees
	// Dense is the width of the numbers that a word brings with it: what another network says
	// of it. A network that builds on another has the rows of its words, and neither static
	// vectors nor a convolution of its own. Marks are the rows for what else is marked on words.
	Dense int `json:"dense,omitempty"`
	Marks int `json:"marks,omitempty"`
}

// Check says what is wrong with s.
func (s Shape) Check() error {
	for _, v := range []struct {
		name  string
		value int
		unit  int
		least int
		most  int
	}{
		{"words", s.Words, 1, 1, 1 << 22},
		{"buckets", s.Buckets, 1, 1, 1 << 22},
		{"width", s.Width, 16, 16, 1024},
		{"hidden", s.Hidden, 16, 16, 1024},
		{"blocks", s.Blocks, 1, 1, 64},
		{"arc", s.Arc, 16, 0, 1024},
		{"rel", s.Rel, 16, 0, 1024},
		{"dense", s.Dense, 16, 0, 4096},
		{"marks", s.Marks, 1, 0, 4096},
	} {
		if v.value < v.least || v.value%v.unit != 0 || v.value > v.most {
			return fmt.Errorf("encoder: %s is %d: it must be a multiple of %d from %d to %d", v.name, v.value, v.unit, v.least, v.most)
		}
	}
	if (s.Arc == 0) != (s.Rel == 0) {
		return fmt.Errorf("encoder: arc is %d and rel %d: trees need both", s.Arc, s.Rel)
	}
	return nil
}

// Labels are what the network tells apart. A network may leave out tags and relations, and
// then has no part that scores them; Names are the labels of its chain, whatever they are of.
type Labels struct {
	UPOS, XPOS, Names, Rels []string
}

// Columns are the columns of the scores of a word: universal tags, Penn Treebank tags, whether a
// sentence begins (where there are tags), names.
func (l Labels) Columns() Columns {
	u := len(l.UPOS)
	x := u + len(l.XPOS)
	b := x
	if x > 0 {
		b += 2
	}
	return Columns{UPOS: u, XPOS: x, Begins: b, Names: b + len(l.Names)}
}

// Columns are the ends of the groups of columns in the scores of a word; each group begins
// where the one before it ends.
type Columns struct{ UPOS, XPOS, Begins, Names int }

// check says what is wrong with l in a network of shape s.
func (l Labels) check(s Shape) error {
	for _, v := range []struct {
		name   string
		labels []string
		least  int
	}{{"universal tags", l.UPOS, 0}, {"tags", l.XPOS, 0}, {"names", l.Names, 1}, {"relations", l.Rels, min(s.Arc, 1)}} {
		if len(v.labels) < v.least || len(v.labels) > 1000 {
			return fmt.Errorf("encoder: %d %s: there must be %d to 1000", len(v.labels), v.name, v.least)
		}
		seen := map[string]bool{"": true}
		for _, label := range v.labels {
			if seen[label] {
				return fmt.Errorf("encoder: %s: %q is empty or there twice", v.name, label)
			}
			seen[label] = true
		}
	}
	return nil
}
