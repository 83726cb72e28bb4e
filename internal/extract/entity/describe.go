package entity

import (
	"strconv"
	"strings"

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

// unknownOwner: a role has an owner, but who that is was not found.
const unknownOwner = -2

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
		if strings.TrimSpace(t[m.End:n.Start]) == "," && g.ends(n.End) && g.mayBeside(i, k) {
			return k
		}
	}
	// Before: a name that ends at the comma.
	for k := i - 1; k >= 0 && i-k < 12 && g.sentence[k] == g.sentence[i]; k-- {
		n := &g.ms[k]
		if n.Kind != reading.Person || n.Form != stage.NameMention || n.End > m.Start {
			continue
		}
		if gap := strings.TrimSpace(t[n.End:m.Start]); (gap == "," || gap == "—" || gap == "–" || gap == "(") && g.mayBeside(i, k) {
			return k
		}
	}
	return -1
}

// ends reports whether a name in apposition ends at byte b: with a comma or a stop, or
// before a verb; "the president, Marco Venn and Ana Marr" is a list.
func (g *grouper) ends(b int) bool {
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
		head := m.Head.In(g.d.Text())
		if g.isSome(m) {
			return g.make(i, false) // "many Tesmaris", and next time others
		}
		return g.byName(i, "group:"+register.Key(m.Name), head != strings.ToLower(head))
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

// isSome: a description of some of a group, or of any: "many Tesmaris", "Tesmaris"; not of all, as
// "the Tesmaris" or "both sides".
func (g *grouper) isSome(m *stage.Mention) bool {
	first, _, _ := strings.Cut(strings.ToLower(m.In(g.d.Text())), " ")
	return first != "the" && !isAll(first)
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
