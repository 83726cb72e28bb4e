package entity

import (
	"strings"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
)

// The names that the language core has learned to see are further evidence: of where a name
// begins whose capital proves nothing, of how far it goes, and of what it is.

// learn notes the core's name over each token.
func (f *finder) learn() {
	f.learned = make([]int32, len(f.toks))
	for i := range f.learned {
		f.learned[i] = -1
	}
	for n, name := range f.d.Parsed.Names {
		r := f.p.Within(f.d.Parsed.Cover(name.Tokens))
		for i := r.From; i < r.To; i++ {
			f.learned[i] = int32(n) //nolint:gosec // fewer than tokens
		}
	}
}

// learnedName is the kind and the end of the core's name that begins at token i; the end is i
// where none does.
func (f *finder) learnedName(i int) (lang.NameKind, int) {
	n := f.learned[i]
	if n < 0 || i > 0 && f.learned[i-1] == n {
		return "", i
	}
	end := i + 1
	for end < len(f.learned) && f.learned[end] == n {
		end++
	}
	return f.d.Parsed.Names[n].Kind, end
}

// learnedPerson reports whether a person's name of several words begins at i whose first word is
// a word of the language as well: "Bill Marden".
func (f *finder) learnedPerson(i int) bool {
	kind, end := f.learnedName(i)
	return kind == lang.PersonName && end-i > 1 && f.reg.Gender(f.toks[i].word) != "" && f.near(i+1, i).capital
}

// personEnd is the end of a person's name of several words with capitals that the core sees at i,
// though the register knows a part of it as something else: "Bryan English", "Gavin Hamilton"; i
// where there is none. A title, or the last word of what is no person, is no part of it.
func (f *finder) personEnd(i int) int {
	kind, end := f.learnedName(i)
	if kind != lang.PersonName || end-i < 2 || f.inHeading(i) || f.sent[end-1] != f.sent[i] {
		return i
	}
	known := false
	for k := i; k < end; k++ {
		t := f.toks[k]
		if !t.isWord || !t.capital && !t.cls.is(isParticle) || f.titleAt(k) || f.timed[k] || t.cls.is(isTime) && k == i || t.cls.is(isMr|isMs|isDr|isOrg|isPlace|isEvent|isDocument) {
			return i
		}
		known = known || f.reg.Gender(t.word) != ""
	}
	if !known {
		return i
	}
	return end
}

// learnedBody is the end of a body's name that begins at i and goes on after token to, as far as its
// words have capitals: "Tesmar Today" goes on after the place; i where there is none.
func (f *finder) learnedBody(i, to int) int {
	kind, end := f.learnedName(i)
	if end <= to || end-i < 2 || !f.toks[i].proves && f.inHeading(i) || kind != lang.OrganisationName && kind != lang.PublisherName {
		return i
	}
	for k := i; k < end; k++ {
		if !f.toks[k].capital {
			return i
		}
	}
	return end
}

// learnedKind is what the core takes a name for, where that says something of the vote: of a name
// of one word that it does not know it mostly says "person".
func (f *finder) learnedKind(u *unit) reading.EntityKind {
	n := f.learned[u.from]
	if n < 0 {
		return ""
	}
	switch f.d.Parsed.Names[n].Kind {
	case lang.PersonName:
		return reading.Person
	case lang.PlaceName:
		return reading.Place
	case lang.OrganisationName, lang.PublisherName:
		return reading.Organisation
	}
	return ""
}

// hasDemonym reports whether the document has an adjective of a name, as only places have them:
// "Kestrian" of "Kestria", "Tesmari" of "Tesmar".
func (f *finder) hasDemonym(low string) bool {
	if len(low) < 4 {
		return false
	}
	stem := strings.TrimRight(low, "aeo")
	for _, w := range []string{low + "n", low + "i", low + "ian", low + "an", low + "ese", low + "ish", stem + "ian", stem + "an", stem + "ese", stem + "ish", stem + "i"} {
		if w != low && f.seen.capital[w] > 0 {
			return true
		}
	}
	return false
}

// itself is what the pronoun says that goes on from the name as a subject: "Belgarra said it would",
// "Venn said she would".
func (f *finder) itself(u *unit) reading.EntityKind {
	i := f.tree.Within(f.cover(u.to-1, u.to)).From
	if !f.tree.Is(i, "nsubj") {
		return ""
	}
	for k := range f.tree.Kids(f.tree.Head(i)) {
		if !f.tree.Is(k, "ccomp", "xcomp", "advcl") || k < i {
			continue
		}
		switch f.tree.Lower(f.tree.Kid(k, "nsubj", "nsubj:pass")) {
		case "it":
			return reading.Organisation
		case "he", "she":
			return reading.Person
		}
	}
	return ""
}
