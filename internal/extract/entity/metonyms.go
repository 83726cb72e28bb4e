package entity

import (
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// seat makes the mention of a capital or a palace: of the government for which it stands
// where it acts, of the place where something is there.
func (w *writer) seat(k int) {
	u := &w.units[k]
	m := stage.Mention{Form: stage.MetonymMention, Kind: u.kind, Register: u.id, Name: w.words(u.from, u.to), Gender: "n"}
	if !w.acts(u) {
		m.Form, m.Kind, m.Register = stage.NameMention, reading.Place, ""
		for _, n := range u.names {
			if n.Kind == reading.Place && n.Use == register.NameUse {
				m.Register = n.Entity
				break
			}
		}
	}
	u.mention = w.add(m, u.from, u.to, u.from, u.to)
}

// acts decides by the words around whether a seat is the government. "in Corvane" is the
// place; "Corvane said", "with Corvane", "Corvane's demand" is the government. A palace is
// the government unless it is said to be where something is; a capital is the place where
// nothing speaks for the government.
func (f *finder) acts(u *unit) bool {
	prev := u.from - 1
	if f.near(prev, u.from).low == "the" {
		prev--
	}
	before, after := f.near(prev, u.from), f.near(u.to, u.from)
	palace := u.use == register.MetonymUse
	switch {
	case prev >= 0 && before.cls.is(isPrep1):
		return false
	case f.speaksAfter(u.to):
		return true
	case prev >= 0 && (before.low == "from" || before.low == "to"):
		return palace && before.low == "to" && f.giving(prev-1) || palace && before.low == "from"
	case palace:
		return true
	case prev >= 0 && before.cls.is(isPrep2):
		return false
	case f.possessive(u.to):
		return !f.near(u.to+1, u.from).cls.is(isPlace | isRegion)
	case f.dateline(u):
		return false
	case prev >= 0 && f.sent[prev] == f.sent[u.from] && governs(before.low):
		return true
	case prev >= 0 && f.said[prev] && f.sent[prev] == f.sent[u.from]:
		return true
	case after.low == "and" || before.low == "and" || before.low == ",":
		return f.pairActs(u)
	}
	return false
}

// speaksAfter reports whether a verb with the seat as its subject follows: at once, or
// after an auxiliary or an adverb.
func (f *finder) speaksAfter(i int) bool {
	for k := i; k < i+4 && k < len(f.toks) && i > 0 && f.sent[k] == f.sent[i-1]; k++ {
		t := f.toks[k]
		switch {
		case f.said[k] || t.cls.is(isActing) && !t.capital:
			return true
		case t.lang.Is(lang.Auxiliary | lang.Modal):
			return t.low != "is" && t.low != "was" && t.low != "'s" && t.low != "’s" || k+1 < len(f.toks) && (strings.HasSuffix(f.toks[k+1].low, "ing") || f.toks[k+1].cls.is(isActing))
		case t.lang.Is(lang.Adverb | lang.Negation):
		default:
			return false
		}
	}
	return false
}

// governs are prepositions and verbs after which a capital is a government.
func governs(w string) bool {
	switch w {
	case "by", "with", "between", "against", "on", "for", "of", "than", "as", "pushing", "urged", "urging", "pressing", "told",
		"accused", "accusing", "pressed", "asked", "blamed", "forced", "forcing", "allow", "let", "make", "helping", "arming":
		return true
	}
	return false
}

// giving reports whether a verb that takes a government as its receiver stands at i.
func (f *finder) giving(i int) bool {
	for k := i; k > i-4 && k >= 0; k-- {
		if f.toks[k].cls.is(isActing) {
			return true
		}
	}
	return false
}

// dateline: "CORVANE, Feb. 11 (Halyard) -" at the head of a paragraph.
func (f *finder) dateline(u *unit) bool {
	return f.toks[u.from].upper && len(f.toks[u.from].word) > 3 && f.p.Sentences[f.sent[u.from]].Tokens.From == u.from
}

// pairActs: of two seats joined by "and" or a comma the second says what both are.
func (f *finder) pairActs(u *unit) bool {
	k := u.to
	if f.near(k, u.from).low == "and" {
		if n := f.unitOf(k + 1); n >= 0 && f.units[n].use == register.CapitalUse {
			return f.speaksAfter(f.units[n].to)
		}
		return false
	}
	if k = u.from - 2; k >= 0 && f.unitAt[k] >= 0 && f.sent[k] == f.sent[u.from] {
		if o := &f.units[f.unitAt[k]]; o.use == register.CapitalUse && o.mention >= 0 {
			return o.from > 0 && governs(f.near(o.from-1, o.from).low)
		}
	}
	return false
}

// demonym makes a mention of people named by their state: "the Tesmaris", "three
// Belgarrans". As an adjective it is no mention, unless it says whose something is.
func (w *writer) demonym(k int) {
	u := &w.units[k]
	prev, word := w.near(u.from-1, u.from), w.toks[u.to-1]
	plural := strings.HasSuffix(word.low, "s") && !strings.HasSuffix(word.low, "ss") || strings.HasSuffix(word.low, "men")
	the := u.from > 0 && prev.low == "the"
	if !plural && !(the && w.closes(u.to) && !w.near(u.to, u.from).capital && w.nounless(u.to) && !w.hasPlural(u)) {
		return
	}
	if w.unitOf(u.to) >= 0 {
		return
	}
	from := u.from
	for from > 0 && w.sent[from-1] == w.sent[u.from] && (w.toks[from-1].cls.is(isQuantity|isModifier) || w.toks[from-1].low == "the") {
		from--
	}
	if e := w.reg.Entity(u.id); the && e != nil && e.Kind == reading.State && w.speaksAfter(u.to) && from == u.from-1 {
		u.mention = w.add(stage.Mention{Form: stage.MetonymMention, Kind: reading.State, Register: u.id, Name: w.words(u.from, u.to), Plural: true}, from, u.to, u.from, u.to)
		return
	}
	u.mention = w.add(stage.Mention{Form: stage.NominalMention, Kind: reading.Group, Name: w.words(u.from, u.to), Plural: true}, from, u.to, u.from, u.to)
}

// hasPlural reports whether the people of a state have a plural of their own, so that
// "the Tesmari" is not all of them, as "the Dutch" are.
func (w *writer) hasPlural(u *unit) bool {
	e := w.reg.Entity(u.id)
	if e == nil {
		return false
	}
	for _, d := range e.Demonyms {
		if strings.HasSuffix(d, "s") && !strings.HasSuffix(d, "ss") {
			return true
		}
	}
	return false
}

// nounless reports whether no noun follows at i, so that "the Dutch" is the people.
func (f *finder) nounless(i int) bool {
	t := f.tok(i)
	return !t.isWord || t.lang.Is(lang.Auxiliary|lang.Modal|lang.Preposition|lang.Conjunction) || f.verbal(i)
}
