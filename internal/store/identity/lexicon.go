package identity

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/words.tsv
var wordsTSV string

// lexicon is the words of data/words.tsv by their use.
type lexicon struct {
	particles, suffixes map[string]bool
	fields              map[string]string
}

// known reads the embedded file once: it is a constant.
var known = sync.OnceValue(func() lexicon {
	l := lexicon{map[string]bool{}, map[string]bool{}, map[string]string{}}
	for line := range strings.Lines(wordsTSV) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		switch {
		case f[0] == "particle" && len(f) == 2:
			l.particles[f[1]] = true
		case f[0] == "suffix" && len(f) == 2:
			l.suffixes[f[1]] = true
		case f[0] == "field" && len(f) == 3:
			l.fields[f[1]] = f[2]
		}
	}
	return l
})

// fieldOf is the field of a class of titles, by its last word, or "".
func fieldOf(class string) string {
	return known().fields[class[strings.LastIndexByte(class, ' ')+1:]]
}
