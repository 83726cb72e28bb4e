package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/parley-project/parley/record"
)

// read runs the questions of f on one state of the record.
func (s *Store) read(ctx context.Context, what string, f func(tx *sql.Tx) error) error {
	tx, err := s.readers.BeginTx(ctx, nil)
	if err != nil {
		return s.fault(ctx, "read "+what+" of", err)
	}
	// Nothing was written, so ending it either way is the same.
	err = f(tx)
	if end := tx.Rollback(); err == nil && !errors.Is(end, sql.ErrTxDone) {
		err = end
	}
	return s.fault(ctx, "read "+what+" of", err)
}

// collect is the rows of a query. It is never nil without an error.
func collect[T any](ctx context.Context, tx querier, scan func(*sql.Rows) (T, error), query string, args ...any) ([]T, error) {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }() // rows.Err has said what there is to say
	all := []T{}
	for rows.Next() {
		row, err := scan(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, row)
	}
	return all, rows.Err()
}

// one is the only row of a query, or record.ErrNotFound with what was asked for.
func one[T any](ctx context.Context, tx querier, scan func(*sql.Rows) (T, error), id, query string, args ...any) (T, error) {
	all, err := collect(ctx, tx, scan, query, args...)
	if err != nil {
		var none T
		return none, err
	}
	return first(all, id)
}

func first[T any](all []T, id string) (one T, err error) {
	if len(all) == 0 {
		return one, fmt.Errorf("%q: %w", id, record.ErrNotFound)
	}
	return all[0], nil
}

func scanText[T ~string](rows *sql.Rows) (t T, err error) {
	return t, rows.Scan(&t)
}
