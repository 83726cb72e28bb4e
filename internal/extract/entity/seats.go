package entity

import (
	"strings"

	"github.com/parley-project/parley/internal/register"
)

// Whether a capital or a palace acts is read from the tree: what it is to the word that it hangs
// from, and what kind of word that is. Words are counted in Draft.Parsed here.

// acts decides whether a seat stands for the government. A palace is the government and a capital
// a place where nothing says what they are.
func (f *finder) acts(u *unit) bool {
	palace := u.use == register.MetonymUse
	if f.dateline(u) {
		return palace
	}
	h := f.tree.Within(f.cover(u.from, u.to)).To - 1
	if !f.tree.Known() || h < 0 {
		return palace
	}
	// The head of a name of several words is the one that hangs from outside.
	for n := 0; n < u.to-u.from && f.tree.Is(h, "flat", "compound") && f.inUnit(u, f.tree.Head(h)); n++ {
		h = f.tree.Head(h)
	}
	switch f.seatIs(h, 0) {
	case actor:
		return true
	case scene:
		return false
	}
	return palace
}

func (f *finder) inUnit(u *unit, i int) bool {
	return i >= 0 && f.cover(u.from, u.to).Contains(f.tree.Tokens[i].Span)
}

// bearing is what the words around a seat make of it.
type bearing uint8

const (
	unsaid bearing = iota
	actor          // the government
	scene          // the place
)

// seatIs is what the seat at word h is by its relation.
func (f *finder) seatIs(h, depth int) bearing {
	t := f.tree
	if t.Is(h, "conj") && t.Kid(h, "case") < 0 && depth < 4 {
		return f.seatIs(t.Head(h), depth+1) // "Ostin and Lysa"
	}
	g := t.Head(h)
	switch {
	case t.Is(h, "nsubj:pass"):
		if f.verbIs(g, isAffected) || f.saying(g) {
			return actor
		}
		return scene
	case t.Is(h, "nsubj"):
		return f.subjectIs(g)
	case t.Is(h, "nmod:poss"):
		return f.ownerIs(g)
	case t.Is(h, "obj", "iobj"):
		if f.verbIs(g, isReaching|isMotion) {
			return scene
		}
		return actor
	case t.Is(h, "compound", "amod", "nmod:desc"):
		if f.nounIs(g, isGovNoun) {
			return actor
		}
		return unsaid
	case t.Kid(h, "case") >= 0:
		return f.governedIs(g, t.Case(h))
	case t.Is(h, "root", "acl:relcl") && t.Kid(h, "acl:relcl", "ccomp") >= 0:
		return f.subjectIs(t.Kid(h, "acl:relcl", "ccomp")) // "it was Ostin that broke it"
	}
	return unsaid
}

// subjectIs is what the subject of predicate v is: who does something acts, what is somewhere or
// somehow does not.
func (f *finder) subjectIs(v int) bearing {
	t := f.tree
	more := t.Kid(v, "xcomp", "ccomp") >= 0
	switch {
	case t.Kid(v, "cop") >= 0:
		if t.UPOS(v) == "ADJ" && (more || f.verbIs(v, isWilling)) || f.nounIs(v, isExchange|isCounterpart) {
			return actor
		}
		return scene
	case t.Lemma(v) == "have":
		if more {
			return actor // "has yet to answer"
		}
		return scene
	case f.verbIs(v, isInert):
		return scene
	}
	return actor
}

// ownerIs is what the owner of noun n is.
func (f *finder) ownerIs(n int) bearing {
	switch {
	case f.nounIs(n, isPlace|isRegion|isLocal|isScenery):
		return scene
	case f.nounIs(n, isExchange|isCounterpart|isGovNoun|isOrgNoun) || f.isTitle(n):
		return actor
	}
	return unsaid
}

// governedIs is what a seat after a preposition is, by that and by the word g that it hangs from.
func (f *finder) governedIs(g int, preposition string) bearing {
	t := f.tree
	noun := t.UPOS(g) == "NOUN" || t.UPOS(g) == "PROPN"
	exchange := f.nounIs(g, isExchange|isCounterpart) || !noun && f.exchanges(g)
	switch preposition {
	case "from", "to":
		if exchange || noun && f.isTitle(g) || preposition == "to" && f.verbIs(g, isGiving) {
			return actor
		}
		return scene
	case "for":
		if f.verbIs(g, isMotion) {
			return scene
		}
		return actor
	case "between", "of":
		switch {
		case exchange, !noun, f.isTitle(g) && !f.nounIs(g, isLocal|isScenery):
			return actor
		case noun && t.UPOS(g) == "PROPN" && f.seatIs(g, 1) == actor:
			return actor
		}
		return scene
	case "on", "upon":
		if f.verbIs(g, isMotion) || f.nounIs(g, isAttack) {
			return scene
		}
		return actor
	case "by", "with", "without", "against", "than", "as", "according", "about", "like", "unlike", "including", "despite":
		if f.verbIs(g, isInert) && preposition != "by" && preposition != "according" {
			return scene
		}
		return actor
	}
	return scene
}

// exchanges reports whether what a verb gives, gets or lets go is an exchange between governments:
// "wants guarantees", "a message was sent".
func (f *finder) exchanges(v int) bool {
	for k := range f.tree.Kids(v) {
		if f.tree.Is(k, "obj", "nsubj", "nsubj:pass") && f.nounIs(k, isExchange) {
			return true
		}
	}
	return false
}

// verbIs and nounIs report whether the lemma of a word is of one of the classes.
func (f *finder) verbIs(i int, c class) bool { return f.lex.classes[f.tree.Lemma(i)].is(c) }

func (f *finder) nounIs(i int, c class) bool {
	return f.lex.classes[f.tree.Lemma(i)].is(c) || f.lex.classes[f.tree.Lower(i)].is(c&(isPlace|isRegion|isLocal))
}

// saying reports whether a word is a verb of saying.
func (f *finder) saying(i int) bool {
	if i < 0 {
		return false
	}
	r := f.p.Within(f.tree.Tokens[i].Span)
	return r.Len() > 0 && f.said[r.From]
}

// isTitle reports whether a word is a title of somebody who speaks or works for a government.
func (f *finder) isTitle(i int) bool {
	t, ok := f.tit.Form(f.tree.Lemma(i))
	return ok && !strings.Contains(t.Class, "mayor")
}
