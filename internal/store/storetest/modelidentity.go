package storetest

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/store/identity"
	"github.com/parley-project/parley/record"
)

// identified is who is who in the model: all judged at once, from nothing.
type identified struct {
	// atom and whole are those of the ids in the entries; leads is the whole of an atom.
	atom, whole, leads map[record.EntityID]record.EntityID
	pairs              []identity.Pair
	reviews            []record.Review
	described          map[record.EntityID]record.Entity // of atoms
}

// lead is the whole that an id leads to; an id that leads nowhere is itself.
func (w identified) lead(id record.EntityID) record.EntityID {
	return cmp.Or(w.leads[id], w.whole[id], id)
}

// asked is the same for a question that "" leaves open.
func (w identified) asked(id record.EntityID) record.EntityID {
	if id == "" {
		return ""
	}
	return w.lead(id)
}

// who is who now; it is found out once after each change.
func (m *model) who() *identified {
	m.mu.Lock()
	known := m.known
	m.mu.Unlock()
	if known != nil {
		return known
	}
	w := m.findOut()
	m.mu.Lock()
	m.known = &w
	m.mu.Unlock()
	return &w
}

func (m *model) findOut() identified {
	w := identified{atom: map[record.EntityID]record.EntityID{}, whole: map[record.EntityID]record.EntityID{},
		leads: map[record.EntityID]record.EntityID{}, described: map[record.EntityID]record.Entity{}}
	blocks := map[string][]identity.Part{}
	for id, p := range m.parts() {
		keys := identity.Blocks(id, p.Kind, p.Name, p.Named)
		for _, k := range keys {
			blocks[k] = append(blocks[k], p)
		}
		if len(keys) == 0 {
			w.atom[id] = id
		}
	}
	for k, parts := range blocks {
		j := identity.Judge(k, parts)
		for id, a := range j.Atoms {
			w.atom[id] = a
		}
		w.pairs = append(w.pairs, j.Pairs...)
	}
	told := map[record.EntityID][]record.Entity{}
	for id, list := range m.told() {
		told[w.atom[id]] = append(told[w.atom[id]], list...)
	}
	for a, list := range told {
		d := described(list)
		d.ID = a
		w.described[a] = d
	}
	m.mu.Lock()
	w.reviews = identity.InAtoms(m.reviews, func(id record.EntityID) record.EntityID {
		if _, ok := w.described[id]; ok {
			return id
		}
		return w.atom[id]
	})
	m.mu.Unlock()
	var made [][2]record.EntityID
	for _, p := range w.pairs {
		if p.Made {
			made = append(made, [2]record.EntityID{p.A, p.B})
		}
	}
	root := identity.Join(made, w.reviews)
	together := map[record.EntityID][]record.Entity{}
	for a, d := range w.described {
		together[root(a)] = append(together[root(a)], d)
	}
	for a := range w.described {
		w.leads[a] = identity.Lead(together[root(a)])
	}
	for id, a := range w.atom {
		w.whole[id] = w.leads[a]
	}
	return w
}

// parts is what identity is told of each id in the entries.
func (m *model) parts() map[record.EntityID]identity.Part {
	parts := map[record.EntityID]identity.Part{}
	for id, told := range m.told() {
		parts[id] = identity.Part{Entity: described(told)}
	}
	for _, e := range m.all() {
		for _, r := range e.Roles {
			p := parts[r.Entity]
			if r.Class != "" {
				p.Titles = append(p.Titles, r.Class)
			}
			if r.Office != "" && !r.Office.Local() {
				p.Offices = append(p.Offices, r.Office)
			}
			parts[r.Entity] = p
		}
		for _, x := range e.Entities {
			if p := parts[x.ID]; p.Documents == 1 {
				p.Published = e.Document.Published
				parts[x.ID] = p
			}
		}
	}
	return parts
}

func (m *model) Appearances(_ context.Context, id record.EntityID, p record.Page) ([]record.Appearance, error) {
	w := m.who()
	id = w.lead(id)
	all := []record.Appearance{}
	for _, e := range m.all() {
		var told []record.Entity
		a := record.Appearance{Document: e.Document}
		for _, x := range e.Entities {
			if w.whole[x.ID] == id {
				told = append(told, x)
			}
		}
		if len(told) == 0 {
			continue
		}
		d := slices.MinFunc(told, compareDescription)
		a.Name, a.Kind, a.Named = d.Name, d.Kind, d.Named
		for _, s := range e.Statements {
			if w.whole[s.Speaker] == id {
				a.Statements++
			}
		}
		for _, mention := range e.Mentions {
			if w.whole[mention.Entity] != id {
				continue
			}
			if a.Mentions++; a.First == nil || compareEvidence(mention.Evidence, *a.First) < 0 {
				a.First = &mention.Evidence
			}
		}
		all = append(all, a)
	}
	return page(all, p)
}

func (m *model) Tenures(_ context.Context, id record.EntityID) ([]record.Tenure, error) {
	id = m.who().lead(id)
	dates, names := map[document.ID]edtf.Date{}, map[record.EntityID]string{}
	for _, e := range m.all() {
		dates[e.Document.ID] = e.Document.Published
	}
	for _, e := range m.entities() {
		names[e.ID] = e.Name
	}
	roles := m.roles(func(r record.Role) bool { return r.Office != "" && (r.Office == id || r.Entity == id) })
	return identity.Tenures(roles, func(d document.ID) edtf.Date { return dates[d] }, func(e record.EntityID) string { return names[e] }), nil
}

func (m *model) merges() []record.Merge {
	w := m.who()
	return identity.Merges(w.pairs, w.reviews, func(a record.EntityID) record.EntityID { return w.leads[a] },
		func(a record.EntityID) record.Entity { return w.described[a] })
}

func (m *model) Merges(_ context.Context, q record.MergeQuery) ([]record.Merge, error) {
	w := m.who()
	var all []record.Merge
	for _, x := range m.merges() {
		of := w.asked(q.Entity)
		if (q.State == "" || x.State == q.State) && (of == "" || w.leads[x.A] == of || w.leads[x.B] == of) {
			all = append(all, x)
		}
	}
	return page(all, q.Page)
}

func (m *model) Merge(_ context.Context, id record.MergeID) (record.Merge, error) {
	for _, x := range m.merges() {
		if x.ID == id {
			return x, nil
		}
	}
	return record.Merge{}, fmt.Errorf("merge %q: %w", id, record.ErrNotFound)
}

func (m *model) Reviews(_ context.Context, p record.Page) ([]record.Review, error) {
	m.mu.Lock()
	all := slices.SortedFunc(slices.Values(m.reviews), record.Review.Compare)
	m.mu.Unlock()
	return page(all, p)
}

func (m *model) Review(_ context.Context, r record.Review) error {
	if err := r.Check(); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if r = r.Normal(); !slices.Contains(m.reviews, r) {
		m.reviews, m.known = append(m.reviews, r), nil
	}
	return nil
}
