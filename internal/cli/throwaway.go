package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/parley-project/parley/internal/store/sqlite"
	"github.com/parley-project/parley/record"
)

// A throwaway is a record in a folder of its own that goes with it.
type throwaway struct {
	record.Store
	dir string
}

// openThrowaway makes a record among the temporary files of the machine.
func openThrowaway(ctx context.Context) (record.Store, error) {
	dir, err := os.MkdirTemp("", "parley-")
	if err != nil {
		return nil, fmt.Errorf("no place for a temporary record; name one with --record: %w", err)
	}
	store, err := sqlite.Open(ctx, filepath.Join(dir, defaultRecord), sqlite.Options{})
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	return &throwaway{store, dir}, nil
}

// Close removes the record.
func (t *throwaway) Close() error {
	return errors.Join(t.Store.Close(), os.RemoveAll(t.dir))
}
