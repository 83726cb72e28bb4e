package entity

import (
	"cmp"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// A grouper ties mentions to entities, in text order.
type grouper struct {
	d    *stage.Draft
	reg  *register.Register
	tit  *register.Titles
	lex  *lexicon
	ms   []stage.Mention
	ents []group
	// byRegister and byKey find an entity by register id and by kind and name.
	byRegister map[reading.RegisterID]int
	byKey      map[string]int
	state      []uint8
	// inQuote is the innermost quotation of each mention, or -1; paragraph and sentence
	// are those that it stands in.
	inQuote, paragraph, sentence []int32
	// bySurname lists people by each last part of their names.
	bySurname map[string][]int
	byGiven   map[string][]int
	// byRole lists people by the class of a role, organisations are listed by the last or
	// first word and by the initials of their names.
	byRole, byWord, byInitials map[string][]int
	// lastOf is the last entity of unnamed people of each kind.
	lastOf map[nominalKey]int
	// ownerOf is the description that each pronoun owns: "his spokeswoman".
	ownerOf map[int]int
	// papers are the entities below met that are documents.
	papers  []int
	met     int
	depth   int
	phrases phrases
	// outer are the outermost quotations.
	outer []text.Span
}

// recent bounds how many candidates are looked at, so that a text of a hundred thousand
// people of one name takes its time and not the square of it.
func recent(es []int) []int {
	const most = 64
	return es[max(0, len(es)-most):]
}

// A group is an entity in the making.
type group struct {
	stage.Entity
	name   personName
	gender string
	plural bool
	roles  []heldRole
	// last is the latest mention resolved to it, or -1.
	last int
	// words are the longest name so far, in words.
	words int
}

// heldRole is a role by class and by the entity that it is of.
type heldRole struct {
	class string
	of    int
}

const (
	untouched uint8 = iota
	underway
	settled
)

func newGrouper(d *stage.Draft, reg *register.Register, lex *lexicon) *grouper {
	n := len(d.Mentions)
	g := &grouper{
		d: d, reg: reg, tit: reg.Titles(), lex: lex, ms: d.Mentions,
		byRegister: map[reading.RegisterID]int{}, byKey: map[string]int{},
		state: make([]uint8, n), inQuote: make([]int32, n), paragraph: make([]int32, n), sentence: make([]int32, n),
		bySurname: map[string][]int{}, byGiven: map[string][]int{},
		byRole: map[string][]int{}, byWord: map[string][]int{}, byInitials: map[string][]int{}, lastOf: map[nominalKey]int{}, ownerOf: map[int]int{},
	}
	g.phrases = g.newPhrases()
	g.genders()
	q := newQuotes(d.Quotations)
	g.outer = q.outer
	for i := range g.ms {
		if m := &g.ms[i]; m.Form == stage.RoleMention && m.RoleOf >= 0 && g.ms[m.RoleOf].Form == stage.PronounMention {
			g.ownerOf[m.RoleOf] = i
		}
		g.ms[i].Entity = -1
		g.inQuote[i] = q.at(g.ms[i].Start)
		g.paragraph[i] = int32(d.Words.ParagraphAt(g.ms[i].Start))
		g.sentence[i] = int32(d.Words.SentenceAt(g.ms[i].Start))
	}
	return g
}

// maxDepth bounds how far a chain of owners is followed: an aide of the aide of the aide.
const maxDepth = 64

// resolve ties mention i, and before it the one that it is the role of.
func (g *grouper) resolve(i int) {
	if g.state[i] != untouched {
		return
	}
	g.state[i] = underway
	m := &g.ms[i]
	if m.RoleOf >= 0 && g.depth < maxDepth {
		g.depth++
		g.resolve(m.RoleOf)
		g.depth--
	}
	e := m.Entity // people of several names have theirs already
	switch {
	case e >= 0:
	case m.Form == stage.PronounMention:
		e = g.antecedent(i)
	case m.Form == stage.RoleMention:
		e = g.describe(i)
	case m.Form == stage.NominalMention && m.Kind == reading.DocumentKind:
		e = g.paper(i)
	case m.Form == stage.NominalMention:
		e = g.nominal(i)
	case m.Kind == reading.Person:
		e = g.shortName(i)
	default:
		e = g.named(i)
	}
	g.state[i] = settled
	g.join(i, e)
}

// join makes mention i one of entity e; -1 leaves it open.
func (g *grouper) join(i, e int) {
	m := &g.ms[i]
	m.Entity = e
	if e < 0 {
		return
	}
	x := &g.ents[e]
	if x.last < i {
		x.last = i
	}
	if x.gender == "" && m.Gender != "" && m.Gender != "n" {
		x.gender = m.Gender
	}
	switch {
	case m.Role == "":
	case g.describesWhose(m) && !x.Named,
		(m.Form == stage.RoleMention || m.Form == stage.NameMention && m.Kind == reading.Person) && x.Kind == reading.Person:
		g.addRole(e, i)
	}
}

// describesWhose reports whether a description of unnamed people tells what they are of: "three
// Belgarran officials", "two aides to the president". A crew or a delegation is a body and has no role.
func (g *grouper) describesWhose(m *stage.Mention) bool {
	if m.Form != stage.NominalMention || m.RoleOf < 0 || g.ms[m.RoleOf].Entity < 0 {
		return false
	}
	title, ok := g.tit.Form(m.Role)
	return ok && !title.Collective && (title.Generic || !m.Plural) && m.Kind != reading.Organisation
}

// addRole gives entity e the role of mention i, with the words as evidence.
func (g *grouper) addRole(e, i int) {
	m := &g.ms[i]
	of := -1
	if m.RoleOf >= 0 {
		of = g.ms[m.RoleOf].Entity
	}
	if of == e {
		return
	}
	words := m.Span
	if m.Form == stage.NameMention {
		words = g.trim(text.Span{Start: m.Start, End: m.Head.Start})
	}
	x := &g.ents[e]
	class := g.tit.Class(m.Role)
	g.enterRole(e, class)
	for k := range x.Roles {
		r := &x.Roles[k]
		if g.tit.Class(r.Title) == class && (r.Of == of || of < 0) {
			r.Evidence = append(r.Evidence, words)
			return
		}
		if g.tit.Class(r.Title) == class && r.Of < 0 {
			r.Of, r.Evidence = of, append(r.Evidence, words)
			x.roles = append(x.roles, heldRole{class, of})
			return
		}
	}
	x.Roles = append(x.Roles, stage.Role{Title: m.Role, Of: of, Evidence: []text.Span{words}})
	x.roles = append(x.roles, heldRole{class, of})
}

// trim drops white space and a comma at the end of a span.
func (g *grouper) trim(s text.Span) text.Span {
	for s.End > s.Start && strings.ContainsRune(" \t\r\n,", rune(g.d.Text()[s.End-1])) {
		s.End--
	}
	return s
}

// make makes an entity of mention i.
func (g *grouper) make(i int, named bool) int {
	m := &g.ms[i]
	e := len(g.ents)
	g.ents = append(g.ents, group{
		Entity: stage.Entity{Name: m.Name, Kind: m.Kind, Named: named},
		plural: m.Plural, last: -1, words: strings.Count(m.Name, " ") + 1,
	})
	return e
}

// ofRegister is the entity of a register id, made if there is none.
func (g *grouper) ofRegister(id reading.RegisterID) int {
	if e, ok := g.byRegister[id]; ok {
		return e
	}
	r := g.reg.Entity(id)
	if r == nil {
		return -1
	}
	e := len(g.ents)
	g.ents = append(g.ents, group{
		Entity: stage.Entity{Name: r.Name, Kind: r.Kind, Register: id, Named: true},
		gender: r.Gender, last: -1,
	})
	g.byRegister[id] = e
	switch r.Kind {
	case reading.Person:
		g.enter(e, nameOf(r.Name))
		g.ents[e].name = nameOf(r.Name)
		for _, role := range r.Roles {
			if role.HeldOn(g.d.Document.Published) {
				g.enterRole(e, g.tit.Class(role.Title))
			}
		}
	case reading.Organisation:
		g.enterOrganisation(e)
	}
	return e
}

// named ties the name of something that is no person: by the register, else by its key.
func (g *grouper) named(i int) int {
	m := &g.ms[i]
	if m.Register != "" {
		return g.ofRegister(m.Register)
	}
	if m.Kind == reading.Organisation {
		return g.organisation(i, true)
	}
	return g.byName(i, string(m.Kind)+":"+register.Key(m.Name), true)
}

// byName is the entity of that key, made if there is none.
func (g *grouper) byName(i int, key string, named bool) int {
	if e, ok := g.byKey[key]; ok {
		return e
	}
	e := g.make(i, named)
	g.byKey[key] = e
	return e
}

// finish lists the entities; those without mentions (a register's, looked up as an
// owner's) stay, so that indices hold.
func (g *grouper) finish() []stage.Entity {
	for i := range g.ms {
		if e := g.ms[i].Entity; e >= 0 {
			g.ents[e].Mentions = append(g.ents[e].Mentions, i)
			g.spell(&g.ents[e], &g.ms[i])
		}
	}
	out := make([]stage.Entity, len(g.ents))
	for i := range g.ents {
		g.ents[i].Named = g.ents[i].Named || g.ents[i].Register != ""
		out[i] = g.ents[i].Entity
	}
	return out
}

// spell names a person as the document does, by the longest name in it: the built-in
// register has one spelling of many. A dossier says how its people are called.
func (g *grouper) spell(x *group, m *stage.Mention) {
	words := strings.Count(m.Name, " ") + 1
	if x.Kind != reading.Person || m.Form != stage.NameMention || words < 2 || words <= x.words {
		return
	}
	if r := g.reg.Entity(x.Register); r != nil && !r.BuiltIn() {
		return
	}
	x.Name, x.words = m.Name, words
}

// latest is the entity among es that was met last before mention i, or that comes first
// after it where none was; -1 for none.
func (g *grouper) latest(es []int) int {
	if len(es) == 0 {
		return -1
	}
	return slices.MaxFunc(es, func(a, b int) int {
		return cmp.Or(cmp.Compare(g.ents[a].last, g.ents[b].last), cmp.Compare(b, a))
	})
}
