package storetest

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/store/identity"
	"github.com/parley-project/parley/internal/store/words"
	"github.com/parley-project/parley/record"
)

// told is what each document says of each id in the entries.
func (m *model) told() map[record.EntityID][]record.Entity {
	told := map[record.EntityID][]record.Entity{}
	for _, e := range m.all() {
		for _, x := range e.Entities {
			x.Documents, x.Statements, x.Mentions = 1, 0, 0
			for _, s := range e.Statements {
				if s.Speaker == x.ID {
					x.Statements++
				}
			}
			for _, mention := range e.Mentions {
				if mention.Entity == x.ID {
					x.Mentions++
				}
			}
			told[x.ID] = append(told[x.ID], x)
		}
	}
	return told
}

// described is what documents say together of one entity.
func described(told []record.Entity) record.Entity {
	one := slices.MinFunc(told, compareDescription)
	one.Documents, one.Statements, one.Mentions = 0, 0, 0
	genders := map[string]bool{}
	for _, x := range told {
		one.Documents, one.Statements, one.Mentions = one.Documents+x.Documents, one.Statements+x.Statements, one.Mentions+x.Mentions
		if x.Gender != "" {
			genders[x.Gender] = true
		}
	}
	one.Gender = ""
	for g := range genders {
		if len(genders) == 1 {
			one.Gender = g
		}
	}
	return one
}

// entities is all entities in their order.
func (m *model) entities() []record.Entity {
	w := m.who()
	parts := map[record.EntityID][]record.Entity{}
	documents := map[record.EntityID]map[document.ID]bool{}
	for _, e := range m.all() {
		for _, x := range e.Entities {
			id := w.whole[x.ID]
			if documents[id] == nil {
				documents[id] = map[document.ID]bool{}
			}
			documents[id][e.Document.ID] = true
		}
	}
	for id, told := range m.told() {
		parts[w.whole[id]] = append(parts[w.whole[id]], told...)
	}
	all := []record.Entity{}
	for id, told := range parts {
		one := described(told)
		one.ID, one.Documents = id, len(documents[id])
		all = append(all, one)
	}
	slices.SortFunc(all, func(a, b record.Entity) int {
		return cmp.Or(cmp.Compare(b.Statements, a.Statements), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return all
}

func compareDescription(a, b record.Entity) int { return identity.CompareDescriptions(a, b) }

func (m *model) Entities(ctx context.Context, q record.EntityQuery) ([]record.Entity, error) {
	all := []record.Entity{}
	for _, e := range m.entities() {
		named, err := m.isCalled(ctx, e, words.Fold(q.Name))
		if err != nil {
			return nil, err
		}
		if q.Naming != record.AnyNaming && e.Named != (q.Naming == record.OnlyNamed) || q.Document != "" && !m.has(q.Document, e.ID) {
			continue
		}
		if named && (q.Kind == "" || e.Kind == q.Kind) && (!q.Speakers || e.Statements > 0) {
			all = append(all, e)
		}
	}
	return page(all, q.Page)
}

// isCalled reports whether a name of an entity, or a mention, holds folded words.
func (m *model) isCalled(ctx context.Context, e record.Entity, folded string) (bool, error) {
	if folded == "" {
		return true, nil
	}
	names, err := m.Names(ctx, e.ID)
	return slices.ContainsFunc(append(append(names, e.Name), m.further(e.ID)...), func(n string) bool {
		return strings.Contains(words.Fold(n), folded)
	}), err
}

// has reports whether a document has an entity.
func (m *model) has(doc document.ID, id record.EntityID) bool {
	e, err := m.entries(doc)
	w := m.who()
	return err == nil && slices.ContainsFunc(e.Entities, func(x record.Entity) bool { return w.whole[x.ID] == id })
}

// further is the further names of an entity: of each id in the entries those of its first description.
func (m *model) further(id record.EntityID) (all []string) {
	w := m.who()
	for raw, told := range m.told() {
		if w.whole[raw] == id {
			all = append(all, slices.MinFunc(told, compareDescription).Also...)
		}
	}
	return all
}

func (m *model) Entity(_ context.Context, id record.EntityID) (record.Entity, error) {
	all, id := m.entities(), m.who().lead(id)
	if i := slices.IndexFunc(all, func(e record.Entity) bool { return e.ID == id }); i >= 0 {
		return all[i], nil
	}
	return record.Entity{}, fmt.Errorf("entity %q: %w", id, record.ErrNotFound)
}

func (m *model) Names(_ context.Context, id record.EntityID) ([]string, error) {
	w := m.who()
	id = w.lead(id)
	uses := map[string]int{}
	for _, e := range m.all() {
		for _, mention := range e.Mentions {
			if w.whole[mention.Entity] == id {
				uses[mention.Evidence.Exact]++
			}
		}
	}
	names := []string{}
	for n := range uses {
		names = append(names, n)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(uses[b], uses[a]), cmp.Compare(a, b)) })
	return names, nil
}

func (m *model) Roles(_ context.Context, id record.EntityID) ([]record.Role, error) {
	id = m.who().lead(id)
	return m.roles(func(r record.Role) bool { return r.Entity == id }), nil
}

// roles is the roles that fit, with their entities as the record has them, by title,
// document and place.
func (m *model) roles(fits func(record.Role) bool) []record.Role {
	w := m.who()
	type raw struct{ shown, own record.Role }
	var found []raw
	for _, e := range m.all() {
		for _, r := range e.Roles {
			own := r
			r.Entity, r.Of, r.Office = w.whole[r.Entity], w.whole[r.Of], w.whole[r.Office]
			if fits(r) {
				found = append(found, raw{r, own})
			}
		}
	}
	slices.SortFunc(found, func(x, y raw) int {
		a, b := x.own, y.own
		return cmp.Or(cmp.Compare(a.Title, b.Title), cmp.Compare(a.Evidence[0].Document, b.Evidence[0].Document),
			slices.CompareFunc(a.Evidence, b.Evidence, compareEvidence), cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.Of, b.Of))
	})
	roles := []record.Role{}
	for _, x := range found {
		roles = append(roles, x.shown)
	}
	return roles
}

func (m *model) Close() error { return nil }
