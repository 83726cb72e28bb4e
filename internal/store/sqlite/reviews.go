package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/parley-project/parley/internal/store/identity"
	"github.com/parley-project/parley/record"
)

// Reviews lists all decisions, the first first.
func (s *Store) Reviews(ctx context.Context, p record.Page) (all []record.Review, err error) {
	limit, offset, err := cut(p)
	if err != nil {
		return nil, err
	}
	err = s.read(ctx, "reviews", func(tx *sql.Tx) error {
		all, err = reviews(ctx, tx)
		return err
	})
	if err != nil {
		return nil, err
	}
	all = all[min(offset, len(all)):]
	return all[:min(limit, len(all))], nil
}

func reviews(ctx context.Context, tx querier) ([]record.Review, error) {
	all, err := collect(ctx, tx, func(rows *sql.Rows) (r record.Review, err error) {
		var at string
		if err := rows.Scan(&r.A, &r.B, &r.Decision, &r.By, &at, &r.Note); err != nil {
			return r, err
		}
		if r.When, err = time.Parse(time.RFC3339Nano, at); err != nil {
			return r, fmt.Errorf("%w: a review: %w", record.ErrDamaged, err)
		}
		return r, nil
	}, "SELECT a, b, decision, reviewer, at, note FROM review")
	slices.SortFunc(all, record.Review.Compare)
	return all, err
}

// reviewsInAtoms is the reviews of entities that are there, in the ids of atoms.
func reviewsInAtoms(ctx context.Context, tx querier) ([]record.Review, error) {
	all, err := reviews(ctx, tx)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	asked := map[record.EntityID]record.EntityID{}
	for _, r := range all {
		for _, id := range []record.EntityID{r.A, r.B} {
			if _, ok := asked[id]; ok {
				continue
			}
			var atom record.EntityID
			err := tx.QueryRowContext(ctx, `SELECT coalesce((SELECT atom FROM entity WHERE atom = ?1 LIMIT 1),
				(SELECT atom FROM entity WHERE id = ?1), '')`, id).Scan(&atom)
			if err != nil {
				return nil, err
			}
			asked[id] = atom
		}
	}
	return identity.InAtoms(all, func(id record.EntityID) record.EntityID { return asked[id] }), nil
}

// Review adds a decision, and makes anew what it makes one or parts.
func (s *Store) Review(ctx context.Context, v record.Review) error {
	if err := v.Check(); err != nil {
		return err
	}
	const doing = "add a review to"
	if s.writer == nil {
		return s.fault(ctx, doing, fmt.Errorf("%w: it was opened for reading alone", record.ErrUnwritable))
	}
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return s.fault(ctx, doing, err)
	}
	if err := review(ctx, tx, v.Normal()); err != nil {
		if back := tx.Rollback(); back != nil && !errors.Is(back, sql.ErrTxDone) {
			err = errors.Join(err, back)
		}
		return s.fault(ctx, doing, err)
	}
	return s.fault(ctx, doing, tx.Commit())
}

func review(ctx context.Context, tx *sql.Tx, v record.Review) error {
	if _, err := tx.ExecContext(ctx, `INSERT INTO review (a, b, decision, reviewer, at, note) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT DO NOTHING`, v.A, v.B, v.Decision, v.By, v.When.Format(time.RFC3339Nano), v.Note); err != nil {
		return err
	}
	r := newRelating(tx)
	for _, id := range []record.EntityID{v.A, v.B} {
		if err := r.note(ctx, "SELECT no FROM entity WHERE atom = ?1 OR id = ?1", id); err != nil {
			return err
		}
	}
	atoms, err := collect(ctx, tx, scanText[record.EntityID], "SELECT DISTINCT atom FROM entity WHERE atom IN (?1, ?2) OR id IN (?1, ?2)", v.A, v.B)
	if err != nil {
		return err
	}
	for _, a := range atoms {
		r.atoms[a] = true
	}
	return r.renewWholes(ctx)
}
