//go:build unix

package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/parley-project/parley/internal/store/sqlite"
	"github.com/parley-project/parley/internal/store/storetest"
)

// The environment of a helper process: the record that it adds to, and the numbers of
// the made documents from and up to which.
const (
	helperRecord = "PARLEY_TEST_RECORD"
	helperFrom   = "PARLEY_TEST_FROM"
	helperTo     = "PARLEY_TEST_TO"
)

// TestMain runs the helper process instead of the tests where its environment is set.
func TestMain(m *testing.M) {
	if path := os.Getenv(helperRecord); path != "" {
		if err := help(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func help(path string) error {
	if ask := os.Getenv(helperAsk); ask != "" {
		fmt.Print(answerAsked(ask, path))
		return nil
	}
	from, err := strconv.Atoi(os.Getenv(helperFrom))
	if err != nil {
		return err
	}
	to, err := strconv.Atoi(os.Getenv(helperTo))
	if err != nil {
		return err
	}
	ctx := context.Background()
	s, err := sqlite.Open(ctx, path, sqlite.Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	for i := from; i < to; i++ {
		if err := s.Put(ctx, storetest.Made(i)); err != nil {
			return err
		}
		fmt.Println(i)
	}
	return nil
}

func helper(t *testing.T, path string, from, to int) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), self)
	cmd.Env = append(os.Environ(), helperRecord+"="+path, helperFrom+"="+strconv.Itoa(from), helperTo+"="+strconv.Itoa(to))
	cmd.Stderr = os.Stderr
	return cmd
}

func TestProcessesThatMakeOneRecordAtOnceAllSucceed(t *testing.T) {
	for round := range 3 {
		path := filepath.Join(t.TempDir(), "record.db")
		var cmds []*exec.Cmd
		const processes, each = 4, 5
		for p := range processes {
			cmd := helper(t, path, p*each, (p+1)*each)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			cmds = append(cmds, cmd)
		}
		for p, cmd := range cmds {
			if err := cmd.Wait(); err != nil {
				t.Errorf("round %d, process %d: %v", round, p, err)
			}
		}
		sound(t, path)
		whole(t, path, processes*each)
	}
}

// A process that is killed at any moment leaves a record that opens, is sound, and has
// each document whole or not at all.
func TestKilledProcessLeavesDocumentsWholeOrAbsent(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	const kills = 25
	done := 0
	for i := range kills {
		cmd := helper(t, path, done, done+1000)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		// Every other one in its first moments, while it makes or opens the record; the
		// others in the middle of adding.
		if i%2 == 1 {
			if _, err := out.Read(make([]byte, 1)); err != nil {
				t.Fatalf("the helper ended before it added anything: %v", err)
			}
		}
		time.Sleep(time.Duration(2*i) * time.Millisecond)
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		var exit *exec.ExitError
		if err := cmd.Wait(); !errors.As(err, &exit) || exit.ExitCode() != -1 {
			t.Fatalf("the helper was to be killed, and ended with %v", err)
		}
		sound(t, path)
		all := documents(t, path)
		if len(all) < done {
			t.Fatalf("kill %d: %d documents where there were %d", i, len(all), done)
		}
		done = len(all)
	}
	if done < kills/2 {
		t.Errorf("%d documents, and %d helpers had added one each when they were killed", done, kills/2)
	}
	t.Logf("%d kills, %d documents", kills, done)
	whole(t, path, done)
}

// whole compares the record with one to which the first n made documents were added
// in peace.
func whole(t *testing.T, path string, n int) {
	t.Helper()
	ctx := t.Context()
	got, want := open(t, path, sqlite.Options{}), open(t, filepath.Join(t.TempDir(), "peace.db"), sqlite.Options{})
	for i := range n {
		if err := want.Put(ctx, storetest.Made(i)); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(storetest.Dump(ctx, t, want), storetest.Dump(ctx, t, got)); diff != "" {
		t.Errorf("the record is not as if one process had added in peace (-want +got):\n%s", diff)
	}
}
