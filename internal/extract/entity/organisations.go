package entity

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// organisation ties a body: by its owner and its words, by its name, as the acronym of a
// name met before, or by its last word ("the ministry").
func (g *grouper) organisation(i int, named bool) int {
	m := &g.ms[i]
	if e := g.selfNamed(i, named); e >= 0 {
		return e
	}
	if m.RoleOf >= 0 && !named && g.lex.classes[register.Key(m.Head.In(g.d.Text()))].is(isGovNoun) {
		if e := g.stateOf(g.ms[m.RoleOf].Entity); e >= 0 {
			return e
		}
	}
	if m.RoleOf >= 0 {
		if of := g.ms[m.RoleOf].Entity; of >= 0 {
			// "his government" names nobody outside its document; "Tesmar's government" does.
			owned := g.ents[of].Named && g.ms[m.RoleOf].Form != stage.PronounMention
			return g.body(i, "body:"+strconv.Itoa(of)+":"+g.tail(i), named || owned)
		}
	}
	key := "organisation:" + register.Key(m.Name)
	if e, ok := g.byKey[key]; ok {
		return e
	}
	if e := g.ofAcronym(i); e >= 0 {
		g.byKey[key] = e
		return e
	}
	if !strings.Contains(m.Name, " ") {
		if e := g.ofLastWord(register.Key(m.Name)); e >= 0 {
			return e
		}
	}
	if !named && !g.lex.classes[register.Key(m.Head.In(g.d.Text()))].is(isOrgNoun) {
		return -1 // "the network": what speaks is made an entity later
	}
	return g.body(i, key, named)
}

// stateOf is the state in whose government a person is, by the document or by the register on the
// day of publication: "her government" is that state. -1 for none.
func (g *grouper) stateOf(person int) int {
	if person < 0 || g.ents[person].Kind != reading.Person {
		return -1
	}
	x := &g.ents[person]
	for _, r := range x.roles {
		if r.of >= 0 && g.ents[r.of].Kind == reading.State && g.governs(r.class) {
			return r.of
		}
	}
	reg := g.reg.Entity(x.Register)
	if reg == nil {
		return -1
	}
	for _, r := range reg.Roles {
		if of := g.reg.Entity(r.Of); of != nil && of.Kind == reading.State && r.HeldOn(g.d.Document.Published) && g.governs(g.tit.Class(r.Title)) {
			return g.ofRegister(r.Of)
		}
	}
	return -1
}

// governs reports whether who has a role of that class sits in a government.
func (g *grouper) governs(class string) bool {
	return register.IsHead(class) || strings.HasSuffix(class, "minister") || strings.HasPrefix(class, "minister ")
}

// selfNamed is the body whose name stands right beside a noun that says what it is: "the Tesmari
// state agency Tesinform", "the Halyard agency"; or the one met last of which the document said so;
// -1 for none.
func (g *grouper) selfNamed(i int, named bool) int {
	m := &g.ms[i]
	head := register.Key(m.Head.In(g.d.Text()))
	if named || !g.lex.classes[head].is(isSelfNoun) {
		return -1
	}
	e := -1
	for k := i + 1; k < len(g.ms) && g.ms[k].Start <= m.End+1; k++ {
		if g.isBody(k) && g.ms[k].Start == m.End+1 && g.sentence[k] == g.sentence[i] {
			g.resolve(k)
			e = g.ms[k].Entity
		}
	}
	if o := m.RoleOf; e < 0 && o >= 0 && g.isBody(o) && g.ms[o].End+1 == m.Head.Start && !strings.ContainsAny(g.ms[o].In(g.d.Text()), "'’") {
		e = g.ms[o].Entity
	}
	if e >= 0 {
		g.byWord[head] = append(g.byWord[head], e)
		return e
	}
	if m.RoleOf < 0 && (strings.HasPrefix(register.Key(m.Name), "same ") || !strings.Contains(m.Name, " ")) {
		return g.ofLastWord(head)
	}
	return -1
}

// isBody: a mention by name of an organisation.
func (g *grouper) isBody(k int) bool {
	return g.ms[k].Form == stage.NameMention && g.ms[k].Kind == reading.Organisation
}

// body is the organisation of that key, made and filed if there is none.
func (g *grouper) body(i int, key string, named bool) int {
	n := len(g.ents)
	e := g.byName(i, key, named)
	if e == n && named {
		g.enterOrganisation(e)
	}
	return e
}

// enterOrganisation files an organisation under the words by which it may be met again.
func (g *grouper) enterOrganisation(e int) {
	w := strings.Fields(register.Key(g.ents[e].Name))
	if len(w) < 2 {
		return
	}
	last := w[len(w)-1]
	g.byWord[last] = append(g.byWord[last], e)
	if w[1] == "of" {
		g.byWord[w[0]] = append(g.byWord[w[0]], e)
	}
	if s := initials(g.ents[e].Name); len(s) > 1 {
		g.byInitials[s] = append(g.byInitials[s], e)
	}
}

// tail is the key of a body's words without its owner's.
func (g *grouper) tail(i int) string {
	m, o := &g.ms[i], &g.ms[g.ms[i].RoleOf]
	start := m.Start
	if o.End > start && o.End <= m.End {
		start = o.End
	}
	words := g.d.Text()[start:m.End]
	for _, s := range []string{"'s ", "’s ", "' ", "’ "} {
		words = strings.TrimPrefix(words, s)
	}
	return register.Key(words)
}

// ofAcronym is the organisation of the document whose initials the name spells, or whose
// name stands right before it in brackets: "the Littoral States Council (LSC)".
func (g *grouper) ofAcronym(i int) int {
	m := &g.ms[i]
	if m.Name != strings.ToUpper(m.Name) || strings.Contains(m.Name, " ") {
		return -1
	}
	if i > 0 && g.ms[i-1].Kind == reading.Organisation && strings.TrimSpace(g.d.Text()[min(g.ms[i-1].End, m.Start):m.Start]) == "(" {
		return g.ms[i-1].Entity
	}
	return g.latest(recent(g.byInitials[strings.ReplaceAll(m.Name, ".", "")]))
}

// initials are the first letters of the words of a name that begin with a capital.
func initials(name string) string {
	var b strings.Builder
	for _, w := range strings.Fields(name) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// ofLastWord is the organisation met last whose name ends with that word, or begins with
// it and goes on with "of": "the ministry".
func (g *grouper) ofLastWord(word string) int {
	var es []int
	for _, e := range recent(g.byWord[word]) {
		if g.ents[e].last >= 0 {
			es = append(es, e)
		}
	}
	return g.latest(es)
}
