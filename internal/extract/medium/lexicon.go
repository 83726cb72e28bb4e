package medium

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/parley-project/parley/reading"
)

//go:embed data
var data embed.FS

// A phrase is an entry of the lexicon, in lower case unless it is a name.
type phrase struct {
	words []string
	kind  reading.MediumKind
	name  bool
}

// A lexicon finds phrases by their first word; longer phrases come first.
type lexicon struct {
	phrases map[string][]phrase
	// Lists of words, each of its file of the same name.
	carriers, givers, viewers map[string]bool
	holders                   map[string]reading.MediumKind
}

var builtin = sync.OnceValues(func() (*lexicon, error) {
	media, err := data.ReadFile("data/media.tsv")
	if err != nil {
		return nil, err
	}
	lex, err := parseLexicon(string(media))
	if err != nil {
		return nil, err
	}
	for file, list := range map[string]*map[string]bool{
		"carriers": &lex.carriers, "givers": &lex.givers, "viewers": &lex.viewers,
	} {
		words, err := data.ReadFile("data/" + file + ".txt")
		if err != nil {
			return nil, err
		}
		*list = wordList(string(words))
	}
	holders, err := data.ReadFile("data/holders.tsv")
	if err != nil {
		return nil, err
	}
	lex.holders, err = parseHolders(string(holders))
	return lex, err
})

// parseHolders reads the nouns that names follow. An error names the line.
func parseHolders(file string) (map[string]reading.MediumKind, error) {
	out := map[string]reading.MediumKind{}
	n := 0
	for line := range strings.Lines(file) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		word, kind, ok := strings.Cut(line, "\t")
		if !ok || !slices.Contains(reading.MediumKinds(), reading.MediumKind(kind)) {
			return nil, fmt.Errorf("holders of names line %d: %q is not a word, a tab and a kind of medium", n, line)
		}
		out[word] = reading.MediumKind(kind)
	}
	return out, nil
}

// parseLexicon reads the phrases. An error names the line and what is wrong.
func parseLexicon(media string) (*lexicon, error) {
	lex := &lexicon{phrases: map[string][]phrase{}}
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
