package entity

import (
	"unicode/utf8"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
)

// kindOfRun is what a name by shape is, by its words and those around it, or "" for what
// is no actor and no place, such as a war. A single word of no known kind is left as
// unknownKind for [finder.vote].
func (f *finder) kindOfRun(from, to int) reading.EntityKind {
	first, last := f.toks[from], f.toks[to-1]
	for k := from; k < to-1; k++ { // the word before "of" is the head
		if f.toks[k+1].lang.Is(lang.Preposition) && k > from-1 {
			last = f.toks[k]
			break
		}
	}
	for k := from; k < to && to-from > 1; k++ {
		if f.toks[k].cls.is(isEvent) && last.cls.is(isSuffix) {
			return "" // the second war, not the second of his name
		}
	}
	switch {
	case f.datelined(from, to):
		return reading.Place
	case f.near(from-1, from).cls.is(isSelfNoun) && !f.near(from-1, from).capital && from > 0 && !f.possessive(to):
		return reading.Organisation // "the newspaper Vellin Courier"
	case f.personBy(from, to):
		return reading.Person
	case to-from == 1 && first.upper && utf8.RuneCountInString(first.word) <= 6 && f.mixed(from):
		if first.cls.is(isNotName) {
			return ""
		}
		return reading.Organisation
	case to-from == 1:
		return unknownKind
	case last.cls.is(isPlace) && first.cls.is(isPlaceFirst|isPlace) && !last.cls.is(isOrg):
		return reading.Place
	case last.cls.is(isOrg):
		return reading.Organisation
	case last.cls.is(isPlace):
		return reading.Place
	case last.cls.is(isEvent):
		return ""
	case last.cls.is(isDocument):
		return reading.DocumentKind
	case first.cls.is(isPlaceFirst) && to-from <= 3 && f.reg.Gender(first.word) == "":
		return reading.Place
	case first.cls.is(isOrg) && f.near(from+1, from).lang.Is(lang.Preposition):
		return reading.Organisation
	case f.plainWords(from, to) == to-from:
		return "" // "Human Rights": words of the language with capitals
	case f.afterPlacePreposition(from) && !f.speaks(to):
		return reading.Place
	case to-from <= 4 && f.plainWords(from, to) == 0 && f.near(from-1, from).low != "the":
		return reading.Person
	}
	return reading.Organisation
}

// unknownKind marks a name of one word whose kind the whole document decides.
const unknownKind reading.EntityKind = "?"

// personBy: a courtesy title or a title before the name, a given name at its head, an
// initial, a suffix.
func (f *finder) personBy(from, to int) bool {
	if f.courtesy(from) {
		return true
	}
	first, last := f.toks[from], f.toks[to-1]
	if last.cls.is(isOrg|isEvent|isDocument) && to-from > 1 && !last.cls.is(isSuffix) {
		return false
	}
	if t, _ := f.titleBefore(from); t.Before && !t.Plural {
		return true
	}
	if to-from == 1 {
		return false
	}
	if f.reg.Gender(first.word) != "" && !last.cls.is(isPlace) && f.near(from-1, from).low != "the" &&
		(!f.isPlainWord(from) || !f.isPlainWord(to-1) && !last.cls.is(isSuffix)) {
		return true
	}
	for k := from; k < to; k++ {
		if w := f.toks[k].word; k < to-1 && len(w) == 2 && w[1] == '.' && f.toks[k].capital || k > from && f.toks[k].cls.is(isSuffix) {
			return true
		}
	}
	return false
}

// datelined: a place in capitals at the head of a paragraph, before a comma, a bracket or
// a dash: "DREMMA (Halyard) -".
func (f *finder) datelined(from, to int) bool {
	if p := f.p.ParagraphAt(f.p.Tokens[from].Start); p < 0 || f.p.Paragraphs[p].Start != f.p.Tokens[from].Start || !f.toks[to-1].upper {
		return false
	}
	switch f.near(to, from).low {
	case ",", "(", "—", "–", "-", "--":
		return f.mixed(from)
	}
	return false
}

// courtesy reports whether "Mr." or the like stands before token i.
func (f *finder) courtesy(i int) bool {
	return i > 0 && f.near(i-1, i).cls.is(isMr|isMs|isDr) && f.near(i-1, i).capital
}

// mixed reports whether the sentence of token i is not all in capitals.
func (f *finder) mixed(i int) bool { return f.lines[f.sent[i]].mixed }

// plainWords counts the words of a run that are words of the language.
func (f *finder) plainWords(from, to int) int {
	n := 0
	for k := from; k < to; k++ {
		if t := f.toks[k]; t.cls.is(isCommon|isModifier) || t.lang != 0 && !t.cls.is(isParticle) || hasPlainEnding(t.low) && f.seen.small[t.low] > 0 {
			n++
		}
	}
	return n
}

func (f *finder) afterPlacePreposition(i int) bool {
	t := f.near(i-1, i)
	return i > 0 && t.cls.is(isPrep1)
}

// speaks reports whether a verb of saying or acting stands at i.
func (f *finder) speaks(i int) bool {
	if i >= len(f.toks) || i > 0 && f.sent[i] != f.sent[i-1] {
		return false
	}
	return f.said[i] || f.toks[i].cls.is(isActing) || f.toks[i].low == "who"
}
