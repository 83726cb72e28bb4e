package resolve

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

const of = "The president of Tesmar, whoever it is, spoke."

// holding is the entries of a report of a day in which somebody has a role.
func holding(t *testing.T, published string, holder reading.Entity, title string, owner *reading.Entity) record.Entries {
	t.Helper()
	day, err := edtf.Parse(published)
	if err != nil {
		t.Fatal(err)
	}
	d, err := document.New(of, document.Meta{Published: day})
	if err != nil {
		t.Fatal(err)
	}
	r := reading.New(d)
	words := []text.Selector{{Start: 0, End: 23, Exact: of[:23]}}
	role := reading.Role{Title: title, Evidence: words}
	if owner != nil {
		role.Of = &owner.ID
		r.Entities = append(r.Entities, *owner)
	}
	holder.ID, holder.Mentions, holder.Roles = "e9", words, []reading.Role{role}
	r.Entities = append(r.Entities, holder)
	e := resolver(t).Entries(d, r, recorded)
	if err := e.Check(); err != nil {
		t.Fatal(err)
	}
	return e
}

func known(id string) *reading.RegisterID { x := reading.RegisterID(id); return &x }

func TestARoleIsAnOffice(t *testing.T) {
	mazhul := reading.Entity{Name: "Ioren Mazhul", Kind: reading.Person, Register: known("person:ioren-mazhul"), Named: true}
	sorel := reading.Entity{Name: "Ada Sorel", Kind: reading.Person, Register: known("person:ada-sorel"), Named: true}
	unnamed := reading.Entity{Name: "The president", Kind: reading.Person}
	tesmar := &reading.Entity{ID: "e1", Name: "Tesmar", Kind: reading.State, Register: known("state:tesmar"), Named: true}
	isle := &reading.Entity{ID: "e1", Name: "Isle of Orn", Kind: reading.Place, Named: true}
	dovesh := reading.Entity{Name: "Katrin Dovesh", Kind: reading.Person, Register: known("person:katrin-dovesh"), Named: true}
	him := &reading.Entity{ID: "e1", Name: "Ioren Mazhul", Kind: reading.Person, Register: known("person:ioren-mazhul"), Named: true}
	before := &reading.Entity{ID: "e1", Name: "Ada Sorel", Kind: reading.Person, Register: known("person:ada-sorel"), Named: true}
	tsorik := reading.Entity{Name: "Pavlen Tsorik", Kind: reading.Person, Register: known("person:pavlen-tsorik"), Named: true}
	const foreign = "office:foreign-minister-of-tesmar"
	somebody := &reading.Entity{ID: "e1", Name: "a minister", Kind: reading.Person}
	const president = "office:president-of-tesmar"
	for _, tc := range []struct {
		name             string
		published        string
		holder           reading.Entity
		title            string
		owner            *reading.Entity
		office, called   string
		terms, inClasses string
	}{
		{"of a state, with the terms of the register", "2031-03-01", mazhul, "president", tesmar, president, "President of Tesmar", "2029-11-30/", "president"},
		{"the same office in another year, of another holder", "2027-03-01", sorel, "president", tesmar, president, "President of Tesmar", "2025-11-30/2029-11-30", "president"},
		{"what it is of is known by the register, on the day", "2031-03-01", mazhul, "president", nil, president, "President of Tesmar", "2029-11-30/", "president"},
		{"after the term nothing is known", "2031-03-01", sorel, "president", nil, "", "", "", "president"},
		{"of somebody whom the document does not name", "2031-03-01", unnamed, "president", tesmar, president, "President of Tesmar", "", "president"},
		{"forms of one title are one office", "2031-03-01", unnamed, "spokeswoman", tesmar, "office:spokesperson-of-tesmar", "spokesperson of Tesmar", "", "spokesperson"},
		{"of what the register does not know", "2031-03-01", unnamed, "governor", isle, "office:governor-of-place-isle-of-orn", "governor of Isle of Orn", "", "governor"},
		{"a word that names no office is none", "2031-03-01", unnamed, "official", tesmar, "", "", "", "official"},
		{"of somebody known in this document alone there is none", "2031-03-01", unnamed, "spokeswoman", somebody, "", "", "", "spokesperson"},
		{"his foreign minister is that of his state", "2031-03-01", dovesh, "foreign minister", him, foreign, "Foreign Minister of Tesmar", "2029-12-01/", "foreign minister"},
		{"and so is one whom the document does not name", "2031-03-01", unnamed, "foreign minister", him, foreign, "Foreign Minister of Tesmar", "", "foreign minister"},
		{"of somebody who leads no state on that day", "2031-03-01", unnamed, "foreign minister", before, "office:foreign-minister-of-person-ada-sorel", "foreign minister of Ada Sorel", "", "foreign minister"},
		{"his spokeswoman stays his", "2031-03-01", unnamed, "spokeswoman", him, "office:spokesperson-of-person-ioren-mazhul", "spokesperson of Ioren Mazhul", "", "spokesperson"},
		{"of several holders, with the dates of his own role", "2031-03-01", tsorik, "envoy", him, "office:envoy-of-person-ioren-mazhul", "envoy of Ioren Mazhul", "2031-01/", "envoy"},
		{"a role without dates has no terms", "2031-03-01", tsorik, "envoy", tesmar, "office:envoy-of-tesmar", "envoy of Tesmar", "", "envoy"},
		{"a title that no lexicon has is none", "2031-03-01", unnamed, "frobnicator", tesmar, "", "", "", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			e := holding(t, tc.published, tc.holder, tc.title, tc.owner)
			role := e.Roles[0]
			var terms []string
			for _, x := range role.Terms {
				terms = append(terms, x.From.String()+"/"+x.To.String())
			}
			if string(role.Office) != tc.office || role.Class != tc.inClasses || strings.Join(terms, " ") != tc.terms {
				t.Errorf("office %q, class %q, terms %q; want %q, %q, %q", role.Office, role.Class, terms, tc.office, tc.inClasses, tc.terms)
			}
			called := ""
			for _, x := range e.Entities {
				if x.Kind == "office" {
					called += x.Name
				}
			}
			if called != tc.called {
				t.Errorf("the record has the office %q, want %q", called, tc.called)
			}
		})
	}
}

