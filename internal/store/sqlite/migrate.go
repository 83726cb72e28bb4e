package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"time"

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
		return checkWritable(ctx, db)
	}
	return migrate(ctx, db)
}

// checkWritable refuses a record that SQLite, unasked, has opened for reading alone. It
// begins to write and takes it back. If another process is writing there is no need to
// wait: where one can write so, most likely, can we, and Put will tell.
func checkWritable(ctx context.Context, db *sql.DB) (err error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	var wait int
	if err := conn.QueryRowContext(ctx, "PRAGMA busy_timeout").Scan(&wait); err != nil {
		return err
	}
	if _, err := conn.ExecContext(ctx, "PRAGMA busy_timeout = 0"); err != nil {
		return err
	}
	if tx, beginErr := conn.BeginTx(ctx, nil); beginErr == nil {
		_, err = tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", version))
		err = errors.Join(err, tx.Rollback())
	} else if !isBusy(beginErr) {
		err = beginErr
	}
	_, resetErr := conn.ExecContext(ctx, fmt.Sprintf("PRAGMA busy_timeout = %d", wait))
	return errors.Join(err, resetErr)
}

// The pauses of writeAhead: from the first, each twice as long up to the longest, until
// their sum is spent.
const (
	firstPause   = time.Millisecond
	longestPause = 100 * time.Millisecond
	allPauses    = 20 * time.Second
)

// writeAhead turns write-ahead mode on, which stays on in the file. Two processes that do
// so at once stand in each other's way, and SQLite then fails at once, busy_timeout or
// not, because to wait could be to wait for ever. So it is tried again.
func writeAhead(ctx context.Context, db *sql.DB) error {
	pause := firstPause
	for spent := time.Duration(0); ; spent += pause {
		err := turnOnWriteAhead(ctx, db)
		if !isBusy(err) || spent >= allPauses {
			return err
		}
		pause = min(2*pause, longestPause)
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pause):
		}
	}
}

func turnOnWriteAhead(ctx context.Context, db *sql.DB) error {
	var mode string
	if err := db.QueryRowContext(ctx, "PRAGMA journal_mode = wal").Scan(&mode); err != nil {
		return fmt.Errorf("turn on write-ahead mode: %w", err)
	}
	if mode != "wal" {
		return fmt.Errorf("write-ahead mode cannot be turned on, the file stays in mode %q; move the record to a local disk", mode)
	}
	return nil
}

// migrate applies the migrations that the record lacks, all in one transaction: a
// process that is killed leaves the file as it was, and of several processes the first
// migrates while the others wait and then find nothing to do. Goose would make a
// transaction of each step; WithIsolateDDL keeps it from that. db has one connection, so
// all that is done through it is done in the transaction, which an error leaves open:
// Open then closes the connection, and so takes it back.
func migrate(ctx context.Context, db *sql.DB) error {
	if err := exec(ctx, db, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	if err := migrateWithin(ctx, db); err != nil {
		return err
	}
	return exec(ctx, db, "COMMIT")
}

func migrateWithin(ctx context.Context, db *sql.DB) error {
	if err := claim(ctx, db); err != nil {
		return err
	}
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, db, files, goose.WithIsolateDDL(true),
		goose.WithLogger(goose.NopLogger()), goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return fmt.Errorf("read migrations: %w", err)
	}
	if _, err := p.Up(ctx); err != nil {
		return fmt.Errorf("bring the record to format %d: %w", version, err)
	}
	// What identity makes of the entities that are there. A new record has none.
	r := newRelating(db)
	if err := r.note(ctx, "SELECT no FROM entity"); err != nil {
		return err
	}
	if err := r.relate(ctx); err != nil {
		return fmt.Errorf("bring the record to format %d: %w", version, err)
	}
	return nil
}

// claim marks an empty file as a record. What the file is may have changed before the
// transaction began, so it is looked at again.
func claim(ctx context.Context, db *sql.DB) error {
	id, err := identify(ctx, db)
	if err != nil {
		return err
	}
	if id.empty() {
		return exec(ctx, db, fmt.Sprintf("PRAGMA application_id = %d", applicationID))
	}
	return id.check()
}

func exec(ctx context.Context, db *sql.DB, statement string) error {
	if _, err := db.ExecContext(ctx, statement); err != nil {
		return fmt.Errorf("%s: %w", statement, err)
	}
	return nil
}
