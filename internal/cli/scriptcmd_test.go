package cli_test

import (
	databasesql "database/sql"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

var errUnknownCondition = errors.New("unknown condition")

// patience is how long a script waits for something that another process does.
const patience = 60 * time.Second

// status N PROG ARGS... runs a program that must end with status N.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N PROG ARGS...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	got := 0
	switch {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// get PATH FILE asks the site at $ADDR for a page, and waits for the site to be up.
// get PATH FILE WORDS also waits for the page to hold the words.
func get(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 || len(args) > 3 {
		ts.Fatalf("usage: get PATH FILE [WORDS]")
	}
	last := errors.New("not asked")
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		body, err := page("http://" + ts.Getenv("ADDR") + args[0])
		if err == nil && (len(args) < 3 || strings.Contains(string(body), args[2])) {
			ts.Check(os.WriteFile(ts.MkAbs(args[1]), body, 0o600))
			return
		}
		if last = err; err == nil {
			last = fmt.Errorf("the page does not hold %q: %s", args[2], body)
		}
	}
	ts.Fatalf("%s: %v", args[0], last)
}

func page(url string) ([]byte, error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	defer func() { _ = resp.Body.Close() }()
	if resp.StatusCode != http.StatusOK {
		return nil, errors.New(resp.Status)
	}
	return io.ReadAll(resp.Body)
}

// sql FILE STATEMENT changes a SQLite file behind Parley's back.
func sql(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: sql FILE STATEMENT")
	}
	db, err := databasesql.Open("sqlite", ts.MkAbs(args[0]))
	ts.Check(err)
	_, err = db.Exec(args[1])
	ts.Check(errors.Join(err, db.Close()))
}

// copies N FILE FOLDER makes N reports of one, each with a first line of its own.
func copies(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: copies N FILE FOLDER")
	}
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	text := ts.ReadFile(args[1])
	dir := ts.MkAbs(args[2])
	ts.Check(os.MkdirAll(dir, 0o755))
	for i := range n {
		body := strings.Replace(text, "NUMBER", strconv.Itoa(i), 1)
		ts.Check(os.WriteFile(filepath.Join(dir, fmt.Sprintf("report-%04d.txt", i)), []byte(body), 0o600))
	}
}

// repeat N TEXT FILE writes a text N times over.
func repeat(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: repeat N TEXT FILE")
	}
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(strings.Repeat(args[1], n)), 0o600))
}

// vanish FILE N PROG ARGS... runs a program that reads standard input ("-") before
// FILE, and removes FILE when it is known that the program has listed its inputs. The
// program must end with status N; what it wrote is in the files out and err.
func vanish(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: vanish FILE N PROG ARGS...")
	}
	cmd := command(ts, args[2:])
	in, err := cmd.StdinPipe()
	ts.Check(err)
	ts.Check(cmd.Start())
	// No pipe holds so much: when it is written, the program is reading.
	_, err = io.WriteString(in, strings.Repeat("The talks went on. ", 1<<17))
	ts.Check(err)
	ts.Check(os.Remove(ts.MkAbs(args[0])))
	ts.Check(in.Close())
	_ = cmd.Wait() // its status is looked at
	if got := strconv.Itoa(cmd.ProcessState.ExitCode()); got != args[1] {
		ts.Fatalf("exit status %s, want %s", got, args[1])
	}
}

// killed RECORD N PROG ARGS... starts a program that adds to a record, and kills it
// when the record holds N documents. It fails if the program was done by then.
func killed(ts *testscript.TestScript, neg bool, args []string) {
	end(ts, neg, args, os.Kill)
}

// interrupted does so with an interrupt, as Ctrl-C does.
func interrupted(ts *testscript.TestScript, neg bool, args []string) {
	end(ts, neg, args, os.Interrupt)
}

func end(ts *testscript.TestScript, neg bool, args []string, with os.Signal) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: killed|interrupted RECORD N PROG ARGS...")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	cmd := command(ts, args[2:])
	ts.Check(cmd.Start())
	for end := time.Now().Add(patience); time.Now().Before(end) && held(ts.MkAbs(args[0])) < n; {
		time.Sleep(time.Millisecond)
	}
	ts.Check(cmd.Process.Signal(with))
	_ = cmd.Process.Signal(with) // some programs that run others send it twice
	if err := cmd.Wait(); err == nil {
		ts.Fatalf("the program was done before it could be ended; give it more to do")
	}
}

// held is the number of documents that a record holds, as far as one can see.
func held(record string) (n int) {
	if _, err := os.Stat(record); err != nil {
		return 0
	}
	db, err := databasesql.Open("sqlite", "file:"+record+"?mode=ro")
	if err != nil {
		return 0
	}
	defer func() { _ = db.Close() }()
	if err := db.QueryRow("SELECT count(*) FROM document").Scan(&n); err != nil {
		return 0 // it is being made
	}
	return n
}

// command is a program in the script's folder and environment, which writes to the
// files out and err there.
func command(ts *testscript.TestScript, args []string) *exec.Cmd {
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir = ts.Getenv("WORK")
	for _, name := range []string{"PATH", "HOME", "TMPDIR", "WORK", "PARLEY_NOW"} {
		cmd.Env = append(cmd.Env, name+"="+ts.Getenv(name))
	}
	for name, w := range map[string]*io.Writer{"out": &cmd.Stdout, "err": &cmd.Stderr} {
		f, err := os.Create(ts.MkAbs(name))
		ts.Check(err)
		ts.Defer(func() { _ = f.Close() })
		*w = f
	}
	return cmd
}
