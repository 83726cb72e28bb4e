package coref

import (
	"strings"

	"github.com/parley-project/parley/internal/lang"
)

// mention is what token t heads, with what its words tell.
func (f *finder) mention(t int) Mention {
	a := &f.p.Analyses[t]
	m := Mention{
		Head: t, Tokens: lang.Range{From: int(f.phrases.first[t]), To: int(f.phrases.last[t]) + 1},
		quotation: f.quotation[t], rel: a.Rel, governor: a.Head,
	}
	if base(m.rel) == "conj" { // what a verb has to do with the first it has with the others
		for h := a.Head; h >= 0; h = f.p.Analyses[h].Head {
			if m.rel = f.p.Analyses[h].Rel; base(m.rel) != "conj" {
				m.governor = f.p.Analyses[h].Head
				break
			}
		}
	}
	m.word = strings.ToLower(a.Lemma)
	if a.UPOS == "PRON" {
		m.word = strings.ToLower(f.p.Word(t))
	}
	if n := f.nameAt[t]; n >= 0 {
		m.Kind = f.p.Names[n].Kind
	}
	f.modifiers(&m)
	m.Form = f.form(&m)
	m.Number = f.number(&m)
	m.Gender = f.gender(&m)
	m.Says = base(m.rel) == "nsubj" && m.governor >= 0 && f.words.saying[f.p.Analyses[m.governor].Lemma]
	return m
}

// nameReach is how far behind its head the words of a name are read: "Harst" of "spokeswoman Nila
// Harst", and not those of a clause that hangs from it.
const nameReach = 6

// modifiers reads the determiner, the words of a name and the other words before the head.
func (f *finder) modifiers(m *Mention) {
	for t := m.Tokens.From; t < m.Tokens.To && t < m.Head+nameReach; t++ {
		a := &f.p.Analyses[t]
		rel := base(a.Rel)
		switch {
		case t == m.Head:
			if a.UPOS == "PROPN" {
				m.names = append(m.names, strings.ToLower(f.p.Word(t)))
			}
		case a.Head == m.Head && (rel == "det" || a.Rel == "nmod:poss") && t < m.Head:
			if m.det != "" {
				continue
			}
			if m.det = strings.ToLower(f.p.Word(t)); a.UPOS != "DET" && a.UPOS != "PRON" {
				m.det = "'s"
			}
		case a.UPOS == "PROPN" && (rel == "flat" || rel == "compound") &&
			(a.Head == m.Head || f.nameAt[t] >= 0 && f.nameAt[t] == f.nameAt[m.Head]):
			if w := strings.ToLower(f.p.Word(t)); !f.words.courtesy[w] {
				m.names = append(m.names, w)
			}
		case t < m.Head && a.Head == m.Head && (a.UPOS == "ADJ" || a.UPOS == "NOUN" || a.UPOS == "NUM" || a.UPOS == "PROPN"):
			m.rest = append(m.rest, strings.ToLower(f.p.Word(t)))
		}
	}
}

// form tells names and pronouns by the head's tag, the rest by the determiner; where there is none,
// a number or a word of quantity makes it indefinite.
func (f *finder) form(m *Mention) Form {
	switch upos := f.p.Analyses[m.Head].UPOS; {
	case upos == "PRON":
		return Pronoun
	case upos == "PROPN":
		return Named
	case m.det == "":
		for _, w := range m.rest {
			if f.words.quantity[w] || w[0] >= '0' && w[0] <= '9' {
				return Indefinite
			}
		}
		return Bare
	case f.words.indefinite[m.det]:
		return Indefinite
	}
	return Definite
}

// number is told by the pronoun, or by the tag of the head (Penn Treebank: NNS and NNPS are plural).
func (f *finder) number(m *Mention) Number {
	if m.Form == Pronoun {
		switch {
		case f.words.plural[m.word]:
			return Plural
		case f.words.singular[m.word]:
			return Singular
		}
		return UnknownNumber
	}
	switch f.p.Analyses[m.Head].XPOS {
	case "NNS", "NNPS":
		return Plural
	case "NN", "NNP":
		return Singular
	}
	return UnknownNumber
}

// gender is told by the pronoun, a courtesy title, a noun that has one, a given name, or by the kind
// of a name.
func (f *finder) gender(m *Mention) string {
	if g := f.words.gender[m.word]; g != "" && m.Form != Named {
		return g
	}
	from := m.Tokens.From
	for t := from; t < m.Head; t++ {
		if f.p.Analyses[t].Rel == "nmod:poss" {
			from = t + 1 // "the queen's car" is no woman
		}
	}
	for t := from; t <= m.Head; t++ {
		if g := f.words.gender[strings.ToLower(f.p.Word(t))]; g != "" && g != "n" && f.p.Analyses[t].UPOS != "PRON" {
			return g
		}
	}
	if m.Form != Named {
		return ""
	}
	switch m.Kind {
	case lang.PersonName:
		if len(m.names) > 1 {
			if g := f.genderOf(m.names[0]); g == "m" || g == "f" {
				return g
			}
		}
		return "p" // a person of either gender
	case lang.OrganisationName, lang.PlaceName, lang.PublisherName, lang.OtherName:
		return "n"
	}
	return ""
}
