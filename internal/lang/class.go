package lang

import (
	"strings"
	"sync"
)

// A Class is a set of closed word classes, after Quirk et al., A Comprehensive Grammar
// of the English Language (1985). A word may have several; a word of an open class
// (nouns, verbs, adjectives) has none.
type Class uint16

// The closed classes, and adverbs, which are half open.
const (
	Determiner Class = 1 << iota
	Possessive
	Preposition
	Pronoun
	WhWord
	Auxiliary
	Modal
	Negation
	Conjunction
	Subordinator
	Adverb
)

// Is reports whether c and other have a class in common.
func (c Class) Is(other Class) bool { return c&other != 0 }

var classNames = map[string]Class{
	"det": Determiner, "poss": Possessive, "prep": Preposition, "pron": Pronoun, "wh": WhWord,
	"aux": Auxiliary, "modal": Modal, "neg": Negation, "conj": Conjunction, "sub": Subordinator,
	"adv": Adverb, "open": 0,
}

// functionWords are the entries of data/function_words.tsv; those of class "open" have
// none, so that their ending in -ly does not make them adverbs.
var functionWords = sync.OnceValue(func() map[string]Class {
	m := map[string]Class{}
	for _, e := range entries("data/function_words.tsv") {
		name, list, _ := strings.Cut(e, "\t")
		for _, w := range strings.Fields(list) {
			m[w] |= classNames[name]
		}
	}
	return m
})

// ClassOf is the classes of a word, whatever its case.
func ClassOf(word string) Class {
	w := strings.ToLower(word)
	c, listed := functionWords()[w]
	if !listed && len(w) > 4 && strings.HasSuffix(w, "ly") {
		return Adverb
	}
	return c
}
