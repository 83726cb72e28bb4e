package sqlite_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/parley-project/parley/internal/store/sqlite"
	"github.com/parley-project/parley/internal/store/storetest"
	"github.com/parley-project/parley/record"
)

// made writes a record of the first n made documents to path.
func made(t *testing.T, path string, n int) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range n {
		if err := s.Put(t.Context(), storetest.Made(i)); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func sqlFile(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
}

func write(t *testing.T, path string, body []byte) {
	t.Helper()
	if err := os.WriteFile(path, body, 0o600); err != nil {
		t.Fatal(err)
	}
}

// What cannot be opened is refused with a reason that says what to do, whether it is to
// be written or only read, and stays byte for byte as it was.
func TestOpenRefuses(t *testing.T) {
	for _, tc := range []struct {
		name string
		make func(t *testing.T, path string)
		want error
		says string
	}{
		{"a text file", func(t *testing.T, path string) {
			write(t, path, []byte(strings.Repeat("This is a list of things. ", 100)))
		}, record.ErrNotARecord, "name another file with --record"},
		{"a short text file", func(t *testing.T, path string) { write(t, path, []byte("notes")) },
			record.ErrNotARecord, "name another file with --record"},
		{"the database of another program", func(t *testing.T, path string) { sqlFile(t, path, "CREATE TABLE song (title TEXT)") },
			record.ErrNotARecord, "another program"},
		{"one that has an id of its own", func(t *testing.T, path string) {
			sqlFile(t, path, "PRAGMA application_id = 77", "CREATE TABLE song (title TEXT)")
		}, record.ErrNotARecord, "another program"},
		{"one that has but a version", func(t *testing.T, path string) { sqlFile(t, path, "PRAGMA user_version = 1") },
			record.ErrNotARecord, "another program"},
		{"a record of a newer version", func(t *testing.T, path string) {
			made(t, path, 1)
			sqlFile(t, path, "PRAGMA user_version = 9999")
		}, record.ErrNewer, "install a newer parley"},
		{"a folder", func(t *testing.T, path string) {
			if err := os.Mkdir(path, 0o700); err != nil {
				t.Fatal(err)
			}
		}, record.ErrNotARecord, "it is a folder"},
		{"a record whose first page is spoiled", func(t *testing.T, path string) {
			made(t, path, 3)
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for i := 100; i < 4096; i++ {
				b[i] = 0xA5
			}
			write(t, path, b)
		}, record.ErrDamaged, "restore the file from a copy"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "record.db")
			tc.make(t, path)
			before := content(t, path)
			for _, o := range []sqlite.Options{{}, {ReadOnly: true}} {
				s, err := sqlite.Open(t.Context(), path, o)
				if err == nil {
					s.Close()
					t.Fatalf("%+v: it was opened", o)
				}
				if !errors.Is(err, tc.want) || !strings.Contains(err.Error(), tc.says) || !strings.Contains(err.Error(), path) {
					t.Errorf("%+v: error %q, want one that is %q, names the file and says %q", o, err, tc.want, tc.says)
				}
			}
			if content(t, path) != before {
				t.Error("the file was changed")
			}
		})
	}
}

// content is all that is in a file or in the files of a folder.
func content(t *testing.T, path string) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(p)
		fmt.Fprintf(&all, "%s %q\n", p, b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}

func TestOpenReadOnlyOfNoFileSaysHowToMakeOne(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	_, err := sqlite.Open(t.Context(), path, sqlite.Options{ReadOnly: true})
	if !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "parley add") {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file was made: %v", err)
	}
}

func TestOpenInAFolderThatIsNotThereIsUnwritable(t *testing.T) {
	_, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "none", "record.db"), sqlite.Options{})
	if !errors.Is(err, record.ErrUnwritable) || !strings.Contains(err.Error(), "folder") {
		t.Errorf("got %v", err)
	}
}

