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
	Arc     int `json:"arc"` // of the ends of an arc
	Rel     int `json:"rel"` // of the ends of a relation
}

// Check says what is wrong with s.
func (s Shape) Check() error {
	for _, v := range []struct {
		name  string
		value int
		unit  int
		most  int
	}{
		{"words", s.Words, 1, 1 << 22},
		{"buckets", s.Buckets, 1, 1 << 22},
		{"width", s.Width, 16, 1024},
		{"hidden", s.Hidden, 16, 1024},
		{"blocks", s.Blocks, 1, 64},
		{"arc", s.Arc, 16, 1024},
		{"rel", s.Rel, 16, 1024},
	} {
		if v.value <= 0 || v.value%v.unit != 0 || v.value > v.most {
			return fmt.Errorf("encoder: %s is %d: it must be a multiple of %d up to %d", v.name, v.value, v.unit, v.most)
		}
	}
	return nil
}

// Labels are what the network tells apart.
type Labels struct {
	UPOS, XPOS, Names, Rels []string
}

// Columns are the columns of the scores of a word: universal tags, Penn Treebank tags, whether a
// sentence begins, names.
func (l Labels) Columns() Columns {
	u := len(l.UPOS)
	x := u + len(l.XPOS)
	return Columns{UPOS: u, XPOS: x, Begins: x + 2, Names: x + 2 + len(l.Names)}
}

// Columns are the ends of the groups of columns in the scores of a word; each group begins
// where the one before it ends.
type Columns struct{ UPOS, XPOS, Begins, Names int }

// check says what is wrong with l.
func (l Labels) check() error {
	for _, v := range []struct {
		name   string
		labels []string
	}{{"universal tags", l.UPOS}, {"tags", l.XPOS}, {"names", l.Names}, {"relations", l.Rels}} {
		if len(v.labels) == 0 || len(v.labels) > 1000 {
			return fmt.Errorf("encoder: %d %s: there must be 1 to 1000", len(v.labels), v.name)
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
