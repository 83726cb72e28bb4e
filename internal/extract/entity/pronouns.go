package entity

import (
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
)

// pronoun makes a mention of the pronoun at i, if there is one that stands for something.
func (w *writer) pronoun(i int) {
	t := w.toks[i]
	p, ok := w.lex.pronouns[t.low]
	if !ok || !t.isWord || t.low == "us" && t.upper || w.expletive(i) {
		return
	}
	m := stage.Mention{Form: stage.PronounMention, Name: t.low, Gender: p.gender, Plural: p.plural, Kind: reading.Person}
	switch {
	case p.gender == "n":
		m.Kind = reading.Organisation
	case p.plural:
		m.Kind = reading.Group
	}
	w.add(m, i, i+1, i, i+1)
}

// expletive reports an "it" that stands for nothing: "it remains to be seen", "it was
// Tesmar that", "it is unclear".
func (w *writer) expletive(i int) bool {
	if w.toks[i].low != "it" {
		return false
	}
	v := w.near(i+1, i)
	if !v.cls.is(isExpletive) {
		return false
	}
	switch v.low {
	case "is", "was", "'s", "’s", "has", "had", "would", "could", "may", "might", "will":
		k := i + 2
		for w.near(k, i).low == "be" || w.near(k, i).low == "been" || w.near(k, i).lang.Is(lang.Negation|lang.Adverb) {
			k++
		}
		if w.near(k, i).cls.is(isExpletiveAdj) {
			return true
		}
		// "It was a long day", "it was Tesmar that fired", "it is their place": what it
		// stands for is no actor. "It was preparing" is one.
		n := w.near(k, i)
		copula := v.low == "is" || v.low == "was" || v.low == "'s" || v.low == "’s"
		return copula && (n.lang.Is(lang.Determiner|lang.Possessive|lang.Preposition) || w.unitOf(k) >= 0)
	}
	return true
}

// isFirst reports whether a mention is a pronoun of the first person.
func (l *lexicon) isFirst(m *stage.Mention) bool {
	return m.Form == stage.PronounMention && l.pronouns[m.Name].first
}
