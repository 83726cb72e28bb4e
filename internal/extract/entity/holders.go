package entity

import (
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// registerHolder is the one whom the register has in a role on the day of publication, or
// "" where it has none or several. Who leads a state is its "leader", or else whoever is
// the only head of it.
func (g *grouper) registerHolder(class string, of reading.RegisterID) reading.RegisterID {
	on := g.d.Document.Published
	if hs := g.reg.Holder(class, of, on); len(hs) > 0 || class != "leader" {
		if len(hs) == 1 {
			return hs[0].ID
		}
		return ""
	}
	var found reading.RegisterID
	for c := range register.Heads() {
		for _, h := range g.reg.Holder(c, of, on) {
			if found != "" && found != h.ID {
				return ""
			}
			found = h.ID
		}
	}
	return found
}

// owners are what a role can be of when its owner is entity of: that, and, for somebody
// who leads a state, the state ("her foreign minister").
func (g *grouper) owners(of int) []int {
	out := []int{of}
	if of < 0 || g.ents[of].Kind != reading.Person {
		return out
	}
	for _, r := range g.ents[of].roles {
		if r.of >= 0 && register.IsHead(r.class) && !slices.Contains(out, r.of) {
			out = append(out, r.of)
		}
	}
	if id := g.ents[of].Register; id != "" {
		for _, r := range g.reg.Entity(id).Roles {
			if r.Of == "" || !register.IsHead(g.tit.Class(r.Title)) || !r.HeldOn(g.d.Document.Published) {
				continue
			}
			if e := g.ofRegister(r.Of); e >= 0 && !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
	}
	return out
}

// holder is the person met last who was given a role of that class, of the same owner
// where one is named; else the only one that the document names later and the register
// has in that role.
func (g *grouper) holder(class string, owners []int, m *stage.Mention) int {
	best, later, n := -1, -1, 0
	for _, e := range g.holders(class) {
		x := &g.ents[e]
		if x.Kind != reading.Person || m.Gender != "" && x.gender != "" && m.Gender != x.gender {
			continue
		}
		if !slices.ContainsFunc(owners, func(of int) bool { return g.holds(e, class, of) }) {
			continue
		}
		switch {
		case x.last < 0:
			if later != e {
				later, n = e, n+1
			}
		case best < 0 || x.last > g.ents[best].last:
			best = e
		}
	}
	if best < 0 && n == 1 {
		return later
	}
	return best
}

// holders are people who were given a role of that class, or have it by the register.
func (g *grouper) holders(class string) []int {
	if class != "leader" {
		return append(slices.Clone(recent(g.byRole[class])), recent(g.byRole[anyOf+class])...)
	}
	var out []int
	for c := range register.Heads() {
		out = append(out, recent(g.byRole[c])...)
	}
	return out
}

// enterRole files a person under a class of role.
func (g *grouper) enterRole(e int, class string) {
	if !slices.Contains(recent(g.byRole[class]), e) {
		g.byRole[class] = append(g.byRole[class], e)
	}
	if whole := g.wholeOf(class); whole != "" && !slices.Contains(recent(g.byRole[anyOf+whole]), e) {
		g.byRole[anyOf+whole] = append(g.byRole[anyOf+whole], e)
	}
}

// anyOf begins the key of those whose class of role is one among those of a word: foreign and
// defence ministers are "any minister".
const anyOf = "any "

// wholeOf is the word by which a class of role goes on in a text, of those that lose nothing:
// "the minister" of a foreign minister, but not "the president" of a vice president. It is "" for
// a class of one word.
func (g *grouper) wholeOf(class string) string {
	words := strings.Fields(class)
	if len(words) < 2 || g.lex.classes[words[0]].is(isLesser) {
		return ""
	}
	last := words[len(words)-1]
	if !g.lex.classes[last].is(isWholeRole) {
		return ""
	}
	return last
}

func (g *grouper) holds(e int, class string, of int) bool {
	x := &g.ents[e]
	for _, r := range x.roles {
		// A minister of no named state can be that of any; a president is that of the
		// publisher's own, or was said to be another's.
		if (sameClass(class, r.class) || class == g.wholeOf(r.class)) && (of == -1 || r.of == of || r.of < 0 && of >= 0 && !register.IsHead(r.class)) {
			return true
		}
	}
	// What the register says of those that the document names.
	if x.Register == "" || of == unknownOwner {
		return false
	}
	on := g.d.Document.Published
	for _, r := range g.reg.Entity(x.Register).Roles {
		if held := g.tit.Class(r.Title); !sameClass(class, held) && class != g.wholeOf(held) || !r.HeldOn(on) {
			continue
		}
		if of == -1 || g.ents[of].Register != "" && g.ents[of].Register == r.Of {
			return true
		}
	}
	return false
}

func sameClass(asked, held string) bool {
	return asked == held || asked == "leader" && register.IsHead(held)
}