func TestGender(t *testing.T) {
	mentions := func(words ...string) (all []text.Selector) {
		for _, w := range words {
			all = append(all, text.Selector{Exact: w})
		}
		return all
	}
	for _, tc := range []struct {
		name string
		e    reading.Entity
		want string
	}{
		{"two pronouns", reading.Entity{Name: "Orn", Mentions: mentions("She", "her")}, "f"},
		{"one pronoun may be another's", reading.Entity{Name: "Orn", Mentions: mentions("he")}, ""},
		{"pronouns that contradict each other", reading.Entity{Name: "Orn", Mentions: mentions("he", "him", "she")}, ""},
		{"an honorific", reading.Entity{Name: "Orn", Mentions: mentions("Mr. Orn", "she", "her")}, "m"},
		{"the form of a title", reading.Entity{Name: "Orn", Roles: []reading.Role{{Title: "spokeswoman"}}}, "f"},
		{"nothing", reading.Entity{Name: "Orn", Mentions: mentions("Orn")}, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			b := builder{reg: resolver(t).reg}
			if got := b.gender(tc.e); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

// What the register calls an entity finds it, too.
func TestEntitiesOfTheRegisterKeepTheirFurtherNames(t *testing.T) {
	e := holding(t, "2031-03-01", reading.Entity{Name: "Ioren Mazhul", Kind: reading.Person, Register: known("person:ioren-mazhul"), Named: true}, "president", nil)
	want := []string{"Yoren Mazhul"}
	if diff := cmp.Diff(want, e.Entities[0].Also, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
