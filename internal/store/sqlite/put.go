package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
)

// Has reports whether the record holds the reading of this document by this reader.
func (s *Store) Has(ctx context.Context, id document.ID, reader string) (has bool, err error) {
	err = s.read(ctx, "documents", func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM document WHERE id = ? AND reader = ?)", id, reader).Scan(&has)
	})
	return has, err
}

// Put adds the entries of one document in one transaction.
func (s *Store) Put(ctx context.Context, e record.Entries) error {
	if err := e.Check(); err != nil {
		return err
	}
	doing := fmt.Sprintf("add document %s to", e.Document.ID)
	if s.writer == nil {
		return s.fault(ctx, doing, fmt.Errorf("%w: it was opened for reading alone", record.ErrUnwritable))
	}
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return s.fault(ctx, doing, err)
	}
	if err := put(ctx, tx, e); err != nil {
		if back := tx.Rollback(); back != nil && !errors.Is(back, sql.ErrTxDone) {
			err = errors.Join(err, back)
		}
		return s.fault(ctx, doing, err)
	}
	return s.fault(ctx, doing, tx.Commit())
}

func put(ctx context.Context, tx *sql.Tx, e record.Entries) error {
	no, reader, err := lookUp(ctx, tx, e.Document.ID)
	if err != nil || reader == e.Document.Reader {
		return err
	}
	changed := newRelating(tx)
	if no != 0 {
		if err := changed.leaving(ctx, no); err != nil {
			return err
		}
		if err := forget(ctx, tx, no); err != nil {
			return fmt.Errorf("take out the entries of reader %q: %w", reader, err)
		}
	}
	p := putting{Tx: tx, Entries: e, prepared: map[string]*sql.Stmt{}}
	for _, step := range []struct {
		noun string
		do   func(context.Context, *putting) error
	}{
		{"document", putDocument},
		{"entities", putEntities},
		{"mentions", putMentions},
		{"roles", putRoles},
		{"times", putTimes},
		{"statements", putStatements},
		{"words", putWords},
	} {
		if err := step.do(ctx, &p); err != nil {
			return fmt.Errorf("%s: %w", step.noun, err)
		}
	}
	if err := changed.coming(ctx, p.entities); err != nil {
		return err
	}
	return changed.relate(ctx)
}

// lookUp is the number and the reader of a document; both are zero where the record
// does not have it.
func lookUp(ctx context.Context, tx *sql.Tx, id document.ID) (no int64, reader string, err error) {
	err = tx.QueryRowContext(ctx, "SELECT no, reader FROM document WHERE id = ?", id).Scan(&no, &reader)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return no, reader, err
}

// forget takes out all that a document brought, but for its own row, which keeps when
// it was first recorded. Rows go before those that they point to.
func forget(ctx context.Context, tx *sql.Tx, no int64) error {
	for _, query := range []string{
		"DELETE FROM statement_words WHERE rowid IN (SELECT no FROM statement WHERE document = ?)",
		"DELETE FROM statement WHERE document = ?",
		"DELETE FROM time WHERE document = ?",
		"DELETE FROM role WHERE document = ?",
		`UPDATE name SET uses = name.uses - gone.uses
			FROM (SELECT entity, exact, count(*) AS uses FROM mention WHERE document = ? GROUP BY entity, exact) AS gone
			WHERE name.entity = gone.entity AND name.words = gone.exact`,
		"DELETE FROM name WHERE uses = 0 AND entity IN (SELECT entity FROM mention WHERE document = ?)",
		"DELETE FROM mention WHERE document = ?",
		"DELETE FROM appearance WHERE document = ?",
		"DELETE FROM body_words WHERE rowid = ?",
		"DELETE FROM body WHERE document = ?",
	} {
		if _, err := tx.ExecContext(ctx, query, no); err != nil {
			return err
		}
	}
	return nil
}
