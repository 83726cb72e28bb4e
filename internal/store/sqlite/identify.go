package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/parley-project/parley/record"
)

const (
	// applicationID marks a SQLite file as a record: "Parl" in ASCII.
	applicationID = 0x5061726C
	// version is the number of the last migration.
	version = 3
)

// A header is what a SQLite file says of itself.
type header struct {
	application, version, tables int
}

func identify(ctx context.Context, q querier) (id header, err error) {
	for _, ask := range []struct {
		query string
		into  *int
	}{
		{"PRAGMA application_id", &id.application},
		{"PRAGMA user_version", &id.version},
		{"SELECT count(*) FROM sqlite_schema", &id.tables},
	} {
		if err := q.QueryRowContext(ctx, ask.query).Scan(ask.into); err != nil {
			return header{}, err
		}
	}
	return id, nil
}

// A querier is a pool, a connection or a transaction.
type querier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// empty reports whether the file holds nothing yet: new, or left by a process that was
// killed while it made the record.
func (id header) empty() bool { return id == header{} }

func (id header) check() error {
	switch {
	case id.empty():
		return nil
	case id.application != applicationID:
		return fmt.Errorf("%w: it is a SQLite file of another program; name another file with --record", record.ErrNotARecord)
	case id.version > version:
		return fmt.Errorf("%w: its format is %d, this parley knows formats up to %d; install a newer parley, or name another file with --record",
			record.ErrNewer, id.version, version)
	}
	return nil
}

// checkReadable refuses what can only be read after it has been written.
func checkReadable(ctx context.Context, db *sql.DB) error {
	id, err := identify(ctx, db)
	if err != nil {
		return err
	}
	if err := id.check(); err != nil {
		return err
	}
	if id.empty() {
		return fmt.Errorf("%w yet: there is nothing in it; `parley add` makes it one", record.ErrNotARecord)
	}
	if id.version < version {
		return fmt.Errorf("its format is %d, that of an older parley, and must be brought to %d; `parley add` with one of its documents does so: %w",
			id.version, version, record.ErrUnwritable)
	}
	return nil
}

// checkPath refuses, before SQLite sees it, what cannot be the file of a record.
func checkPath(full string, o Options) error {
	info, err := os.Stat(full)
	switch {
	case errors.Is(err, fs.ErrNotExist) && o.ReadOnly:
		return fmt.Errorf("there is no such file; `parley add` makes it: %w", fs.ErrNotExist)
	case errors.Is(err, fs.ErrNotExist):
		if _, err := os.Stat(filepath.Dir(full)); err != nil {
			return fmt.Errorf("%w: its folder cannot be reached; make it, or name another file with --record: %w", record.ErrUnwritable, err)
		}
		return nil
	case err != nil:
		return err
	case info.IsDir():
		return fmt.Errorf("%w: it is a folder; name a file in it with --record", record.ErrNotARecord)
	case !info.Mode().IsRegular():
		return fmt.Errorf("%w: it is no regular file; name another with --record", record.ErrNotARecord)
	}
	return nil
}

// hasLog reports whether a write-ahead log with content lies beside the file, without
// which the file is not the whole record.
func hasLog(full string) bool {
	info, err := os.Stat(full + "-wal")
	return err == nil && info.Size() > 0
}
