package gazetteer

// A Gaz is the set of classes of a word.
type Gaz uint16

// The classes. A word may have several: "Georgia" is a place and a given name.
const (
	Given        Gaz = 1 << iota // given names and their short forms
	Surname                      // family names, and names by which leaders go
	Place                        // names of states, regions, towns, seas
	PlaceWord                    // river, province, strait
	Demonym                      // peoples, faiths, languages, and their adjectives
	Organisation                 // names of organisations, parties, institutions
	OrgWord                      // ministry, university, committee, party
	Company                      // Inc., Ltd., plc
	Title                        // titles and offices: president, Mr, foreign minister
	Publisher                    // newspapers, agencies, broadcasters, and words of their names
	Calendar                     // months and days of the week
	Saying                       // verbs of saying in any form
	Unit                         // units, currencies, scales: km, dollars, million
	Long                         // the word is part of a match of several words

	more Gaz = 1 << 15 // in the table: longer entries begin with this one
)

// names are the names of the classes in the data files.
var names = map[string]Gaz{
	"given": Given, "surname": Surname, "place": Place, "placeword": PlaceWord, "demonym": Demonym,
	"organisation": Organisation, "orgword": OrgWord, "company": Company, "title": Title, "publisher": Publisher,
	"calendar": Calendar, "saying": Saying, "unit": Unit,
}

// Classes is the number of bits of a Gaz that are in use: bit i is 1<<i, below 1<<Classes.
const Classes = 14

// Is reports whether g and other have a class in common.
func (g Gaz) Is(other Gaz) bool { return g&other != 0 }

// longest is the greatest number of words of a match.
const longest = 10

// Mark sets out[i] to the classes of the i-th of n words, which word gives as it stands in
// the text; out has n elements. A word gets its own classes, and those of the longest entry of
// several words that begins at it or at a word before it, with Long. Matches may overlap.
//
// Letter case, full stops and the kind of hyphen or apostrophe do not matter, nor whether
// a hyphen or "'s" is a word of its own. Abbreviations match words in capitals only:
// "WHO", but not "who". Mark does not allocate, and calls word a few times for each i.
func (g *Gazetteer) Mark(n int, word func(i int) string, out []Gaz) {
	clear(out[:n])
	for i := range n {
		w := word(i)
		if k, ok := capitals(w); ok {
			out[i] |= g.find(k) &^ more
		}
		h, ok := start.add(w)
		if !ok {
			continue
		}
		found := g.find(h.key())
		out[i] |= found &^ more
		end, class := i, Gaz(0)
		for j := i + 1; found&more != 0 && j < min(n, i+longest); j++ {
			next, ok := h.add(word(j))
			if !ok {
				continue // a hyphen
			}
			h = next
			found = g.find(h.key())
			if found&^more != 0 {
				end, class = j+1, found&^more|Long
			}
		}
		for j := i; j < end; j++ {
			out[j] |= class
		}
	}
}

// Word is the classes of a word by itself.
func (g *Gazetteer) Word(w string) Gaz {
	var out [1]Gaz
	g.Mark(1, func(int) string { return w }, out[:])
	return out[0]
}
