package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
)

//go:embed migrations/*.sql
var migrations embed.FS

// prepare makes an empty file a record and brings an older record up to date. Nothing
// is changed in a file that is neither.
func prepare(ctx context.Context, db *sql.DB) error {
	id, err := identify(ctx, db)
	if err != nil {
		return err
	}
	if err := id.check(); err != nil {
		return err
	}
	if err := writeAhead(ctx, db); err != nil {
		return err
	}
	if id.application == applicationID && id.version == version {
		return nil
	}
	return migrate(ctx, db)
}

// writeAhead turns write-ahead mode on, which stays on in the file.
func writeAhead(ctx context.Context, db *sql.DB) error {
	var mode string
	if err := db.QueryRowContext(ctx, "PRAGMA journal_mode = wal").Scan(&mode); err != nil {
		return fmt.Errorf("turn on write-ahead mode: %w", err)
	}
	if mode != "wal" {
		return fmt.Errorf("write-ahead mode cannot be turned on, the file stays in mode %q; move the record to a local disk", mode)
	}
	return nil
}

// migrate applies the migrations that the record lacks, one process at a time: what
// another has done meanwhile is not done again.
func migrate(ctx context.Context, db *sql.DB) (err error) {
	if err := lock(ctx, db); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, unlock(ctx, db)) }()
	if err := claim(ctx, db); err != nil {
		return err
	}
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, db, files,
		goose.WithLogger(goose.NopLogger()), goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return fmt.Errorf("read migrations: %w", err)
	}
	if _, err := p.Up(ctx); err != nil {
		return fmt.Errorf("bring the record to format %d: %w", version, err)
	}
	return nil
}

// lock takes the file for this process alone. Goose works in several transactions, so
// the lock must outlast each of them: it is SQLite's exclusive mode, in which a
// connection keeps the locks that it has taken. db has one connection only, so all that
// goose does is done under the lock. The reading comes first since a connection that
// enters write-ahead mode when it is exclusive already cannot leave either
// (https://www.sqlite.org/pragma.html#pragma_locking_mode).
func lock(ctx context.Context, db *sql.DB) error {
	return execAll(ctx, db, "SELECT 1 FROM sqlite_schema", "PRAGMA locking_mode = exclusive", "BEGIN EXCLUSIVE", "COMMIT")
}

// unlock leaves exclusive mode; the lock itself goes with the next reading.
func unlock(ctx context.Context, db *sql.DB) error {
	return execAll(context.WithoutCancel(ctx), db, "PRAGMA locking_mode = normal", "SELECT 1 FROM sqlite_schema")
}

// claim marks an empty file as a record. What the file is may have changed before the
// lock was there, so it is looked at again.
func claim(ctx context.Context, db *sql.DB) error {
	id, err := identify(ctx, db)
	if err != nil {
		return err
	}
	if id.empty() {
		return execAll(ctx, db, fmt.Sprintf("PRAGMA application_id = %d", applicationID))
	}
	return id.check()
}

func execAll(ctx context.Context, db *sql.DB, statements ...string) error {
	for _, s := range statements {
		if _, err := db.ExecContext(ctx, s); err != nil {
			return fmt.Errorf("%s: %w", s, err)
		}
	}
	return nil
}
