package register

import (
	"slices"
	"strings"
	"sync"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/register/holidays"
	"github.com/parley-project/parley/reading"
)

// A Register is a set of entities known beforehand. It is immutable and safe for
// concurrent use. Everything it answers is in the order of its entities, which is that
// of the data.
type Register struct {
	entities []*Entity
	byID     map[reading.RegisterID]int
	names    *index
	surnames map[string][]int
	domains  map[string]int
	titles   *Titles
	given    map[string]string
	// lines are where a dossier's entries stand, for messages of [Merge].
	lines map[reading.RegisterID]place

	holidays    *holidays.Set
	ownHolidays []holidays.Holiday // those of dossiers

	officesMade sync.Once
	offices     offices
}

// newRegister indexes entities, whose ids are unique.
func newRegister(es []*Entity, titles *Titles, given map[string]string) *Register {
	names := 0
	for _, e := range es {
		names += 2 + len(e.Names) + len(e.Demonyms) + len(e.Metonyms)
	}
	r := &Register{
		entities: es,
		byID:     make(map[reading.RegisterID]int, len(es)),
		names:    newIndex(names),
		surnames: make(map[string][]int, len(es)/4),
		domains:  map[string]int{},
		titles:   titles,
		given:    given,
	}
	for i, e := range es {
		r.byID[e.ID] = i
		if e.Surname != "" {
			k := Key(e.Surname)
			r.surnames[k] = append(r.surnames[k], i)
		}
		for _, d := range e.Domains {
			if _, ok := r.domains[d]; !ok {
				r.domains[d] = i
			}
		}
	}
	r.indexNames()
	return r
}

// indexNames enters all names, use by use, so that a hit lists names first.
func (r *Register) indexNames() {
	for use := NameUse; use <= MetonymUse; use++ {
		for _, e := range r.entities {
			if e.Kind == reading.Office {
				continue // "Tesmari president" is read as a title and what it is of
			}
			n := Name{e.ID, e.Kind, use}
			for _, s := range e.words(use) {
				if e.Kind == reading.Person && r.titles.leads(s) {
					continue // the title is read apart from the name
				}
				r.names.add(s, n)
			}
		}
	}
}

// words are the words of e for one use. A person of a single name that is a surname is
// found by [Register.Surname] and not in the text: "May" and "Key" are words as well.
func (e *Entity) words(u Use) []string {
	switch u {
	case NameUse:
		if e.Surname == e.Name && len(e.Names) == 0 {
			return nil
		}
		return append([]string{e.Name}, e.Names...)
	case DemonymUse:
		return e.Demonyms
	case CapitalUse:
		if e.Capital == "" {
			return nil
		}
		return append([]string{e.Capital}, e.Capitals...)
	}
	return e.Metonyms
}

// Entities are all entities. The caller does not change them.
func (r *Register) Entities() []*Entity { return r.entities }

// Entity is the entity of that id, or nil; a derived office ([Register.Office]) is one
// as well. The caller does not change it.
func (r *Register) Entity(id reading.RegisterID) *Entity {
	if e := r.entry(id); e != nil {
		return e
	}
	if strings.HasPrefix(string(id), "office:") {
		return r.officesOnce().byID[id].entity
	}
	return nil
}

// entry is the entity of that id that has an entry, or nil.
func (r *Register) entry(id reading.RegisterID) *Entity {
	if i, ok := r.byID[id]; ok {
		return r.entities[i]
	}
	return nil
}

// Find scans the words of a text, one token each, for names: the longest from each
// place, none overlapping, in text order. Time is linear in the words.
func (r *Register) Find(words []string) []Hit { return r.names.find(words) }

// Surname is the people who go by that family name, in any case and spelling of marks.
func (r *Register) Surname(s string) []*Entity {
	var out []*Entity
	for _, i := range r.surnames[Key(s)] {
		out = append(out, r.entities[i])
	}
	return out
}

// Gender is "m" or "f" for a given name that is known as one of them, "u" for one known
// as both, and "" for any other word.
func (r *Register) Gender(given string) string { return r.given[Key(given)] }

// Holidays are the holidays of the register: those of dossiers before those of the
// program.
func (r *Register) Holidays() *holidays.Set { return r.holidays }

// Titles is the lexicon of titles.
func (r *Register) Titles() *Titles { return r.titles }

// Publisher is the publisher of that host name ("www." and subdomains are dropped as
// needed), or nil.
func (r *Register) Publisher(host string) *Entity {
	for h := host; h != ""; h = parentDomain(h) {
		if i, ok := r.domains[h]; ok {
			return r.entities[i]
		}
	}
	return nil
}

func parentDomain(host string) string {
	for i := range len(host) {
		if host[i] == '.' {
			return host[i+1:]
		}
	}
	return ""
}

// Holder is who held a title of something on a date, by class of title: asked for the
// spokesperson it finds the spokeswoman. On the day of a handover both are given, the
// incoming one first. An absent date, or a vague one that reaches outside a term, is
// answered by nobody.
func (r *Register) Holder(title string, of reading.RegisterID, on edtf.Date) []*Entity {
	var held []Term
	for _, t := range r.officesOnce().terms[officeKey{r.titles.Class(title), of}] {
		if t.HeldOn(on) && !slices.ContainsFunc(held, func(h Term) bool { return h.Holder == t.Holder }) {
			held = append(held, t)
		}
	}
	slices.SortStableFunc(held, func(a, b Term) int { return b.From.Compare(a.From) })
	out := make([]*Entity, len(held))
	for i, t := range held {
		out[i] = r.entry(t.Holder)
	}
	return out
}

// HeldOn reports whether the role was held on a date, both ends included. A vague end
// counts whole: "to 2029" is held throughout 2029.
func (t Role) HeldOn(on edtf.Date) bool {
	if on.IsZero() {
		return false
	}
	return t.term().Contains(on)
}
