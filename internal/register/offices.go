package register

import (
	"cmp"
	"slices"
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/reading"
)

// A Term is one holding of an office: who, under which title, from when to when.
type Term struct {
	Holder reading.RegisterID
	Role
	// Origins are those of the holder's entry.
	Origins []Origin
}

// OfficeID is the id of the office of a class of title ([Titles.Class]) of something:
// "office:", the class with hyphens, "-of-", and the id of what it is of without its
// kind if that is a state, else with it. "office:president-of-ru",
// "office:secretary-general-of-org-un".
func OfficeID(class string, of reading.RegisterID) reading.RegisterID {
	what, isState := strings.CutPrefix(string(of), "state:")
	if !isState {
		what = strings.ReplaceAll(what, ":", "-")
	}
	id := "office:" + strings.ReplaceAll(Key(class), " ", "-")
	if what != "" {
		id += "-of-" + what
	}
	return reading.RegisterID(id)
}

// offices are the offices of a register: those that it has entries for and, derived, one
// for each title that one person holds at a time and that somebody of the register
// holds or held.
type offices struct {
	all   []*Entity
	byID  map[reading.RegisterID]office
	byKey map[officeKey]*Entity
	terms map[officeKey][]Term // of all titles, in order of dates
}

// An officeKey is a class of title of something.
type officeKey struct {
	class string
	of    reading.RegisterID
}

// An office is an entity of that kind with its terms in order of their dates.
type office struct {
	entity *Entity
	key    officeKey
	terms  []Term
}

// Offices are all offices: first those with an entry of their own, in the order of the
// register, then the derived ones in the order of their ids.
func (r *Register) Offices() []*Entity { return r.officesOnce().all }

// Office is the office of a title of something, by class of title, or nil if the
// register knows of none. An entry of kind office that says so by its names ("President
// of Tesmar", "Tesmari president") is it; else it is derived from who holds it, with
// the id [OfficeID].
func (r *Register) Office(title string, of reading.RegisterID) *Entity {
	return r.officesOnce().byKey[officeKey{r.titles.Class(title), of}]
}

// Terms are the holdings of an office in order of their first days, and of what is the
// same in that, in the order of the register. It is nil for what is no office.
func (r *Register) Terms(id reading.RegisterID) []Term { return r.officesOnce().byID[id].terms }

// OfficeOf is the class of title of an office and what it is of.
func (r *Register) OfficeOf(id reading.RegisterID) (class string, of reading.RegisterID, ok bool) {
	o, ok := r.officesOnce().byID[id]
	return o.key.class, o.key.of, ok
}

// OfficeCalled is the office that words call ("President of Tesmar", "the Tesmari
// president"), or nil if they call none that the register knows of.
func (r *Register) OfficeCalled(words string) *Entity {
	f := strings.Fields(strings.ReplaceAll(words, "'s ", " "))
	if len(f) > 0 && strings.EqualFold(f[0], "the") {
		f = f[1:]
	}
	for _, read := range []func([]string) (officeKey, bool){
		func(f []string) (officeKey, bool) { return r.titleOf(f, "") },
		r.ofTitle,
	} {
		if key, ok := read(f); ok {
			return r.officesOnce().byKey[key]
		}
	}
	return nil
}

// HeldOn are the terms of an office that a date lies in, as [Register.Holder] reckons.
func (r *Register) HeldOn(id reading.RegisterID, on edtf.Date) []Term {
	var out []Term
	for _, t := range r.Terms(id) {
		if t.HeldOn(on) {
			out = append(out, t)
		}
	}
	slices.Reverse(out) // the incoming first
	return out
}

func (r *Register) officesOnce() *offices {
	r.officesMade.Do(func() { r.offices = r.makeOffices() })
	return &r.offices
}

func (r *Register) makeOffices() offices {
	out := offices{byID: map[reading.RegisterID]office{}, byKey: map[officeKey]*Entity{}}
	terms := r.termsByOffice()
	out.terms = terms
	for _, e := range r.entities {
		if e.Kind != reading.Office {
			continue
		}
		out.all = append(out.all, e)
		key, ok := r.officeNamed(e)
		if !ok || out.byKey[key] != nil {
			out.byID[e.ID] = office{entity: e}
			continue
		}
		out.byKey[key] = e
		out.byID[e.ID] = office{e, key, terms[key]}
	}
	own := len(out.all)
	for key, ts := range terms {
		if out.byKey[key] != nil || !r.isOffice(ts[0].Title) {
			continue
		}
		e := r.derivedOffice(key, ts)
		if _, taken := r.byID[e.ID]; taken {
			continue
		}
		out.all = append(out.all, e)
		out.byKey[key] = e
		out.byID[e.ID] = office{e, key, ts}
	}
	slices.SortFunc(out.all[own:], func(a, b *Entity) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

// isOffice reports whether a title is of an office that one person holds at a time.
func (r *Register) isOffice(title string) bool {
	t, ok := r.titles.Form(title)
	return ok && t.Sole && !t.Generic
}

func (r *Register) termsByOffice() map[officeKey][]Term {
	out := map[officeKey][]Term{}
	for _, e := range r.entities {
		for _, role := range e.Roles {
			key := officeKey{r.titles.Class(role.Title), role.Of}
			out[key] = append(out[key], Term{e.ID, role, e.Origins})
		}
	}
	for _, ts := range out {
		slices.SortStableFunc(ts, func(a, b Term) int { return compareTerms(a.Role, b.Role) })
	}
	return out
}

// compareTerms orders by the first day; a term of which it is not known comes first.
func compareTerms(a, b Role) int {
	switch {
	case a.From.IsZero() || b.From.IsZero():
		return cmp.Compare(boolRank(!a.From.IsZero()), boolRank(!b.From.IsZero()))
	case a.From != b.From:
		return a.From.Compare(b.From)
	}
	return a.To.Compare(b.To)
}

func boolRank(b bool) int {
	if b {
		return 1
	}
	return 0
}

// derivedOffice is the entity of an office that has no entry: named by the title of its
// last term and by what it is of.
func (r *Register) derivedOffice(key officeKey, terms []Term) *Entity {
	e := &Entity{ID: OfficeID(key.class, key.of), Kind: reading.Office, Of: key.of}
	title := terms[len(terms)-1].Title
	e.Name = titleCase(title)
	for _, t := range terms {
		for _, o := range t.Origins {
			if !slices.Contains(e.Origins, o) {
				e.Origins = append(e.Origins, o)
			}
		}
	}
	of := r.entry(key.of)
	if of == nil {
		return e
	}
	e.Name += " of " + withArticle(of.Name)
	if len(of.Demonyms) > 0 {
		e.Names = append(e.Names, of.Demonyms[0]+" "+title)
	}
	return e
}

// titleCase writes a title as the name of an office: "Secretary of State".
func titleCase(title string) string {
	words := strings.Fields(title)
	for i, w := range words {
		if i > 0 && (w == "of" || w == "the" || w == "for" || w == "and") {
			continue
		}
		parts := strings.Split(w, "-")
		for j, p := range parts {
			if p != "" {
				parts[j] = strings.ToUpper(p[:1]) + p[1:]
			}
		}
		words[i] = strings.Join(parts, "-")
	}
	return strings.Join(words, " ")
}
