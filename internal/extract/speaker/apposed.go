package speaker

import (
	"slices"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// beside are the relations of a name to the description before it.
var beside = []string{"appos", "flat", "nmod:desc"}

// apposed is the named mention that stands beside the description at h: "the envoy, Marco Venn",
// "the envoy to the Council, Marco Venn", "a founder and chief Marco Venn". -1 for none.
func (r *resolver) apposed(h int, source []text.Span) int {
	if r.plural(h) {
		return -1 // "the networks, Canal One and First,": those are not all
	}
	for k := range r.t.Kids(h) {
		switch {
		case r.t.Is(k, beside...):
			if m := r.nameAt(k, reading.Person, reading.Organisation, reading.DocumentKind); m >= 0 {
				return m
			}
		case r.t.Is(k, "nmod") && k > h:
			// The tree hangs the name from the word before its comma.
			for n := range r.t.Kids(k) {
				if r.t.Is(n, "appos") && r.nameAt(k, reading.Person) < 0 {
					if m := r.nameAt(n, reading.Person); m >= 0 && r.t.UPOS(h) == "NOUN" {
						return m
					}
				}
			}
		}
	}
	if r.t.UPOS(h) != "NOUN" {
		return -1
	}
	return r.looselyApposed(h, source)
}

// looselyApposed is the only person's name in a source that the tree hangs from elsewhere than
// from its description h: right after h or what is joined to it, or after a comma and a name that
// is no list: "a pastor backing Mr Marr, Darran Whiting,". -1 for none.
func (r *resolver) looselyApposed(h int, source []text.Span) int {
	found := -1
	for _, s := range source {
		in := r.t.Within(s)
		for i := max(in.From, h) + 1; i < in.To; i++ {
			if r.t.Is(i, "flat") || r.t.UPOS(i) != "PROPN" {
				continue
			}
			before := r.t.Tokens[i-1]
			noun := i-1 == h || r.t.Is(i-1, "conj") && r.t.UPOS(i-1) == "NOUN" && !r.plural(i-1) ||
				r.t.Is(i, "conj") && r.t.Head(i) == h && r.goesOnToName(h, i)
			comma := before.In(r.t.Text) == "," && r.t.Is(i, "appos", "conj") && r.t.Kid(i, "cc") < 0 && r.isName(r.t.Head(i)) && r.t.Head(i) != h
			if !noun && !comma {
				continue
			}
			m := r.nameAt(i, reading.Person)
			if m < 0 || r.d.Mentions[m].Head.Start != r.t.Tokens[i].Start {
				continue
			}
			if found >= 0 {
				return -1
			}
			found = m
		}
	}
	return found
}

// nameAt is the mention by name headed by word i, with an entity and of one of the kinds, or -1.
func (r *resolver) nameAt(i int, kinds ...reading.EntityKind) int {
	m := r.places.of(r.t.Tokens[i].Span)
	if m < 0 || r.d.Mentions[m].Form != stage.NameMention || r.d.Mentions[m].Entity < 0 || !slices.Contains(kinds, r.d.Mentions[m].Kind) {
		return -1
	}
	return m
}
