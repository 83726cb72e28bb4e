//go:build unix

package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/parley-project/parley/internal/store/sqlite"
	"github.com/parley-project/parley/record"
)

// What may not be written is ErrUnwritable when it is opened, and can still be read.
// The superuser may write everything, so the question is put in a process that is not.
func TestUnwritableRecord(t *testing.T) {
	for _, tc := range []struct {
		name             string
		folder, file     os.FileMode // file 0 is none
		writing, reading string
	}{
		{"a file that may not be written", 0o777, 0o444, "unwritable", "1 documents"},
		{"a folder that may not be written", 0o555, 0o666, "unwritable", "1 documents"},
		{"neither may be written", 0o555, 0o444, "unwritable", "1 documents"},
		{"a folder that may not be written, without a record", 0o555, 0, "unwritable", "not there"},
		{"a file that may not be read", 0o777, 0o200, "unwritable", "unwritable"},
		{"a folder that may not be entered", 0o600, 0, "unwritable", "unwritable"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			folder := reachable(t)
			path := filepath.Join(folder, "record.db")
			if tc.file != 0 {
				made(t, path, 1)
				chmod(t, path, tc.file)
			}
			chmod(t, folder, tc.folder)
			defer chmod(t, folder, 0o777)
			if got := askAsNobody(t, "open", path); !strings.HasPrefix(got, tc.writing) {
				t.Errorf("for writing: %q, want %q", got, tc.writing)
			}
			if got := askAsNobody(t, "read", path); !strings.HasPrefix(got, tc.reading) {
				t.Errorf("for reading: %q, want %q", got, tc.reading)
			}
		})
	}
}

// reachable is a new folder that every user can enter.
func reachable(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for p := folder; strings.HasPrefix(p, os.TempDir()+string(filepath.Separator)); p = filepath.Dir(p) {
		chmod(t, p, 0o777)
	}
	return folder
}

func chmod(t *testing.T, path string, mode os.FileMode) {
	t.Helper()
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}

// helperAsk has the helper process open a record, for writing or for reading, and say
// what came of it.
const helperAsk = "PARLEY_TEST_ASK"

func askAsNobody(t *testing.T, ask, path string) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), self)
	if os.Geteuid() == 0 {
		cmd = exec.CommandContext(t.Context(), copied(t, self))
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	cmd.Env = append(os.Environ(), helperRecord+"="+path, helperAsk+"="+ask)
	cmd.Dir = "/"
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Skipf("no process without privileges can be started here: %v: %s", err, out)
	}
	return string(out)
}

// copied is the test binary where every user can run it.
func copied(t *testing.T, binary string) string {
	t.Helper()
	from, err := os.Open(binary)
	if err != nil {
		t.Fatal(err)
	}
	defer from.Close()
	path := filepath.Join(reachable(t), "helper")
	to, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o755)
	if err != nil {
		t.Fatal(err)
	}
	_, err = io.Copy(to, from)
	if err := errors.Join(err, to.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

func answerAsked(ask, path string) string {
	ctx := context.Background()
	s, err := sqlite.Open(ctx, path, sqlite.Options{ReadOnly: ask == "read"})
	switch {
	case errors.Is(err, record.ErrUnwritable):
		return fmt.Sprintf("unwritable: %v", err)
	case errors.Is(err, os.ErrNotExist):
		return "not there"
	case err != nil:
		return fmt.Sprintf("error: %v", err)
	}
	defer s.Close()
	all, err := s.Documents(ctx, record.Page{})
	if err != nil {
		return fmt.Sprintf("error: %v", err)
	}
	return fmt.Sprintf("%d documents", len(all))
}
