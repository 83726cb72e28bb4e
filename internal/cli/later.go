package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/store/sqlite"
	"github.com/parley-project/parley/record"
)

// A later is a record that is made when the first entry comes to it, so that a run of which
// everything fails leaves none behind. It is safe for concurrent use.
type later struct {
	path string

	mu    sync.Mutex
	store record.Store
}

// openOrLater opens the record at path or, where there is none yet but could be, one that is
// made later.
func openOrLater(ctx context.Context, path string) (interface {
	record.Writer
	Close() error
}, error) {
	_, err := os.Stat(path)
	_, folderErr := os.Stat(filepath.Dir(path))
	if errors.Is(err, fs.ErrNotExist) && folderErr == nil {
		return &later{path: path}, nil
	}
	return sqlite.Open(ctx, path, sqlite.Options{})
}

// open is the record, made if it is not there.
func (l *later) open(ctx context.Context) (record.Store, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.store != nil {
		return l.store, nil
	}
	store, err := sqlite.Open(ctx, l.path, sqlite.Options{})
	if err != nil {
		return nil, err
	}
	l.store = store
	return store, nil
}

// Has asks the record, as soon as there is one; another process may have made it.
func (l *later) Has(ctx context.Context, id document.ID, reader string) (bool, error) {
	if _, err := os.Stat(l.path); errors.Is(err, fs.ErrNotExist) {
		return false, ctx.Err()
	}
	store, err := l.open(ctx)
	if err != nil {
		return false, err
	}
	return store.Has(ctx, id, reader)
}

// Put makes the record if it is not there.
func (l *later) Put(ctx context.Context, e record.Entries) error {
	store, err := l.open(ctx)
	if err != nil {
		return err
	}
	return store.Put(ctx, e)
}

// Review makes the record if it is not there.
func (l *later) Review(ctx context.Context, r record.Review) error {
	store, err := l.open(ctx)
	if err != nil {
		return err
	}
	return store.Review(ctx, r)
}

// Close closes what was opened.
func (l *later) Close() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.store == nil {
		return nil
	}
	return l.store.Close()
}
