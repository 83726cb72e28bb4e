package sqlite

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/store/storetest"
	"github.com/parley-project/parley/record"
)

// A disk that is full in the middle of a Put leaves the record as it was.
func TestPutOnAFullDiskAddsNothing(t *testing.T) {
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "record.db"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Put(t.Context(), storetest.Made(0)); err != nil {
		t.Fatal(err)
	}
	before := storetest.Dump(t.Context(), t, s)
	// The writer has one connection, and the limit is the connection's.
	if _, err := s.writer.ExecContext(t.Context(), "PRAGMA max_page_count = 1"); err != nil {
		t.Fatal(err)
	}
	big := storetest.NewDraft("doc-big", "2031", "Paper", strings.Repeat("words that fill the disk ", 10_000))
	if err := s.Put(t.Context(), big.Entries); !errors.Is(err, record.ErrUnwritable) || !strings.Contains(err.Error(), "free space") {
		t.Errorf("error %v, want ErrUnwritable that says to free space", err)
	}
	if storetest.Dump(t.Context(), t, s) != before {
		t.Error("the record is not as it was")
	}
	if _, err := s.writer.ExecContext(t.Context(), "PRAGMA max_page_count = 1000000"); err != nil {
		t.Fatal(err)
	}
	if err := s.Put(t.Context(), big.Entries); err != nil {
		t.Errorf("after space was freed: %v", err)
	}
}
