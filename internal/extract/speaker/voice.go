package speaker

import (
	"cmp"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// deepest bounds how far "the words of the words of" is followed.
const deepest = 4

// voice is who the word h is, in a source or elsewhere.
func (r *resolver) voice(h int, source []text.Span, depth int) voice {
	if depth > deepest {
		return nobody
	}
	lemma := r.t.Lemma(h)
	if r.words[allWord][lemma] || r.words[allWord][r.t.Lower(h)] {
		if of := r.complement(h); of >= 0 { // "each of the leaders"
			return r.voice(of, source, depth+1)
		}
	}
	if v := r.joined(h, source); v.entity >= 0 {
		return v
	}
	if v := r.paper(h, source, depth); v.entity >= 0 {
		return v
	}
	m := r.places.of(r.t.Tokens[h].Span)
	if m >= 0 && r.quantified(h, m) {
		m = -1
	}
	v := nobody
	if m >= 0 {
		if v = r.of(m); v.entity >= 0 && (v.named || r.d.Entities[v.entity].IsNamed()) {
			v.as = cmp.Or(v.as, r.role(h))
			return v
		}
	}
	if n := r.apposed(h, source); n >= 0 {
		name := r.of(n)
		if m >= 0 {
			name.as = cmp.Or(r.as(m), name.as)
			if v.entity >= 0 && v.entity != name.entity {
				r.nameOf(v.entity, name.entity, m)
			}
		}
		name.as = cmp.Or(name.as, r.nounRole(h, name.entity))
		return name
	}
	switch {
	case v.entity >= 0:
		return v
	case m >= 0 && r.d.Mentions[m].Form == stage.PronounMention:
		return r.pronoun(m)
	}
	return r.describe(h, m, source)
}

// nameOf makes an unnamed entity, described by mention m, the one whose name stands beside it.
func (r *resolver) nameOf(unnamed, named, m int) {
	r.merge(unnamed, named)
	if as := r.as(m); as != "" {
		of := -1
		if owner := r.d.Mentions[m].RoleOf; owner >= 0 {
			of = r.d.Mentions[owner].Entity
		}
		x := &r.d.Entities[named]
		if of != named && !slices.ContainsFunc(x.Roles, func(o stage.Role) bool { return o.Title == as && o.Of == of }) {
			x.Roles = append(x.Roles, stage.Role{Title: as, Of: of, Evidence: []text.Span{r.d.Mentions[m].Span}})
		}
	}
}

// of is who a mention is of.
func (r *resolver) of(m int) voice {
	e := r.d.Mentions[m].Entity
	return voice{entity: e, as: r.as(m), named: e >= 0 && r.allSides(m)}
}

// as is the role that a mention of a person names.
func (r *resolver) as(m int) string {
	if mention := &r.d.Mentions[m]; mention.Kind == reading.Person || mention.Kind == reading.Office {
		return mention.Role
	}
	return ""
}

// quantified: the mention is of those of whom h counts some: "one of them" is not they.
func (r *resolver) quantified(h, m int) bool {
	of := r.complement(h)
	return of >= 0 && r.words[someWord][r.t.Lemma(h)] && r.d.Mentions[m].Head.Contains(r.t.Tokens[of].Span)
}

// complement is the word after "of" that hangs from h, or -1.
func (r *resolver) complement(h int) int {
	for k := range r.t.Kids(h) {
		if r.t.Is(k, "nmod", "obl") && r.t.Case(k) == "of" {
			return k
		}
	}
	return -1
}

// role is the role in the description beside a name at h: "Katrin Dovesh, the foreign minister,".
func (r *resolver) role(h int) string {
	for k := range r.t.Kids(h) {
		if !r.t.Is(k, beside...) {
			continue
		}
		if m := r.places.of(r.t.Tokens[k].Span); m >= 0 && r.d.Mentions[m].Form != stage.NameMention {
			if s := r.as(m); s != "" {
				return s
			}
		}
	}
	return ""
}

// nounRole is the noun before a person's name where no list knows it as a title: "the historian
// Ruth Ansgar".
func (r *resolver) nounRole(h, entity int) string {
	if entity < 0 || r.d.Entities[entity].Kind != reading.Person || r.t.UPOS(h) != "NOUN" || r.t.XPOS(h) != "NN" {
		return ""
	}
	return r.t.Lower(h)
}

// allSides: a mention of all the parties, as many as two: who they are is known.
func (r *resolver) allSides(m int) bool {
	mention := &r.d.Mentions[m]
	return mention.Form == stage.NominalMention && mention.Kind == reading.Group && r.everySide(mention.Name, sideWord, leaderWord)
}

// everySide reports whether words stand for all the parties: "both sides".
func (r *resolver) everySide(words string, nouns ...class) bool {
	f := strings.Fields(strings.ToLower(words))
	f = slices.DeleteFunc(f, func(w string) bool { return w == "the" || w == "these" })
	if len(f) < 2 || !r.words[everyWord][f[0]] {
		return false
	}
	// "two aides to the president" are no leaders.
	if of := slices.IndexFunc(f, func(w string) bool { return lang.ClassOf(w).Is(lang.Preposition) }); of > 0 {
		f = f[:of]
	}
	last := f[len(f)-1]
	return slices.ContainsFunc(nouns, func(c class) bool {
		return slices.ContainsFunc([]string{last, strings.TrimSuffix(last, "s"), strings.TrimSuffix(last, "ies") + "y"}, func(w string) bool { return r.words[c][w] })
	})
}
