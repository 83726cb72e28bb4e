package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/parley-project/parley/record"
)

// Roles lists the roles given to an entity by title, then document, then place.
func (s *Store) Roles(ctx context.Context, id record.EntityID) (all []record.Role, err error) {
	err = s.read(ctx, "roles", func(tx *sql.Tx) error {
		all, err = roles(ctx, tx, " WHERE r.entity IN "+members+" ORDER BY r.title, d.id, r.n, r.no, s.n", id)
		return err
	})
	return all, err
}

// roles is the roles that a query selects, in its order, with their words.
func roles(ctx context.Context, tx querier, query string, args ...any) ([]record.Role, error) {
	all := []record.Role{}
	last := int64(0)
	_, err := collect(ctx, tx, func(rows *sql.Rows) (struct{}, error) {
		var no int64
		var terms string
		r, ev := record.Role{}, record.Evidence{}
		err := rows.Scan(append([]any{&no, &r.Entity, &r.Title, &r.Of, &r.Class, &r.Office, &terms, &ev.Document}, selector(&ev)...)...)
		if err != nil {
			return struct{}{}, err
		}
		if no != last {
			if terms != "[]" {
				if err := json.Unmarshal([]byte(terms), &r.Terms); err != nil {
					return struct{}{}, fmt.Errorf("%w: document %s: terms of a role: %w", record.ErrDamaged, ev.Document, err)
				}
			}
			all, last = append(all, r), no
		}
		at := &all[len(all)-1]
		at.Evidence = append(at.Evidence, ev)
		return struct{}{}, nil
	}, `SELECT r.no, holder.id, r.title, coalesce(owner.id, ''), r.class, coalesce(office.id, ''), r.terms, d.id, s.start, s.stop, s.exact
		FROM role AS r
		JOIN document AS d ON d.no = r.document
		JOIN role_span AS s ON s.role = r.no
		JOIN entity AS e ON e.no = r.entity JOIN whole AS holder ON holder.no = e.whole
		LEFT JOIN entity AS f ON f.no = r.of LEFT JOIN whole AS owner ON owner.no = f.whole
		LEFT JOIN entity AS o ON o.no = r.office LEFT JOIN whole AS office ON office.no = o.whole`+query, args...)
	return all, err
}

func putRoles(ctx context.Context, p *putting) error {
	all := slices.Clone(p.Roles)
	slices.SortFunc(all, func(a, b record.Role) int {
		return cmp.Or(slices.CompareFunc(a.Evidence, b.Evidence, byPlace),
			cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.Title, b.Title), cmp.Compare(a.Of, b.Of))
	})
	for i, r := range all {
		terms, err := jsonList(r.Terms)
		if err != nil {
			return err
		}
		no, err := p.insertRow(ctx, `INSERT INTO role (document, n, entity, title, of, class, office, terms)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING no`,
			p.document, i, p.entities[r.Entity], r.Title, p.number(r.Of), r.Class, p.number(r.Office), terms)
		if err != nil {
			return err
		}
		if err := p.insertSpans(ctx, "INSERT INTO role_span (role, n, start, stop, exact) VALUES (?, ?, ?, ?, ?)",
			r.Evidence, no); err != nil {
			return err
		}
	}
	return nil
}
