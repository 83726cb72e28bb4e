package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
)

// Times lists the time expressions of one document by place.
func (s *Store) Times(ctx context.Context, id document.ID) (all []record.Time, err error) {
	err = s.read(ctx, "times", func(tx *sql.Tx) error {
		no, err := mustHave(ctx, tx, id)
		if err != nil {
			return err
		}
		all, err = collect(ctx, tx, func(rows *sql.Rows) (t record.Time, err error) {
			t.Evidence.Document = id
			var date string
			if err := rows.Scan(append([]any{&date}, selector(&t.Evidence)...)...); err != nil {
				return t, err
			}
			t.EDTF, err = parseDate(date)
			return t, err
		}, "SELECT edtf, start, stop, exact FROM time WHERE document = ? ORDER BY n", no)
		return err
	})
	return all, err
}

func putTimes(ctx context.Context, p *putting) error {
	all := slices.Clone(p.Times)
	slices.SortFunc(all, func(a, b record.Time) int {
		return cmp.Or(byPlace(a.Evidence, b.Evidence), a.EDTF.Compare(b.EDTF))
	})
	for i, t := range all {
		if err := p.insert(ctx, "INSERT INTO time (document, n, edtf, start, stop, exact) VALUES (?, ?, ?, ?, ?, ?)",
			p.document, i, t.EDTF.String(), t.Evidence.Start, t.Evidence.End, t.Evidence.Exact); err != nil {
			return err
		}
	}
	return nil
}
