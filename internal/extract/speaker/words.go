package speaker

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed data/words.tsv
var wordsTSV string

// class is a list of lemmas.
type class string

const (
	documentWord class = "document"
	partWord     class = "part"
	speechWord   class = "words"
	bodyWord     class = "body"
	allWord      class = "all"
	someWord     class = "some"
	sideWord     class = "side"
	leaderWord   class = "leader"
	everyWord    class = "every"
	voiceWord    class = "voice"
	raisingWord  class = "raising"

	quartersWord  class = "quarters"
	addressedWord class = "addressed"
	feelingWord   class = "feeling"
	greetingWord  class = "greeting"
	untoldWord    class = "untold"
	peopleWord    class = "people"
)

// lists are the lemmas of each class.
type lists map[class]map[string]bool

var builtin = sync.OnceValues(func() (lists, error) { return parseLists(wordsTSV) })

// parseLists reads the file of the lists. An error names the line.
func parseLists(tsv string) (lists, error) {
	out := lists{}
	for _, c := range []class{documentWord, partWord, speechWord, bodyWord, allWord, someWord, sideWord, leaderWord, everyWord, voiceWord, raisingWord, quartersWord, addressedWord, feelingWord, greetingWord, untoldWord, peopleWord} {
		out[c] = map[string]bool{}
	}
	n := 0
	for line := range strings.Lines(tsv) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		name, words, ok := strings.Cut(line, "\t")
		if !ok || out[class(name)] == nil {
			return nil, fmt.Errorf("words of speakers line %d: %q is no class and its words", n, line)
		}
		for w := range strings.FieldsSeq(words) {
			out[class(name)][w] = true
		}
	}
	return out, nil
}
