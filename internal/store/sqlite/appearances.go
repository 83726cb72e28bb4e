package sqlite

import (
	"context"
	"database/sql"

	"github.com/parley-project/parley/record"
)

// Appearances lists the documents that have an entity.
func (s *Store) Appearances(ctx context.Context, id record.EntityID, p record.Page) (all []record.Appearance, err error) {
	limit, offset, err := cut(p)
	if err != nil {
		return nil, err
	}
	err = s.read(ctx, "documents", func(tx *sql.Tx) error {
		// Of several descriptions in one document the first stands; row_number counts them.
		all, err = collect(ctx, tx, scanAppearance, "SELECT "+documentColumns+`, x.name, x.kind, x.named, x.statements, x.mentions,
				coalesce(m.start, 0), coalesce(m.stop, 0), m.exact
			FROM (SELECT document, name, kind, named,
					sum(statements) OVER (PARTITION BY document) AS statements,
					sum(mentions) OVER (PARTITION BY document) AS mentions,
					row_number() OVER (PARTITION BY document ORDER BY (register = ''), length DESC, name, kind, register, named, entity) AS n
				FROM appearance WHERE entity IN `+members+`) AS x
			JOIN document AS d ON d.no = x.document
			LEFT JOIN mention AS m ON m.document = x.document AND m.n =
				(SELECT min(n) FROM mention WHERE document = x.document AND entity IN `+members+`)
			WHERE x.n = 1
			ORDER BY d.published_first, d.published_last, d.published, d.id LIMIT ?2 OFFSET ?3`, id, limit, offset)
		return err
	})
	return all, err
}

func scanAppearance(rows *sql.Rows) (a record.Appearance, err error) {
	var first record.Evidence
	var exact sql.NullString
	a.Document, err = scanDocumentAnd(rows, &a.Name, &a.Kind, &a.Named, &a.Statements, &a.Mentions, &first.Start, &first.End, &exact)
	if exact.Valid {
		first.Exact, first.Document = exact.String, a.Document.ID
		a.First = &first
	}
	return a, err
}
