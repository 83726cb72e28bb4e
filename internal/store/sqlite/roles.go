package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/parley-project/parley/record"
)

// Roles lists the roles given to an entity by title, then document, then place.
func (s *Store) Roles(ctx context.Context, id record.EntityID) (all []record.Role, err error) {
	err = s.read(ctx, "roles", func(tx *sql.Tx) error {
		all = []record.Role{}
		last := int64(0)
		_, err := collect(ctx, tx, func(rows *sql.Rows) (struct{}, error) {
			var no int64
			r, ev := record.Role{Entity: id}, record.Evidence{}
			err := rows.Scan(append([]any{&no, &r.Title, &r.Of, &ev.Document}, selector(&ev)...)...)
			if no != last {
				all, last = append(all, r), no
			}
			at := &all[len(all)-1]
			at.Evidence = append(at.Evidence, ev)
			return struct{}{}, err
		}, `SELECT r.no, r.title, coalesce(of.id, ''), d.id, s.start, s.stop, s.exact
			FROM role AS r
			JOIN document AS d ON d.no = r.document
			JOIN role_span AS s ON s.role = r.no
			LEFT JOIN entity AS of ON of.no = r.of
			WHERE r.entity = (SELECT no FROM entity WHERE id = ?)
			ORDER BY r.title, d.id, r.n, s.n`, id)
		return err
	})
	return all, err
}

func putRoles(ctx context.Context, p *putting) error {
	all := slices.Clone(p.Roles)
	slices.SortFunc(all, func(a, b record.Role) int {
		return cmp.Or(slices.CompareFunc(a.Evidence, b.Evidence, byPlace),
			cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.Title, b.Title), cmp.Compare(a.Of, b.Of))
	})
	for i, r := range all {
		no, err := p.insertRow(ctx, "INSERT INTO role (document, n, entity, title, of) VALUES (?, ?, ?, ?, ?) RETURNING no",
			p.document, i, p.entities[r.Entity], r.Title, p.number(r.Of))
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
