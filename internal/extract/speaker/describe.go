package speaker

import (
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// describe makes an entity of the words of a source that no mention covers, or whose mention m
// has no entity. What is spoken of again by the same words with "the" is the same.
func (r *resolver) describe(h, m int, source []text.Span) voice {
	span := r.t.Phrase(h, "appos", "acl", "parataxis", "conj", "cc", "case", "cc:preconj")
	for _, s := range source {
		if s.Overlaps(span) {
			span = text.Span{Start: max(span.Start, s.Start), End: min(span.End, s.End)}
		}
	}
	name := squeeze(span.In(r.d.Text()))
	first, rest, _ := strings.Cut(name, " ")
	definite := false
	switch strings.ToLower(first) {
	case "the", "this", "that":
		name, definite = rest, true
	case "a", "an":
		name = rest
	}
	if name == "" {
		return nobody
	}
	if strings.ToLower(name) == r.t.Lower(h) && r.t.Kid(h, "det") < 0 && !r.plural(h) {
		definite = true // "told parliament"
	}
	kind, named := r.kind(h)
	every := r.everySide(name, sideWord, leaderWord)
	if every {
		kind = reading.Group
	}
	key := string(kind) + ":" + r.t.Lemma(h)
	if named {
		key = "name:" + strings.ToLower(name)
	}
	e, ok := r.described[key]
	e = r.final(e)
	if !ok || !named && !(definite && goesOn(r.d.Entities[e].Name, name)) {
		e = r.addEntity(stage.Entity{Name: name, Kind: kind, Named: named})
		r.described[key] = e
	}
	if m >= 0 {
		r.join(m, e)
		if kind == reading.DocumentKind {
			r.noteDocument(m)
		}
		return voice{entity: e, as: r.as(m), named: every}
	}
	form := stage.NominalMention
	if named {
		form = stage.NameMention
	}
	span = r.uncrossed(span)
	r.addMention(stage.Mention{
		Span: span, Head: r.t.Tokens[h].Span, Form: form, Kind: kind, Name: name,
		RoleOf: -1, Plural: every || r.plural(h), Entity: e,
	})
	return voice{entity: e, named: every}
}

// goesOn reports whether a description says no more than the one before it: "the networks" of
// "major networks", not "the cable networks".
func goesOn(before, words string) bool {
	was := strings.Fields(strings.ToLower(before))
	for w := range strings.FieldsSeq(strings.ToLower(words)) {
		if w != "same" && !slices.Contains(was, w) {
			return false
		}
	}
	return true
}

// kind is what a described source is, and whether its words are a name.
func (r *resolver) kind(h int) (kind reading.EntityKind, named bool) {
	lemma := r.t.Lemma(h)
	switch {
	case r.isDemonym(h):
		if r.plural(h) {
			return reading.Group, false
		}
		return reading.Person, false // "the Belgarran told" says what somebody is, and not who
	case r.t.UPOS(h) == "PROPN":
		return r.nameKind(h), true
	case r.words[documentWord][lemma]:
		return reading.DocumentKind, false
	case r.words[bodyWord][lemma] && !r.plural(h):
		return reading.Organisation, false
	case r.plural(h), r.t.UPOS(h) != "NOUN" && r.t.Lower(h) != "one" && r.t.Lower(h) != "another":
		return reading.Group, false
	}
	return reading.Person, false
}

// isDemonym reports whether the register knows a word as one for the people of a state.
func (r *resolver) isDemonym(h int) bool {
	hits := r.reg.Find([]string{r.t.Word(h)})
	return len(hits) > 0 && hits[0].Names[0].Use == register.DemonymUse
}

func (r *resolver) plural(h int) bool {
	return strings.HasSuffix(r.t.XPOS(h), "S") || r.t.Lemma(h) == "people"
}

// nameKind is what a name is by the language core; a person where it says nothing.
func (r *resolver) nameKind(h int) reading.EntityKind {
	i, ok := slices.BinarySearchFunc(r.t.Names, h, func(n lang.Name, h int) int {
		switch {
		case n.Tokens.To <= h:
			return -1
		case n.Tokens.From > h:
			return 1
		}
		return 0
	})
	if !ok {
		return reading.Person
	}
	switch r.t.Names[i].Kind {
	case lang.OrganisationName, lang.PublisherName:
		return reading.Organisation
	case lang.PlaceName:
		return reading.State // a place that speaks is its government
	case lang.GroupName:
		return reading.Group
	case lang.OtherName:
		if r.plural(h) {
			return reading.Group
		}
		return reading.DocumentKind
	}
	return reading.Person
}

func (r *resolver) addEntity(e stage.Entity) int {
	r.d.Entities = append(r.d.Entities, e)
	return len(r.d.Entities) - 1
}

// addMention enters a mention of an entity; where there is one of the same words it is that.
func (r *resolver) addMention(m stage.Mention) {
	for i := range r.places.over(m.Span) {
		if r.d.Mentions[i].Span == m.Span {
			r.leave(i)
			r.join(i, m.Entity)
			return
		}
	}
	r.d.Mentions = append(r.d.Mentions, m)
	r.join(len(r.d.Mentions)-1, m.Entity)
	if e := &r.d.Entities[m.Entity]; e.Kind == reading.DocumentKind {
		r.noteDocument(len(r.d.Mentions) - 1)
	}
}

// uncrossed stretches a span over the mentions that it would cross.
func (r *resolver) uncrossed(s text.Span) text.Span {
	out := s
	for i := range r.places.over(s) {
		if m := r.d.Mentions[i]; !s.Contains(m.Span) && !m.Contains(s) {
			out.Start, out.End = min(out.Start, m.Start), max(out.End, m.End)
		}
	}
	return out
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
