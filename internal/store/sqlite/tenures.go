package sqlite

import (
	"context"
	"database/sql"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/store/identity"
	"github.com/parley-project/parley/record"
)

// Tenures lists who held an office, or which offices somebody held.
func (s *Store) Tenures(ctx context.Context, id record.EntityID) (all []record.Tenure, err error) {
	err = s.read(ctx, "offices", func(tx *sql.Tx) error {
		list, err := roles(ctx, tx, " WHERE r.office IS NOT NULL AND (r.entity IN "+members+" OR r.office IN "+members+
			") ORDER BY r.document, r.n, r.no, s.n", id)
		if err != nil {
			return err
		}
		names, dates := map[record.EntityID]string{}, map[document.ID]edtf.Date{}
		for _, r := range list {
			for _, of := range []record.EntityID{r.Office, r.Entity} {
				if _, ok := names[of]; !ok {
					if names[of], err = one(ctx, tx, scanText[string], string(of), "SELECT name FROM whole WHERE id = ?", of); err != nil {
						return err
					}
				}
			}
			doc := r.Evidence[0].Document
			if _, ok := dates[doc]; !ok {
				if dates[doc], err = one(ctx, tx, scanDate, string(doc), "SELECT published FROM document WHERE id = ?", doc); err != nil {
					return err
				}
			}
		}
		all = identity.Tenures(list, func(d document.ID) edtf.Date { return dates[d] }, func(id record.EntityID) string { return names[id] })
		return nil
	})
	return all, err
}

func scanDate(rows *sql.Rows) (edtf.Date, error) {
	text, err := scanText[string](rows)
	if err != nil {
		return edtf.Date{}, err
	}
	return parseDate(text)
}
