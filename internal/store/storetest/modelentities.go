package storetest

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/parley-project/parley/internal/store/words"
	"github.com/parley-project/parley/record"
)

// entities is all entities in their order.
func (m *model) entities() []record.Entity {
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
	all := []record.Entity{}
	for _, same := range told {
		one := slices.MinFunc(same, compareDescription)
		one.Documents, one.Statements, one.Mentions = 0, 0, 0
		for _, x := range same {
			one.Documents, one.Statements, one.Mentions = one.Documents+1, one.Statements+x.Statements, one.Mentions+x.Mentions
		}
		all = append(all, one)
	}
	slices.SortFunc(all, func(a, b record.Entity) int {
		return cmp.Or(cmp.Compare(b.Statements, a.Statements), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return all
}

func compareDescription(a, b record.Entity) int {
	number := func(b bool) int {
		if b {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(number(a.Register == ""), number(b.Register == "")),
		cmp.Compare(utf8.RuneCountInString(b.Name), utf8.RuneCountInString(a.Name)),
		cmp.Compare(a.Name, b.Name), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Register, b.Register),
		cmp.Compare(number(a.Named), number(b.Named)))
}

func (m *model) Entities(ctx context.Context, q record.EntityQuery) ([]record.Entity, error) {
	all := []record.Entity{}
	for _, e := range m.entities() {
		names, err := m.Names(ctx, e.ID)
		if err != nil {
			return nil, err
		}
		named := slices.ContainsFunc(append(names, e.Name), func(n string) bool {
			return strings.Contains(words.Fold(n), words.Fold(q.Name))
		})
		if named && (q.Kind == "" || e.Kind == q.Kind) && (!q.Speakers || e.Statements > 0) {
			all = append(all, e)
		}
	}
	return page(all, q.Page)
}

func (m *model) Entity(_ context.Context, id record.EntityID) (record.Entity, error) {
	all := m.entities()
	if i := slices.IndexFunc(all, func(e record.Entity) bool { return e.ID == id }); i >= 0 {
		return all[i], nil
	}
	return record.Entity{}, fmt.Errorf("entity %q: %w", id, record.ErrNotFound)
}

func (m *model) Names(_ context.Context, id record.EntityID) ([]string, error) {
	uses := map[string]int{}
	for _, e := range m.all() {
		for _, mention := range e.Mentions {
			if mention.Entity == id {
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
	roles := []record.Role{}
	for _, e := range m.all() {
		for _, r := range e.Roles {
			if r.Entity == id {
				roles = append(roles, r)
			}
		}
	}
	slices.SortFunc(roles, func(a, b record.Role) int {
		return cmp.Or(cmp.Compare(a.Title, b.Title), cmp.Compare(a.Evidence[0].Document, b.Evidence[0].Document),
			slices.CompareFunc(a.Evidence, b.Evidence, compareEvidence), cmp.Compare(a.Of, b.Of))
	})
	return roles, nil
}

func (m *model) Close() error { return nil }
