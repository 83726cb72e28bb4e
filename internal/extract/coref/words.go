package coref

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/words.tsv
var wordsTSV string

// words are the word lists of data/words.tsv.
type words struct {
	indefinite, quantity, plural, singular, saying, courtesy map[string]bool
	// gender is "m", "f", "n" or "p" (a person of either gender) of pronouns and nouns.
	gender map[string]string
	// pronoun is the first form of each pronoun: "he" of "his".
	pronoun map[string]string
}

// lexicon reads the embedded lists once: they are constants.
var lexicon = sync.OnceValue(func() *words {
	w := &words{gender: map[string]string{}, pronoun: map[string]string{}}
	sets := map[string]*map[string]bool{
		"indefinite": &w.indefinite, "quantity": &w.quantity, "plural": &w.plural,
		"singular": &w.singular, "saying": &w.saying, "courtesy": &w.courtesy,
	}
	for _, s := range sets {
		*s = map[string]bool{}
	}
	for line := range strings.Lines(wordsTSV) {
		class, list, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || class[0] == '#' {
			continue
		}
		for v := range strings.FieldsSeq(list) {
			switch first, isPronoun := strings.CutPrefix(class, "="); {
			case isPronoun:
				w.pronoun[v] = first
			case sets[class] != nil:
				(*sets[class])[v] = true
			default:
				w.gender[v] = class
			}
		}
	}
	return w
})
