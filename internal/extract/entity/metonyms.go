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

// dateline: "CORVANE, Feb. 11 (Halyard) -" at the head of a paragraph.
func (f *finder) dateline(u *unit) bool {
	return f.toks[u.from].upper && len(f.toks[u.from].word) > 3 && f.p.Sentences[f.sent[u.from]].Tokens.From == u.from
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
