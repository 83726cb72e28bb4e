package medium

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/parley-project/parley/reading"
)

//go:embed data/media.tsv data/carriers.txt data/givers.txt
var data embed.FS

// A phrase is an entry of the lexicon, in lower case unless it is a name.
type phrase struct {
	words []string
	kind  reading.MediumKind
	name  bool
}

// A lexicon finds phrases by their first word; longer phrases come first.
type lexicon struct {
	phrases  map[string][]phrase
	carriers map[string]bool
	givers   map[string]bool
}

var builtin = sync.OnceValues(func() (*lexicon, error) {
	media, err := data.ReadFile("data/media.tsv")
	if err != nil {
		return nil, err
	}
	carriers, err := data.ReadFile("data/carriers.txt")
	if err != nil {
		return nil, err
	}
	givers, err := data.ReadFile("data/givers.txt")
	if err != nil {
		return nil, err
	}
	return parseLexicon(string(media), string(carriers), string(givers))
})

// parseLexicon reads the data files. An error names the line and what is wrong.
func parseLexicon(media, carriers, givers string) (*lexicon, error) {
	lex := &lexicon{phrases: map[string][]phrase{}, carriers: wordList(carriers), givers: wordList(givers)}
	n := 0
	for line := range strings.Lines(media) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		words, kind, ok := strings.Cut(line, "\t")
		k := reading.MediumKind(kind)
		if !ok || words == "" || !slices.Contains(reading.MediumKinds(), k) {
			return nil, fmt.Errorf("media lexicon line %d: %q is not words, a tab and a kind of medium", n, line)
		}
		p := phrase{words: strings.Fields(words), kind: k, name: words[0] >= 'A' && words[0] <= 'Z'}
		first := p.words[0]
		lex.phrases[first] = append(lex.phrases[first], p)
	}
	for _, ps := range lex.phrases {
		slices.SortStableFunc(ps, func(a, b phrase) int { return len(b.words) - len(a.words) })
	}
	return lex, nil
}

// wordList reads a file of a word a line.
func wordList(file string) map[string]bool {
	words := map[string]bool{}
	for line := range strings.Lines(file) {
		if w := strings.TrimSpace(line); w != "" && w[0] != '#' {
			words[w] = true
		}
	}
	return words
}

// match finds the longest phrase that begins at words(0); words gives the word at a
// distance, or "". It returns the number of words, or 0.
func (lex *lexicon) match(words func(int) string) (phrase, int) {
	for _, first := range []string{words(0), strings.ToLower(words(0))} {
		for _, p := range lex.phrases[first] {
			if matches(p, words) {
				return p, len(p.words)
			}
		}
		if first == strings.ToLower(first) {
			break
		}
	}
	return phrase{}, 0
}

func matches(p phrase, words func(int) string) bool {
	for i, w := range p.words {
		got := words(i)
		if !p.name {
			got = strings.ToLower(got)
		}
		if got != w && !(i == len(p.words)-1 && !p.name && got == w+"s") {
			return false
		}
	}
	return true
}
