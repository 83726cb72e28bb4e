package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/parley-project/parley/internal/store/identity"
	"github.com/parley-project/parley/record"
)

// Merges lists pairs of entities that may be the same.
func (s *Store) Merges(ctx context.Context, q record.MergeQuery) (all []record.Merge, err error) {
	limit, offset, err := cut(q.Page)
	if err != nil {
		return nil, err
	}
	err = s.read(ctx, "merges", func(tx *sql.Tx) error {
		if all, err = merges(ctx, tx); err != nil {
			return err
		}
		if q.State != "" {
			all = slices.DeleteFunc(all, func(m record.Merge) bool { return m.State != q.State })
		}
		if q.Entity == "" {
			return nil
		}
		of, err := collect(ctx, tx, scanText[record.EntityID], "SELECT DISTINCT atom FROM entity WHERE whole = "+wholeOf, q.Entity)
		all = slices.DeleteFunc(all, func(m record.Merge) bool { return !slices.Contains(of, m.A) && !slices.Contains(of, m.B) })
		return err
	})
	if err != nil {
		return nil, err
	}
	all = all[min(offset, len(all)):]
	return all[:min(limit, len(all))], nil
}

// Merge returns one pair.
func (s *Store) Merge(ctx context.Context, id record.MergeID) (m record.Merge, err error) {
	err = s.read(ctx, "a merge", func(tx *sql.Tx) error {
		all, err := merges(ctx, tx)
		if err != nil {
			return err
		}
		m, err = first(slices.DeleteFunc(all, func(m record.Merge) bool { return m.ID != id }), string(id))
		return err
	})
	return m, err
}

// merges is all pairs, with what became of them.
func merges(ctx context.Context, tx querier) ([]record.Merge, error) {
	pairs, err := collect(ctx, tx, func(rows *sql.Rows) (p identity.Pair, err error) {
		var content string
		if err := rows.Scan(&p.Made, &content); err != nil {
			return p, err
		}
		if err := json.Unmarshal([]byte(content), &p.Merge); err != nil {
			return p, fmt.Errorf("%w: a merge: %w", record.ErrDamaged, err)
		}
		return p, nil
	}, "SELECT made, content FROM pair ORDER BY id")
	if err != nil {
		return nil, err
	}
	reviews, err := reviewsInAtoms(ctx, tx)
	if err != nil {
		return nil, err
	}
	described := map[record.EntityID]record.Entity{}
	for _, r := range reviews {
		for _, id := range []record.EntityID{r.A, r.B} {
			if _, ok := described[id]; ok {
				continue
			}
			if described[id], err = describeAtom(ctx, tx, id); err != nil {
				return nil, err
			}
		}
	}
	whole, err := wholeAt(ctx, tx, reviews)
	if err != nil {
		return nil, err
	}
	return identity.Merges(pairs, reviews, whole,
		func(id record.EntityID) record.Entity { return described[id] }), nil
}

// describeAtom is what an atom is called, with the number of its documents.
func describeAtom(ctx context.Context, tx querier, id record.EntityID) (e record.Entity, err error) {
	all, err := collect(ctx, tx, func(rows *sql.Rows) (e record.Entity, err error) {
		return e, rows.Scan(&e.ID, &e.Name, &e.Kind, &e.Register, &e.Named, &e.Documents)
	}, "SELECT id, name, kind, register, named, documents FROM entity WHERE atom = ?", id)
	if err != nil || len(all) == 0 {
		return e, err
	}
	documents := 0
	for _, e := range all {
		documents += e.Documents
	}
	e = slices.MinFunc(all, identity.CompareDescriptions)
	e.Documents = documents
	return e, nil
}

// wholeAt says to which whole an atom of a pair or of a review leads.
func wholeAt(ctx context.Context, tx querier, reviews []record.Review) (func(record.EntityID) record.EntityID, error) {
	var reviewed []record.EntityID
	for _, r := range reviews {
		reviewed = append(reviewed, r.A, r.B)
	}
	list, err := jsonList(reviewed)
	if err != nil {
		return nil, err
	}
	at := map[record.EntityID]record.EntityID{}
	_, err = collect(ctx, tx, func(rows *sql.Rows) (none struct{}, err error) {
		var atom, whole record.EntityID
		err = rows.Scan(&atom, &whole)
		at[atom] = whole
		return none, err
	}, `SELECT DISTINCT e.atom, w.id
		FROM (SELECT a AS atom FROM pair UNION SELECT b FROM pair UNION SELECT value FROM json_each(?)) AS p
		JOIN entity AS e ON e.atom = p.atom JOIN whole AS w ON w.no = e.whole`, list)
	return func(id record.EntityID) record.EntityID { return at[id] }, err
}