func TestOpenTakesAnEmptyFileForANewRecord(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	write(t, path, nil)
	_, err := sqlite.Open(t.Context(), path, sqlite.Options{ReadOnly: true})
	if !errors.Is(err, record.ErrNotARecord) || !strings.Contains(err.Error(), "parley add") {
		t.Errorf("for reading: got %v", err)
	}
	made(t, path, 1)
	if n := len(documents(t, path)); n != 1 {
		t.Errorf("%d documents, want 1", n)
	}
}

// The path is a path, whatever a URI would make of it.
func TestOpenTakesAnyFileName(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"record.db", "a b.db", "50%.db", "%41.db", "why?mode=memory.db", "number#1.db", ":memory:", "file:x.db", "Zoë’s.db", "a&b=c+d.db"} {
		t.Run(name, func(t *testing.T) {
			made(t, name, 1)
			if info, err := os.Stat(name); err != nil || info.Size() == 0 {
				t.Fatalf("there is no file of that name: %v", err)
			}
			s := open(t, name, sqlite.Options{ReadOnly: true})
			if all, err := s.Documents(t.Context(), record.Page{}); len(all) != 1 || err != nil {
				t.Errorf("%d documents, %v", len(all), err)
			}
		})
	}
}

func TestReadOnlyRecordRefusesPut(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	made(t, path, 1)
	s := open(t, path, sqlite.Options{ReadOnly: true})
	if err := s.Put(t.Context(), storetest.Made(1)); !errors.Is(err, record.ErrUnwritable) {
		t.Errorf("error %v, want ErrUnwritable", err)
	}
	if all, err := s.Documents(t.Context(), record.Page{}); len(all) != 1 || err != nil {
		t.Errorf("%d documents, %v", len(all), err)
	}
}

// A record at rest is one file, whoever closed it last.
func TestClosedRecordIsOneFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	made(t, path, 3)
	for _, o := range []sqlite.Options{{}, {ReadOnly: true}} {
		s, err := sqlite.Open(t.Context(), path, o)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Search(t.Context(), "w1", record.Page{}); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		files, err := os.ReadDir(filepath.Dir(path))
		if err != nil || len(files) != 1 {
			t.Errorf("%+v: the folder holds %v, %v", o, files, err)
		}
	}
}

// A record of an older format is brought up to date by one who writes, and keeps what it has.
func TestOpenBringsAnOlderRecordUpToDate(t *testing.T) {
	toTwo := []string{"DROP TABLE whole", "DROP TABLE pair", "DROP TABLE review", "DROP TABLE kin", "DROP INDEX entity_atom", "DROP INDEX entity_whole",
		"DROP INDEX role_office", "ALTER TABLE entity DROP COLUMN atom", "ALTER TABLE entity DROP COLUMN whole", "ALTER TABLE role DROP COLUMN class",
		"ALTER TABLE role DROP COLUMN office", "ALTER TABLE role DROP COLUMN terms", "DROP TRIGGER appearance_added", "DROP TRIGGER appearance_removed", "DROP INDEX appearance_choice",
		"ALTER TABLE appearance DROP COLUMN gender", "ALTER TABLE appearance DROP COLUMN also", "ALTER TABLE entity DROP COLUMN also",
		"CREATE INDEX appearance_choice ON appearance (entity)",
		"CREATE TRIGGER appearance_added AFTER INSERT ON appearance BEGIN SELECT 1; END", "CREATE TRIGGER appearance_removed AFTER DELETE ON appearance BEGIN SELECT 1; END",

		"ALTER TABLE statement DROP COLUMN refers_to", "CREATE INDEX entity_order ON entity (statements DESC, name, id)"}
	for format, back := range map[int][]string{
		2: toTwo,
		1: append(toTwo[:len(toTwo):len(toTwo)], "ALTER TABLE statement DROP COLUMN probability"),
	} {
		t.Run(fmt.Sprint("format ", format), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "record.db")
			made(t, path, 2)
			want := storetest.Dump(t.Context(), t, open(t, path, sqlite.Options{}))
			sqlFile(t, path, append(back[:len(back):len(back)], fmt.Sprint("DELETE FROM goose_db_version WHERE version_id > ", format), fmt.Sprint("PRAGMA user_version = ", format))...)
			if _, err := sqlite.Open(t.Context(), path, sqlite.Options{ReadOnly: true}); !errors.Is(err, record.ErrUnwritable) {
				t.Errorf("to read: got %v, want %v", err, record.ErrUnwritable)
			}
			if got := storetest.Dump(t.Context(), t, open(t, path, sqlite.Options{})); got != want {
				t.Error("the record is another than before")
			}
		})
	}
}

