package entity

import (
	"slices"
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// linkPeople ties people to the register by what the document says of them: a surname
// alone, or with the title of an office that somebody of that surname held on the day of
// publication.
func (g *grouper) linkPeople() {
	on := g.d.Document.Published
	for e := range g.ents {
		x := &g.ents[e]
		if x.Kind != reading.Person || x.Register != "" || len(x.name.words) == 0 || on.IsZero() {
			continue
		}
		var found []*register.Entity
		for _, c := range g.reg.Surname(x.name.words[len(x.name.words)-1]) {
			if g.canBe(x, c) && holdsAny(c, on) && (len(x.name.words) > 1 || g.speaksOf(x, c)) {
				found = append(found, c)
			}
		}
		if len(found) != 1 {
			continue
		}
		if _, taken := g.byRegister[found[0].ID]; taken {
			continue
		}
		x.Register, x.Name = found[0].ID, found[0].Name
		g.byRegister[found[0].ID] = e
		if x.gender == "" {
			x.gender = found[0].Gender
		}
	}
}

// canBe reports whether a person of the document can be one of the register.
func (g *grouper) canBe(x *group, c *register.Entity) bool {
	if x.gender != "" && c.Gender != "" && x.gender != c.Gender {
		return false
	}
	words := strings.Fields(register.Key(c.Name))
	switch {
	case len(x.name.words) == 1:
		return true // the surname alone
	case len(words) == 1: // the register has the surname alone: the office must agree
		for _, r := range x.roles {
			if register.IsHead(r.class) {
				return true
			}
		}
		return false
	}
	return g.sameGiven(words[0], x.name.given)
}

// speaksOf reports whether the document gives the person a role of those who lead, or speaks of
// what one of the register has a role of: a surname alone is that of many.
func (g *grouper) speaksOf(x *group, c *register.Entity) bool {
	if slices.ContainsFunc(x.roles, func(r heldRole) bool { return register.IsHead(r.class) }) {
		return true
	}
	return slices.ContainsFunc(c.Roles, func(r register.Role) bool {
		_, spoken := g.byRegister[r.Of]
		return spoken
	})
}

func holdsAny(c *register.Entity, on edtf.Date) bool {
	for _, r := range c.Roles {
		if r.HeldOn(on) {
			return true
		}
	}
	return false
}
