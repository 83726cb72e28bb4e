package corpus

import (
	"github.com/parley-project/parley/internal/lang"
)

// loose writes what a mention may be in a corpus that tags descriptions and pronouns as
// well as names. A determiner before it is outside. If no word that is left has a capital,
// it is none; if all have (but for small words within), it is a name of the kinds; else
// there may be a name in it, and its words are left open. Before the last word of a
// person's name titles may stand, so that only that word is certain.
func (m *Mapping) loose(words []Word, kinds kindSet) {
	n := 0
	for n < len(words) && opensDescription(words[n].Form) {
		n++
	}
	m.out(words[:n])
	words = words[n:]
	capitals, small := 0, 0
	for i := range words {
		switch {
		case !words[i].lower():
			capitals++
		case !withinNames(words[i].Form):
			small++
		}
	}
	switch {
	case capitals == 0:
		m.out(words)
	case small > 0 || words[0].lower() || words[len(words)-1].lower():
		for i := range words {
			words[i].Names = 0
		}
	case kinds == kindsOf(Person) && len(words) > 1:
		for i := range words {
			words[i].Names = 0
		}
		words[len(words)-1].Names = Set(Begin(Person), Inside(Person))
	default:
		name(words, kinds)
	}
}

// opensDescription reports whether a word before a noun, or a pronoun, is no part of a
// name, however it is written.
func opensDescription(form string) bool {
	return function(form) && lang.ClassOf(form).Is(lang.Determiner|lang.Possessive|lang.Pronoun)
}

// function reports whether a form is a word of a closed class (adverbs are none).
func function(form string) bool {
	if form == "US" || form == "IT" || form == "WHO" {
		return false
	}
	return lang.ClassOf(form)&^lang.Adverb != 0
}

// withinNames reports whether a small word or a mark stands within names.
func withinNames(form string) bool {
	if joins(form) || bridges(form) {
		return true
	}
	switch form {
	case "'", "’", "'s", "’s", "s", ",", ".", "al", "al-", "bin", "ibn", "von", "van", "der", "with", "at":
		return true
	}
	return false
}
