package lang

import (
	"embed"
	"strings"
	"sync"
)

//go:embed data/*.txt data/*.tsv
var dataFiles embed.FS

// abbrClass says how an abbreviation behaves before a full stop; data/abbreviations.txt
// defines the classes.
type abbrClass uint8

const (
	noAbbr abbrClass = iota
	abbrTitle
	abbrNumber
	abbrInner
	abbrEither
	abbrName
	abbrLast
)

var abbrClasses = map[string]abbrClass{
	"title": abbrTitle, "number": abbrNumber, "inner": abbrInner, "either": abbrEither, "name": abbrName, "last": abbrLast,
}

// lineClass is what a word says of a line that is no running text.
type lineClass uint8

const (
	noLine lineClass = iota
	lineMonth
	lineDay
	lineClock
	lineDated
	lineCaption
	lineFigure
)

var lineClasses = map[string]lineClass{
	"month": lineMonth, "day": lineDay, "clock": lineClock, "dated": lineDated, "caption": lineCaption, "figure": lineFigure,
}

// affixClass says what stays whole at a hyphen; data/affixes.txt defines the classes.
type affixClass uint8

const (
	noAffix affixClass = iota
	affixPrefix
	affixSuffix
	affixWhole
)

var affixClasses = map[string]affixClass{"prefix": affixPrefix, "suffix": affixSuffix, "whole": affixWhole}

// A parting says how a word that is several tokens is parted.
type parting struct {
	lens   []int           // bytes of the parts: "cannot" 3, 3
	before map[string]bool // the words that must follow, or nil
}

// A wordSet holds the word lists of data/, read once.
type wordSet struct {
	abbr     map[string]abbrClass
	starters map[string]bool
	saying   map[string]bool
	endings  map[string]bool
	files    map[string]bool
	affixes  map[string]affixClass
	units    map[string]bool
	parted   map[string]parting
	faces    map[string]bool
	elisions map[string]bool
	lines    map[string]lineClass
	bylines  [][]string
}

var words = sync.OnceValue(func() *wordSet {
	w := &wordSet{
		abbr:     map[string]abbrClass{},
		starters: set("data/starters.txt"),
		saying:   set("data/saying.txt"),
		endings:  set("data/endings.txt"),
		files:    set("data/files.txt"),
		affixes:  map[string]affixClass{},
		units:    set("data/units.txt"),
		elisions: set("data/elisions.txt"),
		parted:   map[string]parting{},
		faces:    set("data/emoticons.txt"),
		lines:    map[string]lineClass{},
	}
	for _, e := range entries("data/abbreviations.txt") {
		class, word, _ := strings.Cut(e, " ")
		w.abbr[word] = abbrClasses[class]
	}
	for _, e := range entries("data/affixes.txt") {
		class, word, _ := strings.Cut(e, " ")
		w.affixes[word] = affixClasses[class]
	}
	for _, e := range entries("data/contractions.txt") {
		word, before, _ := strings.Cut(e, " + ")
		var p parting
		for part := range strings.SplitSeq(word, "|") {
			p.lens = append(p.lens, len(part))
		}
		for next := range strings.FieldsSeq(before) {
			if p.before == nil {
				p.before = map[string]bool{}
			}
			p.before[next] = true
		}
		w.parted[strings.ReplaceAll(word, "|", "")] = p
	}
	for _, e := range entries("data/lines.txt") {
		class, word, _ := strings.Cut(e, " ")
		if class == "byline" {
			w.bylines = append(w.bylines, strings.Fields(word))
			continue
		}
		w.lines[word] = lineClasses[class]
	}
	return w
})

// entries are the lines of a data file without comments and blank lines. The files are
// part of the program, so that a missing one is caught by the tests.
func entries(name string) []string {
	b, err := dataFiles.ReadFile(name)
	if err != nil {
		return nil
	}
	var out []string
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSpace(line)
		if line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

func set(name string) map[string]bool {
	m := map[string]bool{}
	for _, e := range entries(name) {
		m[e] = true
	}
	return m
}

// longestEntry is the length in bytes above which no word is looked up.
const longestEntry = 16

// fold writes s in lower case into buf, with ' for every apostrophe, and gives the
// number of bytes written, or 0 where s is too long or holds other characters than
// ASCII and apostrophes. A map lookup by string(buf[:n]) does not allocate.
func fold(buf *[longestEntry]byte, s string) int {
	n := 0
	for i := 0; i < len(s); n++ {
		if n == len(buf) {
			return 0
		}
		c := s[i]
		switch {
		case c < 0x80:
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			buf[n] = c
			i++
		default:
			r, size := decode(s, i)
			if !isApostrophe(r) {
				return 0
			}
			buf[n] = '\''
			i += size
		}
	}
	return n
}
