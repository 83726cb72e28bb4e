package cli_test

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the outputs of the how-to pages as they come out; read them before they are committed")

// howtos are the pages whose outputs are checked.
var howtos = []string{"reading-one-report.md", "keeping-a-record.md", "searching-and-asking.md", "register.md", "metadata.md", "review.md", "troubleshooting.md"}

// elision is a line of an output that stands for any number of lines.
const elision = "…"

// What the how-to pages show is what the commands write: each command of a ```console
// block is run, those of a page one after another in one folder with the examples in
// it. A line "…" stands for lines that the page leaves out.
func TestHowTo(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("no shell to run the commands of the pages with")
	}
	examples, err := filepath.Abs("../../examples")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range howtos {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join("../../docs/how-to", name)
			page, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			dir := t.TempDir()
			if err := os.Symlink(examples, filepath.Join(dir, "examples")); err != nil {
				t.Fatal(err)
			}
			got := runPage(t, dir, string(page))
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(page), got); diff != "" {
				t.Errorf("the page shows something else; run the test with -update and read what has changed:\n%s", diff)
			}
		})
	}
}

// runPage is the page with the outputs that its commands give.
func runPage(t *testing.T, dir, page string) string {
	t.Helper()
	var out []string
	lines := strings.Split(page, "\n")
	inside := false
	for i := 0; i < len(lines); i++ {
		line := lines[i]
		out = append(out, line)
		switch {
		case line == "```console":
			inside = true
		case line == "```":
			inside = false
		case inside && strings.HasPrefix(line, "$ "):
			var shown []string
			for i+1 < len(lines) && lines[i+1] != "```" && !strings.HasPrefix(lines[i+1], "$ ") {
				i++
				shown = append(shown, lines[i])
			}
			out = append(out, elide(shell(t, dir, line[2:]), shown)...)
		}
	}
	return strings.Join(out, "\n")
}

// shell is what a command writes, line by line. Its status is not looked at: pages show
// failures as well.
func shell(t *testing.T, dir, command string) []string {
	t.Helper()
	cmd := exec.Command("sh", "-c", command)
	cmd.Dir = dir
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "PARLEY_") {
			cmd.Env = append(cmd.Env, v)
		}
	}
	cmd.Env = append(cmd.Env, "PARLEY_NOW=2031-06-01T12:00:00Z", "NO_COLOR=1")
	got, _ := cmd.CombinedOutput()
	if len(got) == 0 {
		return nil
	}
	text := strings.ReplaceAll(string(got), dir, "/home/mara/talks")
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}

// elide leaves out of got what shown leaves out, if the rest has as many lines.
func elide(got, shown []string) []string {
	at := slices.Index(shown, elision)
	if at < 0 {
		return got
	}
	after := len(shown) - at - 1
	if at+after > len(got) {
		return got
	}
	return slices.Concat(got[:at], []string{elision}, got[len(got)-after:])
}
