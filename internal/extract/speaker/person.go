package speaker

import (
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// grammatical is the number of a first person.
type grammatical uint8

const (
	notFirst grammatical = iota
	firstSingular
	firstPlural
)

func firstPerson(w string) grammatical {
	switch w {
	case "i", "me", "my", "mine", "myself":
		return firstSingular
	case "we", "us", "our", "ours", "ourselves":
		return firstPlural
	}
	return notFirst
}

// first is who says "I" or "we": whoever is quoted there. One who speaks for a state says "we"
// of the state.
func (r *resolver) first(a *stage.Attribution, h int, person grammatical, depth int) voice {
	outer := a.Within
	if outer < 0 {
		outer = r.quoted(h)
	}
	if outer < 0 && r.voices.at[h] < 0 {
		return r.author(h, person)
	}
	if outer < 0 || &r.d.Attributions[outer] == a {
		return nobody
	}
	r.resolveDepth(outer, depth+1)
	o := &r.d.Attributions[outer]
	if o.Speaker < 0 {
		return nobody
	}
	if person == firstPlural {
		if s := r.speaksFor(r.final(o.Speaker)); s >= 0 {
			return voice{entity: s}
		}
	}
	return voice{entity: r.final(o.Speaker), named: o.Status == reading.Named}
}

// author is who says "we" or "I" outside of any quotation: the publisher, if it says "we" and is
// known; else somebody without a name.
func (r *resolver) author(h int, person grammatical) voice {
	if person == firstPlural && r.d.Document.Publisher != "" {
		return r.publisher(h)
	}
	return r.describe(h, r.places.of(r.t.Tokens[h].Span), nil)
}

// speaksFor is the state that an entity leads or speaks for, by the document or by the register
// on the day of publication; -1 for none.
func (r *resolver) speaksFor(e int) int {
	x := &r.d.Entities[e]
	if x.Kind != reading.Person {
		return -1
	}
	for _, role := range x.Roles {
		if role.Of >= 0 && r.d.Entities[role.Of].Kind == reading.State && r.forState(role.Title) {
			return role.Of
		}
	}
	reg := r.reg.Entity(x.Register)
	if reg == nil {
		return -1
	}
	for _, role := range reg.Roles {
		if !r.forState(role.Title) || !role.HeldOn(r.d.Document.Published) {
			continue
		}
		if of := r.reg.Entity(role.Of); of != nil && of.Kind == reading.State {
			return r.ofRegister(role.Of)
		}
	}
	return -1
}

// forState reports whether who has a title speaks for the state whose it is.
func (r *resolver) forState(title string) bool {
	class := r.reg.Titles().Class(title)
	last := class[strings.LastIndexByte(class, ' ')+1:]
	return register.IsHead(class) || r.words[voiceWord][last]
}

// ofRegister is the entity of a register id in the document; where it has none, -1: a state that
// is not spoken of is not who speaks.
func (r *resolver) ofRegister(id reading.RegisterID) int {
	if e, ok := r.registered[id]; ok && len(r.d.Entities[e].Mentions) > 0 {
		return e
	}
	return -1
}

// pronoun: where nobody tied a third person, the last speaker of fitting gender and number within
// two paragraphs.
func (r *resolver) pronoun(m int) voice {
	pro := &r.d.Mentions[m]
	if r.last < 0 || !r.near(r.last, pro.Start, 2) {
		return nobody
	}
	prev := &r.d.Attributions[r.last]
	speaker := r.final(prev.Speaker)
	e := &r.d.Entities[speaker]
	switch {
	case pro.Plural && e.Kind != reading.Group, !pro.Plural && pro.Gender == "n" && e.Kind != reading.Organisation && e.Kind != reading.DocumentKind && e.Kind != reading.State,
		!pro.Plural && pro.Gender != "n" && (e.Kind != reading.Person || !r.fits(e, pro.Gender)):
		return nobody
	}
	r.join(m, speaker)
	return voice{entity: speaker, named: prev.Status == reading.Named}
}

func (r *resolver) fits(e *stage.Entity, gender string) bool {
	for _, m := range e.Mentions {
		if g := r.d.Mentions[m].Gender; g != "" && gender != "" && g != gender {
			return false
		}
	}
	return true
}

// near reports whether byte b stands at most so many paragraphs after attribution i.
func (r *resolver) near(i, b, paragraphs int) bool {
	p := r.d.Words
	return p.ParagraphAt(b)-p.ParagraphAt(r.d.Attributions[i].Anchor().Start) <= paragraphs
}
