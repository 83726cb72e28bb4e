package speaker

import (
	"fmt"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// A pair is a group of two entities.
type pair struct {
	of     [2]int
	entity int
}

// joined is the group of all whom the source joins: "Tesmar and Belgarra said"; nobody where it
// joins none. A group of the same members is the same, whatever their order.
func (r *resolver) joined(h int, source []text.Span) voice {
	members := []int{h}
	for k := range r.t.Kids(h) {
		if r.t.Is(k, "conj") && !r.beside(h, k) && inside(r.t.Tokens[k].Span, source) {
			members = append(members, k)
		}
	}
	if len(members) < 2 {
		return nobody
	}
	for _, k := range members {
		if !r.standsAlone(k) || k != h && r.goesOnToName(h, k) {
			return nobody
		}
	}
	var es []int
	named := true
	for _, k := range members {
		m := r.places.of(r.t.Tokens[k].Span)
		e := -1
		if m >= 0 {
			e = r.d.Mentions[m].Entity
		}
		if e < 0 {
			e = r.describe(k, m, source).entity
		}
		if e < 0 || slices.Contains(es, e) {
			return nobody // two words for one
		}
		es = append(es, e)
		named = named && r.d.Entities[e].IsNamed()
	}
	span := r.t.Phrase(h, "appos", "acl", "cc:preconj", "det", "case")
	if det := r.t.Kid(h, "cc:preconj"); det >= 0 {
		span.Start = max(span.Start, r.t.Tokens[det].End+1)
	}
	return voice{entity: r.group(span, es, named), named: named}
}

// beside: what is joined goes on with the description of h and is nobody else: "Edda Norlin, a
// historian and the author of". With a comma before the "and", or by name, it is another: "Ana
// Marr, the envoy, and the king".
func (r *resolver) beside(h, k int) bool {
	if r.t.Kid(h, "appos") < 0 || r.isName(k) {
		return false
	}
	cc := r.t.Kid(k, "cc")
	return cc < 0 || cc == 0 || r.t.Word(cc-1) != ","
}

// standsAlone: one of several that are joined: a name or a pronoun, or a description with an
// article or of several. In "president and founder Ana Marr" the president is not.
func (r *resolver) standsAlone(k int) bool {
	return r.isName(k) || r.t.UPOS(k) == "PROPN" || r.t.UPOS(k) == "PRON" || r.plural(k) || r.t.Kid(k, "det", "nmod:poss", "nummod") >= 0
}

// goesOnToName: "the founder and former chief Anton Weil" is one person: a name after a second
// description that has no article of its own.
func (r *resolver) goesOnToName(h, k int) bool {
	d := r.t.Kid(k, "nmod:desc")
	return r.t.UPOS(h) == "NOUN" && !r.plural(h) && r.isName(k) && r.t.UPOS(d) == "NOUN" && r.t.Kid(k, "det", "nmod:poss") < 0 && r.t.Kid(d, "det", "nmod:poss") < 0
}

// group is the entity of several, made where there is none. Its name is the words that join them.
func (r *resolver) group(span text.Span, es []int, named bool) int {
	sorted := slices.Sorted(slices.Values(es))
	key := fmt.Sprint(sorted)
	span = r.uncrossed(span)
	words := squeeze(span.In(r.d.Text()))
	for _, article := range []string{"The ", "the "} {
		words = strings.TrimPrefix(words, article)
	}
	e, ok := r.groups[key]
	if !ok {
		e = r.addEntity(stage.Entity{Name: strings.ReplaceAll(words, " nor ", " and "), Kind: reading.Group, Named: named})
		r.groups[key] = e
		if len(sorted) == 2 {
			r.pairs = append(r.pairs, pair{[2]int(sorted), e})
		}
	}
	r.addMention(stage.Mention{Span: span, Head: span, Form: stage.NominalMention, Kind: reading.Group, Name: words, RoleOf: -1, Plural: true, Entity: e})
	return e
}

// tieSides ties "both sides" and the like to the one pair of states that speaks, and "both
// leaders" to the one pair of people; where several pairs do, who is meant is not known. All the
// sides are the same ones, in whatever words.
func (r *resolver) tieSides() {
	first := r.onlyPair(reading.State)
	for e := range r.d.Entities {
		if e == first || !r.isEvery(e, sideWord) {
			continue
		}
		if first < 0 {
			first = e
			continue
		}
		r.merge(e, first)
	}
	if pair := r.onlyPair(reading.Person); pair >= 0 {
		for e := range r.d.Entities {
			if e != pair && r.isEvery(e, leaderWord) {
				r.merge(e, pair)
			}
		}
	}
}

// onlyPair is the group of two entities of a kind, if there is one alone; else -1.
func (r *resolver) onlyPair(kind reading.EntityKind) int {
	found := -1
	for _, p := range r.pairs {
		if r.d.Entities[p.of[0]].Kind != kind || r.d.Entities[p.of[1]].Kind != kind {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = p.entity
	}
	return found
}

// isEvery reports whether an entity is all of those whom a word of the class names.
func (r *resolver) isEvery(e int, noun class) bool {
	x := &r.d.Entities[e]
	return x.Kind == reading.Group && x.Register == "" && len(x.Mentions) > 0 && r.everySide(x.Name, noun)
}
