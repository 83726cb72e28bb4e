package sqlite_test

import (
	"path/filepath"
	"testing"

	"github.com/parley-project/parley/internal/store/sqlite"
	"github.com/parley-project/parley/internal/store/storetest"
	"github.com/parley-project/parley/record"
)

func TestContract(t *testing.T) {
	storetest.Run(t, func(t testing.TB) storetest.Opener {
		path := filepath.Join(t.TempDir(), "record.db")
		return func(t testing.TB) record.Store {
			t.Helper()
			s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
			if err != nil {
				t.Fatal(err)
			}
			return s
		}
	})
}
