package entity

import (
	"cmp"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// A personName is the key of a name in parts.
type personName struct {
	given string
	words []string
}

func nameOf(s string) personName {
	w := strings.Fields(register.Key(s))
	n := personName{words: w}
	if len(w) > 1 {
		n.given = w[0]
	}
	return n
}

// fullNames makes the people whose names have several words, or are in the register,
// before anything else, so that a surname in a headline finds them. Longer names come
// first: "Enrique Pena Nieto" before "Pena Nieto".
func (g *grouper) fullNames() {
	var full []int
	for i, m := range g.ms {
		if m.Kind == reading.Person && m.Form == stage.NameMention && (m.Register != "" || strings.Contains(m.Name, " ")) {
			full = append(full, i)
		}
	}
	words := func(i int) int { return strings.Count(g.ms[i].Name, " ") }
	slices.SortStableFunc(full, func(a, b int) int {
		ra, rb := g.ms[a].Register != "", g.ms[b].Register != ""
		switch {
		case ra && !rb:
			return -1
		case rb && !ra:
			return 1
		}
		return cmp.Compare(words(b), words(a))
	})
	for _, i := range full {
		m := &g.ms[i]
		if m.Register != "" {
			m.Entity = g.ofRegister(m.Register)
			continue
		}
		n := nameOf(m.Name)
		if e := g.samePerson(n, m.Gender); e >= 0 {
			m.Entity = e
			continue
		}
		e := g.make(i, true)
		g.ents[e].name, g.ents[e].gender = n, m.Gender
		g.enter(e, n)
		m.Entity = e
	}
}

// enter files a person under every last part of the name, and under the given name.
func (g *grouper) enter(e int, n personName) {
	for k := range n.words {
		s := strings.Join(n.words[k:], " ")
		if k == 0 && len(n.words) > 1 {
			continue
		}
		if !slices.Contains(g.bySurname[s], e) {
			g.bySurname[s] = append(g.bySurname[s], e)
		}
	}
	if len(n.words) > 0 {
		if k := nearKey(n.words[len(n.words)-1]); k != "" {
			g.bySurname[k] = append(g.bySurname[k], e)
		}
	}
	// Where the surname comes first ("Xi Jinping") the register says so.
	if id := g.ents[e].Register; id != "" {
		if r := g.reg.Entity(id); r != nil && r.Surname != "" {
			if k := register.Key(r.Surname); !slices.Contains(g.bySurname[k], e) {
				g.bySurname[k] = append(g.bySurname[k], e)
			}
			for _, v := range r.Names {
				w := strings.Fields(register.Key(v))
				if len(w) > 0 && !slices.Contains(g.bySurname[w[len(w)-1]], e) {
					g.bySurname[w[len(w)-1]] = append(g.bySurname[w[len(w)-1]], e)
				}
			}
		}
	}
	if n.given != "" {
		g.byGiven[n.given] = append(g.byGiven[n.given], e)
	}
}

// samePerson finds the person of a name of several words: the same name, one with other
// middle names or an initial, or a longer one that ends with it.
func (g *grouper) samePerson(n personName, gender string) int {
	last := n.words[len(n.words)-1]
	for _, e := range recent(g.bySurname[last]) {
		x := &g.ents[e]
		if x.gender != "" && gender != "" && x.gender != gender {
			continue
		}
		if slices.Equal(x.name.words, n.words) || endsWith(x.name.words, n.words) ||
			x.name.words[len(x.name.words)-1] == last && g.sameGiven(x.name.given, n.given) {
			return e
		}
	}
	return g.variant(n, gender)
}

func endsWith(long, short []string) bool {
	return len(short) < len(long) && slices.Equal(long[len(long)-len(short):], short)
}

// sameGiven: the same, a form of it by the list of given names ("Bill" and "William"), an initial, or a
// short form that begins it ("Steve" and "Steven").
func (g *grouper) sameGiven(a, b string) bool {
	if a == b || g.reg.SameGiven(a, b) {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return a != "" && strings.HasPrefix(b, a) && (len(a) == 1 || len(a) >= 4 || len(b)-len(a) <= 1)
}

// shortName ties a name of one word: to the person of that surname met last, else of that
// given name, else to a name that the document has only so.
func (g *grouper) shortName(i int) int {
	m := &g.ms[i]
	if m.Register != "" {
		return g.ofRegister(m.Register)
	}
	key := register.Key(m.Name)
	if e := g.namesake(g.bySurname[key], i); e >= 0 {
		return e
	}
	if e := g.latest(g.fitting(g.byGiven[key], m)); e >= 0 {
		return e
	}
	if e := g.variant(nameOf(m.Name), m.Gender); e >= 0 {
		return e
	}
	e := g.make(i, true)
	g.ents[e].name, g.ents[e].gender = nameOf(m.Name), m.Gender
	g.enter(e, g.ents[e].name)
	return e
}

// fitting are the people whose gender a mention does not deny.
func (g *grouper) fitting(es []int, m *stage.Mention) []int {
	var out []int
	for _, e := range recent(es) {
		if x := g.ents[e].gender; m.Gender == "" || x == "" || x == m.Gender {
			out = append(out, e)
		}
	}
	return out
}
