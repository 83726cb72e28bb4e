package corpus

import (
	"fmt"
	"iter"
	"math/bits"
	"strings"

	"github.com/parley-project/parley/internal/lang"
)

// NameKind is the kind of a name.
type NameKind uint8

// The kinds of names.
const (
	Person       NameKind = iota
	Organisation          // bodies: states' ministries, parties, firms, armies
	Place                 // states, towns, regions, rivers, buildings
	Group                 // nationalities, religions, and the people of a party: "Tarlandic", "Democrats"
	Office                // titles of office: "Prime Minister", "Secretary of State"
	Publisher             // newspapers, broadcasters, news agencies
	Other                 // events, documents, works, products, languages

	// NameKinds is the number of kinds.
	NameKinds = 7
)

// kindNames are the words that the language core uses.
var kindNames = [NameKinds]string{
	string(lang.PersonName), string(lang.OrganisationName), string(lang.PlaceName), string(lang.GroupName),
	string(lang.OfficeName), string(lang.PublisherName), string(lang.OtherName),
}

func (k NameKind) String() string {
	if k < NameKinds {
		return kindNames[k]
	}
	return fmt.Sprintf("NameKind(%d)", uint8(k))
}

// Label is what a word is to a name (IOB2; Ramshaw and Marcus 1995): O outside, or the
// beginning or the inside of a name of a kind.
type Label uint8

// O is the label of a word outside names. Labels is the number of labels.
const (
	O      Label = 0
	Labels       = 1 + 2*NameKinds
)

// Begin is the label of the first word of a name.
func Begin(k NameKind) Label { return 1 + 2*Label(k) }

// Inside is the label of its other words.
func Inside(k NameKind) Label { return 2 + 2*Label(k) }

// Kind is the kind of the name that a word with label l is in; ok is false for O.
func (l Label) Kind() (k NameKind, ok bool) {
	if l == O || l >= Labels {
		return 0, false
	}
	return NameKind((l - 1) / 2), true
}

// Begins reports whether l is the label of a first word.
func (l Label) Begins() bool { return l != O && l < Labels && l%2 == 1 }

func (l Label) String() string {
	k, ok := l.Kind()
	switch {
	case l == O:
		return "O"
	case !ok:
		return fmt.Sprintf("Label(%d)", uint8(l))
	case l.Begins():
		return "B-" + k.String()
	default:
		return "I-" + k.String()
	}
}

// ParseLabel reads what String writes.
func ParseLabel(s string) (Label, error) {
	for l := O; l < Labels; l++ {
		if l.String() == s {
			return l, nil
		}
	}
	return O, fmt.Errorf("name label %q: %w: want O, or B- or I- and a kind of name", s, ErrMalformed)
}

// NameSet is a set of labels. The empty set stands for any.
type NameSet uint16

// Set is the set of some labels.
func Set(labels ...Label) NameSet {
	var s NameSet
	for _, l := range labels {
		s |= 1 << l
	}
	return s
}

// beginnings and insides are the sets of all such labels.
const (
	beginnings NameSet = 0b010_1010_1010_1010
	insides    NameSet = 0b101_0101_0101_0100
	outside    NameSet = 1
)

// Allows reports whether l is in s, or s is any.
func (s NameSet) Allows(l Label) bool { return s == 0 || s&(1<<l) != 0 }

// Any reports whether s allows any label.
func (s NameSet) Any() bool { return s == 0 }

// Len is the number of labels allowed.
func (s NameSet) Len() int {
	if s == 0 {
		return Labels
	}
	return bits.OnesCount16(uint16(s))
}

// All goes over the labels allowed, in order.
func (s NameSet) All() iter.Seq[Label] {
	return func(yield func(Label) bool) {
		for l := O; l < Labels; l++ {
			if s.Allows(l) && !yield(l) {
				return
			}
		}
	}
}

// Inner is what s allows for a further part of the same word: B becomes I, and O and I
// stay.
func (s NameSet) Inner() NameSet { return s&(outside|insides) | s&beginnings<<1 }

// String is the labels parted by |, or "any".
func (s NameSet) String() string {
	if s == 0 {
		return "any"
	}
	var names []string
	for l := range s.All() {
		names = append(names, l.String())
	}
	return strings.Join(names, "|")
}

// kindSet is a set of kinds of names, bit k for kind k.
type kindSet uint8

func kindsOf(kinds ...NameKind) kindSet {
	var s kindSet
	for _, k := range kinds {
		s |= 1 << k
	}
	return s
}

// begin and inside are the sets of the labels of the first and of the other words.
func (s kindSet) begin() NameSet {
	var n NameSet
	for k := range NameKind(NameKinds) {
		if s&(1<<k) != 0 {
			n |= Set(Begin(k))
		}
	}
	return n
}

func (s kindSet) inside() NameSet { return s.begin() << 1 }
