package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"runtime"
	"strconv"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"github.com/parley-project/parley/record"
)

// Options say how a record is opened. The zero Options open it for reading and adding.
type Options struct {
	// ReadOnly opens a record that exists and never changes what is in it.
	ReadOnly bool
	// Wait is how long a writer waits for another process to finish writing; 0 is one
	// minute.
	Wait time.Duration
}

const defaultWait = time.Minute

// A Store is a record in one file. It is safe for concurrent use.
type Store struct {
	path    string
	readers *sql.DB
	writer  *sql.DB // nil where the record is read-only
}

var _ record.Store = (*Store)(nil)

// Open opens the record in the file at path, and makes it if there is none. It brings
// a record of an older version up to date. Errors say what to do, and wrap
// record.ErrNotARecord, record.ErrNewer, record.ErrUnwritable or record.ErrDamaged
// where one of them is the reason; with ReadOnly a file that is not there is
// fs.ErrNotExist.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	if o.Wait <= 0 {
		o.Wait = defaultWait
	}
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("open record %s: %w", path, err)
	}
	s := &Store{path: path}
	if err := s.open(ctx, full, o); err != nil {
		return nil, errors.Join(s.fault(ctx, "open", err), s.Close())
	}
	return s, nil
}

func (s *Store) open(ctx context.Context, full string, o Options) (err error) {
	if err := checkPath(full, o); err != nil {
		return err
	}
	if o.ReadOnly {
		return s.openReadOnly(ctx, full, o)
	}
	writing := pragmas(o)
	writing.Set("_txlock", "immediate")
	writing.Add("_pragma", "foreign_keys(1)")
	writing.Add("_pragma", "synchronous(full)")
	if s.writer, err = connect(full, 1, writing); err != nil {
		return err
	}
	if err := prepare(ctx, s.writer); err != nil {
		return err
	}
	s.readers, err = connect(full, readers(), pragmas(o, "query_only(1)"))
	return err
}

// openReadOnly opens without writing. The mode is still rw, which makes no record and
// falls back to reading where writing is not allowed: a connection that may write takes
// the files of the write-ahead log away when it is the last to close, one in mode ro
// leaves them. A record that lies on a read-only disk has no such log, and SQLite cannot
// make one: it is then opened as a file that nobody changes.
func (s *Store) openReadOnly(ctx context.Context, full string, o Options) error {
	reading := pragmas(o, "query_only(1)")
	reading.Set("mode", "rw")
	var err error
	if s.readers, err = connect(full, readers(), reading); err != nil {
		return err
	}
	err = checkReadable(ctx, s.readers)
	if !isUnopenable(err) || hasLog(full) {
		return err
	}
	if err := s.readers.Close(); err != nil {
		return err
	}
	reading.Set("mode", "ro")
	reading.Set("immutable", "1")
	if s.readers, err = connect(full, readers(), reading); err != nil {
		return err
	}
	return checkReadable(ctx, s.readers)
}

// connect makes a pool of at most n connections to the file, opened as they are asked
// for.
func connect(full string, n int, query url.Values) (*sql.DB, error) {
	name := url.URL{Scheme: "file", OmitHost: true, Path: uriPath(full), RawQuery: query.Encode()}
	db, err := sql.Open("sqlite", name.String())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(n)
	db.SetMaxIdleConns(n)
	return db, nil
}

// uriPath is a path as SQLite's file URIs have it: with slashes, from the root.
func uriPath(full string) string {
	p := filepath.ToSlash(full)
	if p == "" || p[0] != '/' {
		p = "/" + p
	}
	return p
}

func pragmas(o Options, more ...string) url.Values {
	q := url.Values{}
	q.Add("_pragma", "busy_timeout("+strconv.FormatInt(o.Wait.Milliseconds(), 10)+")")
	for _, p := range more {
		q.Add("_pragma", p)
	}
	return q
}

func readers() int { return max(4, runtime.GOMAXPROCS(0)) }

// Close frees what the store holds. The record stays.
func (s *Store) Close() error {
	var errs []error
	for _, db := range []*sql.DB{s.readers, s.writer} {
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("close record %s: %w", s.path, err)
	}
	return nil
}
