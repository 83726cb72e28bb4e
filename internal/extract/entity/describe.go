package entity

import (
	"slices"
	"strconv"
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// describe ties a description of a role: to the name in apposition, to somebody who was
// given the role before, to the register's holder on the day of publication; else it is
// an entity of its own, without a name.
func (g *grouper) describe(i int) int {
	m := &g.ms[i]
	if k := g.apposition(i); k >= 0 {
		g.resolve(k)
		if e := g.ms[k].Entity; e >= 0 {
			return e
		}
	}
	of := -1
	if m.RoleOf >= 0 {
		if of = g.ms[m.RoleOf].Entity; of < 0 {
			of = unknownOwner
		}
	}
	class := g.tit.Class(m.Role)
	key := "role:" + class
	if of >= 0 {
		key += ":" + strconv.Itoa(of)
	}
	if e, ok := g.byKey[key]; ok && of >= 0 {
		return e
	}
	owners := g.owners(of)
	if e := g.holder(class, owners, m); e >= 0 {
		return e
	}
	for _, o := range owners {
		if o < 0 || g.ents[o].Register == "" {
			continue
		}
		if id := g.registerHolder(class, g.ents[o].Register); id != "" {
			return g.ofRegister(id)
		}
	}
	if of == unknownOwner {
		return g.make(i, false)
	}
	return g.byName(i, key, false)
}

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
	for _, c := range heads {
		for _, h := range g.reg.Holder(c, of, on) {
			if found != "" && found != h.ID {
				return ""
			}
			found = h.ID
		}
	}
	return found
}

// unknownOwner: a role has an owner, but who that is was not found.
const unknownOwner = -2

// heads are the classes of those who lead a state; "leader" is any of them.
var heads = []string{"president", "prime minister", "chancellor", "monarch", "supreme leader", "head of state", "head of government", "leader"}

// owners are what a role can be of when its owner is entity of: that, and, for somebody
// who leads a state, the state ("her foreign minister").
func (g *grouper) owners(of int) []int {
	out := []int{of}
	if of < 0 || g.ents[of].Kind != reading.Person {
		return out
	}
	for _, r := range g.ents[of].roles {
		if r.of >= 0 && slices.Contains(heads, r.class) && !slices.Contains(out, r.of) {
			out = append(out, r.of)
		}
	}
	if id := g.ents[of].Register; id != "" {
		for _, r := range g.reg.Entity(id).Roles {
			if r.Of == "" || !slices.Contains(heads, g.tit.Class(r.Title)) || !r.HeldOn(g.d.Document.Published) {
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
		return recent(g.byRole[class])
	}
	var out []int
	for _, c := range heads {
		out = append(out, recent(g.byRole[c])...)
	}
	return out
}

// enterRole files a person under a class of role.
func (g *grouper) enterRole(e int, class string) {
	if !slices.Contains(recent(g.byRole[class]), e) {
		g.byRole[class] = append(g.byRole[class], e)
	}
}

func (g *grouper) holds(e int, class string, of int) bool {
	x := &g.ents[e]
	for _, r := range x.roles {
		// A minister of no named state can be that of any; a president is that of the
		// publisher's own, or was said to be another's.
		if sameClass(class, r.class) && (of == -1 || r.of == of || r.of < 0 && of >= 0 && !slices.Contains(heads, r.class)) {
			return true
		}
	}
	// What the register says of those that the document names.
	if x.Register == "" || of == unknownOwner {
		return false
	}
	on := g.d.Document.Published
	for _, r := range g.reg.Entity(x.Register).Roles {
		if !sameClass(class, g.tit.Class(r.Title)) || !r.HeldOn(on) {
			continue
		}
		if of == -1 || g.ents[of].Register != "" && g.ents[of].Register == r.Of {
			return true
		}
	}
	return false
}

func sameClass(asked, held string) bool {
	return asked == held || asked == "leader" && slices.Contains(heads, held)
}

// apposition is the person's name that stands beside a description with a comma between:
// "the envoy, Marco Venn,"; "Marco Venn, the envoy,".
func (g *grouper) apposition(i int) int {
	m := &g.ms[i]
	t := g.d.Text()
	// After: the first name that begins past the description.
	for k := i + 1; k < len(g.ms) && g.ms[k].Start <= m.End+4; k++ {
		n := &g.ms[k]
		if n.Start < m.End || n.Kind != reading.Person || n.Form != stage.NameMention || g.sentence[k] != g.sentence[i] {
			continue
		}
		if strings.TrimSpace(t[m.End:n.Start]) == "," && g.ends(n.End, m.Start) {
			return k
		}
	}
	// Before: a name that ends at the comma.
	for k := i - 1; k >= 0 && i-k < 12 && g.sentence[k] == g.sentence[i]; k-- {
		n := &g.ms[k]
		if n.Kind != reading.Person || n.Form != stage.NameMention || n.End > m.Start {
			continue
		}
		if gap := strings.TrimSpace(t[n.End:m.Start]); gap == "," || gap == "—" || gap == "–" || gap == "(" {
			return k
		}
	}
	return -1
}

// ends reports whether a name in apposition ends at byte b: with a comma or a stop, or
// before a verb; "the president, Marco Venn and Ana Marr" is a list.
func (g *grouper) ends(b, start int) bool {
	rest := strings.TrimLeft(g.d.Text()[b:min(len(g.d.Text()), b+12)], " ")
	return !strings.HasPrefix(rest, "and ") && !strings.HasPrefix(rest, "or ")
}

// nominal ties a description of unnamed people or of a body.
func (g *grouper) nominal(i int) int {
	m := &g.ms[i]
	if m.Kind == reading.Organisation {
		return g.organisation(i, false)
	}
	if m.Role == "" { // the Tesmaris, both sides
		return g.byName(i, "group:"+register.Key(m.Name), m.Name != strings.ToLower(m.Name))
	}
	class := g.tit.Class(m.Role)
	// "the official" is the one who was spoken of before.
	if strings.HasPrefix(strings.ToLower(m.In(g.d.Text())), "the ") {
		if e, ok := g.lastOf[nominalKey{class, m.Plural}]; ok && g.sameOwner(g.ents[e].last, i) {
			return e
		}
	}
	e := g.make(i, false)
	g.lastOf[nominalKey{class, m.Plural}] = e
	return e
}

// nominalKey is the class and number of unnamed people.
type nominalKey struct {
	class  string
	plural bool
}

func (g *grouper) sameOwner(a, b int) bool {
	if a < 0 {
		return false
	}
	of := func(i int) int {
		if o := g.ms[i].RoleOf; o >= 0 {
			return g.ms[o].Entity
		}
		return -1
	}
	return of(b) < 0 || of(a) == of(b)
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
			if slices.Contains(heads, r.class) {
				return true
			}
		}
		return false
	}
	return sameGiven(words[0], x.name.given)
}

func holdsAny(c *register.Entity, on edtf.Date) bool {
	for _, r := range c.Roles {
		if r.HeldOn(on) {
			return true
		}
	}
	return false
}
