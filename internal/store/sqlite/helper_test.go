package sqlite_test

import (
	"database/sql"
	"testing"

	"github.com/parley-project/parley/internal/store/sqlite"
	"github.com/parley-project/parley/record"
)

func open(t *testing.T, path string, o sqlite.Options) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func documents(t *testing.T, path string) []record.Document {
	t.Helper()
	all, err := open(t, path, sqlite.Options{}).Documents(t.Context(), record.Page{Limit: record.MaxLimit})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// sound asks SQLite itself.
func sound(t *testing.T, path string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var verdict string
	if err := db.QueryRow("PRAGMA integrity_check").Scan(&verdict); err != nil || verdict != "ok" {
		t.Fatalf("integrity_check: %q, %v", verdict, err)
	}
	rows, err := db.Query("PRAGMA foreign_key_check")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	if rows.Next() {
		t.Fatal("foreign_key_check found a row that points nowhere")
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
}
