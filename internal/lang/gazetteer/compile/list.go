package main

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The origins by the letter that stands for each in the file.
const (
	fromParley    = "a"
	fromFactbook  = "b"
	fromCodes     = "c"
	fromREIGN     = "d"
	fromGeoNames  = "e"
	fromMoby      = "f"
	fromNicknames = "g"
	fromOutlets   = "h"
	fromPhoenix   = "i"
)

// classNames in the order of the file.
var classNames = []string{
	"given", "surname", "place", "demonym", "organisation", "title", "publisher", "saying", "unit",
}

// An entry is a name in a class.
type entry struct{ class, name string }

// A list gathers entries with the first origin that gave each.
type list struct {
	entries map[entry]string
	common  map[string]bool // words of everyday use in lower case
	small   map[string]bool // those of them that are no nouns or adjectives
}

// newList reads the known words of the treebanks that are no names.
func newList(file string) (*list, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	l := &list{map[entry]string{}, map[string]bool{}, map[string]bool{}}
	named := map[string]bool{}
	for line := range strings.Lines(string(b)) {
		c := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if c[0] == "known" && c[1] != "NNP" {
			for _, w := range strings.Fields(c[2]) {
				if w == strings.ToLower(w) {
					l.common[w] = true
					named[w] = named[w] || c[1] == "NN" || c[1] == "JJ"
				}
			}
		}
	}
	for w := range l.common {
		l.small[w] = !named[w]
	}
	for _, w := range strings.Fields("am are as at be been did does for from had has her him is its me new no our see the their them to two united us was were whose") {
		l.small[w] = true
	}
	return l, nil
}

var article = regexp.MustCompile(`^(?i:the|an?) `)

// add enters a name as it is folded, and without its accents; an abbreviation in capitals
// stays as it is. Names of one letter, and everyday words, are dropped.
func (l *list) add(class, origin, name string) { l.put(class, origin, name, false) }

// word is add for words that are known to be of the class, everyday or not.
func (l *list) word(class, origin, name string) { l.put(class, origin, name, true) }

func (l *list) put(class, origin, name string, everyday bool) {
	name = article.ReplaceAllString(strings.Join(strings.Fields(name), " "), "")
	if strings.ContainsAny(name, "|\t\ufffd_;()[]{}<>\"“”") || strings.Count(name, " ") > 7 {
		return
	}
	if abbreviation.MatchString(name) {
		l.enter(entry{class, strings.ReplaceAll(name, ".", "")}, origin)
		return
	}
	name = fold(name)
	if len([]rune(name)) < 2 || !everyday && l.common[name] {
		return
	}
	l.enter(entry{class, name}, origin)
	if plain := unaccented(name); plain != name && (everyday || !l.common[plain]) {
		l.enter(entry{class, plain}, origin)
	}
}

func (l *list) enter(e entry, origin string) {
	if _, ok := l.entries[e]; !ok {
		l.entries[e] = origin
	}
}

var abbreviation = regexp.MustCompile(`^[A-Z][A-Z0-9&.]{1,9}$`)

// fold is what gazetteer.Mark makes of the words of a name.
func fold(name string) string {
	name = strings.Map(func(r rune) rune {
		switch r {
		case '-', '‐', '‑', '–', '\u00a0':
			return ' '
		case '’', 'ʼ', '‘', '`':
			return '\''
		case '.', ',':
			return -1
		}
		return unicode.ToLower(r)
	}, name)
	return strings.Join(strings.Fields(name), " ")
}

// unaccented takes the marks off letters, and writes some letters as English texts do.
func unaccented(s string) string {
	s = strings.NewReplacer("ø", "o", "ł", "l", "đ", "d", "ı", "i", "æ", "ae", "œ", "oe", "ß", "ss", "ð", "d", "þ", "th", "ə", "a", "ǝ", "a").Replace(s)
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

// String is the file.
func (l *list) String() string {
	var b strings.Builder
	b.WriteString(head)
	lines := map[[2]string][]string{}
	for e, origin := range l.entries {
		k := [2]string{e.class, origin}
		lines[k] = append(lines[k], e.name)
	}
	for _, k := range slices.SortedFunc(maps.Keys(lines), func(x, y [2]string) int {
		return cmp.Or(cmp.Compare(slices.Index(classNames, x[0]), slices.Index(classNames, y[0])), cmp.Compare(x[1], y[1]))
	}) {
		slices.Sort(lines[k])
		n := 0
		for i, name := range lines[k] {
			if n == 0 {
				fmt.Fprintf(&b, "%s\t%s\t", k[0], k[1])
			} else {
				b.WriteByte('|')
			}
			b.WriteString(name)
			if n += len(name) + 1; n > 1000 || i == len(lines[k])-1 {
				b.WriteByte('\n')
				n = 0
			}
		}
	}
	return b.String()
}

const head = `# Names and words by class. Made by internal/lang/gazetteer/compile; do not edit. words.tsv says what a line looks like.
# Letters of the origins, with their licences:
#   a  data files of Parley: register, titles, cues (Apache-2.0)
#   b  The World Factbook (CC0-1.0): states, towns, nationalities, peoples, faiths, languages, parties
#   c  datasets/country-codes (PDDL-1.0): names, capitals, currencies
#   d  REIGN leader list 3/2021 (MIT): surnames of leaders
#   e  GeoNames first-level regions, geonames.org (CC BY 4.0)
#   f  Moby Word Lists by Grady Ward (PDDL-1.0, contents CC0-1.0): given names
#   g  nicknames (Apache-2.0): given names and their short forms
#   h  freebie news resources (MIT): names of outlets
#   i  Phoenix country actors (MIT, Copyright (c) 2014 Open Event Data Alliance): given names, surnames, places
`