// One who reads sees what another adds meanwhile.
func TestReadOnlyRecordShowsWhatIsAdded(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	made(t, path, 1)
	writer, reader := open(t, path, sqlite.Options{}), open(t, path, sqlite.Options{ReadOnly: true})
	for i := 1; i < 4; i++ {
		if err := writer.Put(t.Context(), storetest.Made(i)); err != nil {
			t.Fatal(err)
		}
		if all, err := reader.Documents(t.Context(), record.Page{}); len(all) != i+1 || err != nil {
			t.Fatalf("%d documents, %v; want %d", len(all), err, i+1)
		}
	}
}

// A file that is cut short or spoiled somewhere gives answers or ErrDamaged, never a
// panic.
func TestDamagedRecordIsReported(t *testing.T) {
	whole := filepath.Join(t.TempDir(), "whole.db")
	made(t, whole, 5)
	good, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	reported := 0
	for i := range 40 {
		bad := append([]byte{}, good...)
		if i%2 == 0 {
			bad = bad[:len(bad)*(i+1)/41]
		} else {
			page := 4096 * (1 + (i*7)%(len(bad)/4096-1))
			for at := page; at < page+64; at++ {
				bad[at] ^= 0xFF
			}
		}
		path := filepath.Join(t.TempDir(), "bad.db")
		write(t, path, bad)
		if err := readAll(t.Context(), path); err != nil {
			reported++
			if !errors.Is(err, record.ErrDamaged) && !errors.Is(err, record.ErrNotARecord) {
				t.Errorf("damage %d: error %v, want ErrDamaged", i, err)
			}
		}
	}
	if reported == 0 {
		t.Error("no damage was noticed")
	}
}

func readAll(ctx context.Context, path string) error {
	s, err := sqlite.Open(ctx, path, sqlite.Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	docs, err := s.Documents(ctx, record.Page{})
	if err != nil {
		return err
	}
	for _, d := range docs {
		_, _, err1 := s.Document(ctx, d.ID)
		_, err2 := s.Mentions(ctx, d.ID)
		if err := errors.Join(err1, err2); err != nil {
			return err
		}
	}
	_, err1 := s.Statements(ctx, record.StatementQuery{})
	_, err2 := s.Entities(ctx, record.EntityQuery{Name: "person"})
	_, err3 := s.Search(ctx, "w1", record.Page{})
	return errors.Join(err1, err2, err3, s.Put(ctx, storetest.Made(99)))
}

// A writer that holds the record is waited for, but not for ever, and a context that
// ends ends the waiting.
func TestPutBehindAnotherWriter(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	made(t, path, 1)
	s := open(t, path, sqlite.Options{Wait: 50 * time.Millisecond})
	patient := open(t, path, sqlite.Options{})
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	other, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := other.ExecContext(t.Context(), "BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	if err := s.Put(t.Context(), storetest.Made(1)); err == nil || !strings.Contains(err.Error(), "another process is writing") {
		t.Errorf("while it is held: got %v", err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if err := patient.Put(ctx, storetest.Made(1)); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("until the context ends: got %v", err)
	}
	if n := len(documents(t, path)); n != 1 {
		t.Errorf("readers do not wait, but saw %d documents", n)
	}
	done := make(chan error)
	go func() { done <- patient.Put(t.Context(), storetest.Made(1)) }()
	if _, err := other.ExecContext(t.Context(), "COMMIT"); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Errorf("after it is let go: %v", err)
	}
}
