package coref

import (
	_ "embed" // the file
	"fmt"
	"strings"
	"sync"
)

//go:embed data/words.tsv
var wordsTSV string

// words are the word lists of data/words.tsv, whose head says what they are. All are in lower case.
type words struct {
	sets map[string]set // by class
	// indefinite and so on are those of sets.
	indefinite, quantity, plural, singular, saying, courtesy set
	// gender is "m", "f", "n" or "p" (a person of either gender) of pronouns and nouns.
	gender map[string]string
	// pronoun is the first form of each pronoun: "he" of "his".
	pronoun map[string]string
}

type set map[string]bool

// lexicon reads the embedded lists once: they are constants, and a test holds them to their form.
var lexicon = sync.OnceValue(func() *words {
	w, _ := readWords(wordsTSV)
	return w
})

// readWords reads a file of the form of data/words.tsv: lines of a class, a tab and words with
// spaces between. An error names the line and what is wrong; what was read before it is returned.
func readWords(tsv string) (*words, error) {
	w := &words{
		indefinite: set{}, quantity: set{}, plural: set{}, singular: set{}, saying: set{}, courtesy: set{},
		gender: map[string]string{}, pronoun: map[string]string{},
	}
	w.sets = map[string]set{
		"indefinite": w.indefinite, "quantity": w.quantity, "plural": w.plural,
		"singular": w.singular, "saying": w.saying, "courtesy": w.courtesy,
	}
	n := 0
	for line := range strings.Lines(tsv) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := w.line(line); err != nil {
			return w, fmt.Errorf("words of coreference, line %d: %w", n, err)
		}
	}
	return w, nil
}

// line takes in one line.
func (w *words) line(line string) error {
	class, list, ok := strings.Cut(line, "\t")
	if !ok || strings.TrimSpace(list) == "" || strings.Contains(list, "\t") {
		return fmt.Errorf("%.40q: want a class, a tab and words", line)
	}
	first, isPronoun := strings.CutPrefix(class, "=")
	isGender := class == "m" || class == "f" || class == "n" || class == "p"
	if !isPronoun && !isGender && w.sets[class] == nil {
		return fmt.Errorf("%q is no class", class)
	}
	for v := range strings.FieldsSeq(list) {
		if v != strings.ToLower(v) {
			return fmt.Errorf("%q is not in lower case", v)
		}
		var twice bool
		switch {
		case isPronoun:
			twice = w.pronoun[v] != ""
			w.pronoun[v] = first
		case isGender:
			twice = w.gender[v] != ""
			w.gender[v] = class
		default:
			twice = w.sets[class][v]
			w.sets[class][v] = true
		}
		if twice {
			return fmt.Errorf("%s: %q is there twice", class, v)
		}
	}
	return nil
}
