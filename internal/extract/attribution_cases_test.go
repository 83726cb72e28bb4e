package extract_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The case files in testdata/attribution say what is right: who is said to have said
// what, theme by theme, in the form of testdata/cases (see testCase), with two additions.
//
// Words in < > may be there or not: where the annotators of PolNeAR are divided, so is
// the specification (docs/attribution.md).
//
// A line "known: why" before the expected ones says that the reader is not right yet. A known
// case that comes out right fails, so that the mark is taken away, and the list of what
// the reader cannot do stays true. After a training, -mark does it for all:
//
//	go test ./internal/extract -run TestCases -mark
var mark = flag.Bool("mark", false, "mark the cases of testdata/attribution that are not right yet as known")

const knownPrefix = "known: "

// takeKnown is why the case is known not to be right, or ""; the line is taken out of its text.
func (c *testCase) takeKnown() string {
	at := strings.LastIndexByte(c.text, '\n') + 1
	why, ok := strings.CutPrefix(c.text[at:], knownPrefix)
	if !ok {
		return ""
	}
	c.text = strings.TrimSpace(c.text[:at])
	return why
}

var mayBeThere = regexp.MustCompile(`<[^>]*>`)

// agrees reports whether the line got is what want says, with some or none of the words
// that may be there.
func agrees(want, got string) bool {
	pattern, rest := "^", want
	for at := mayBeThere.FindStringIndex(rest); at != nil; at = mayBeThere.FindStringIndex(rest) {
		pattern += regexp.QuoteMeta(rest[:at[0]]) + "(?:" + regexp.QuoteMeta(rest[at[0]+1:at[1]-1]) + ")?"
		rest = rest[at[1]:]
	}
	ok, err := regexp.MatchString(pattern+regexp.QuoteMeta(rest)+"$", got)
	return err == nil && ok
}

func TestCases(t *testing.T) {
	p := newPipeline(t)
	files, err := filepath.Glob("testdata/*/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no case files: %v", err)
	}
	cases, known := 0, 0
	for _, file := range files {
		marks := map[string]string{}
		for _, c := range readCases(t, file) {
			t.Run(strings.TrimSuffix(strings.TrimPrefix(filepath.ToSlash(file), "testdata/"), ".txt")+"/"+c.name, func(t *testing.T) {
				why := c.takeKnown()
				r := read(t, p, c.text)
				var got []string
				for i, s := range r.Statements {
					fields := ""
					if i < len(c.want) {
						_, fields, _ = strings.Cut(c.want[i], " {")
					}
					l := line(r, s, strings.TrimSuffix(fields, "}"))
					if i < len(c.want) && agrees(c.want[i], l) {
						l = c.want[i]
					}
					got = append(got, l)
				}
				diff := cmp.Diff(c.want, got)
				cases++
				if diff != "" && (*mark || why != "") {
					known++
				}
				switch {
				case *mark && diff == "":
					marks[c.name] = ""
				case *mark && why == "":
					marks[c.name] = shortfall(c.want, got)
				case *mark:
				case why == "" && diff != "":
					t.Errorf("%s\n(-want +got)\n%s", c.text, diff)
				case why != "" && diff == "":
					t.Errorf("%s\ncomes out right now: take away its mark, %q", c.text, knownPrefix+why)
				}
			})
		}
		if *mark {
			writeMarks(t, file, marks)
		}
	}
	t.Logf("%d cases, %d as they should be, %d known not to be", cases, cases-known, known)
}

var parts = regexp.MustCompile(`^(>>?) (.*?) \[(.*?)\] ([^{]*)(?:\{(.*)\})?$`)

// shortfall says in what got falls short of want.
func shortfall(want, got []string) string {
	switch {
	case len(got) == 0:
		return "nothing is found"
	case len(want) == 0:
		return "taken for speech"
	case len(got) < len(want):
		return "a statement is missed"
	case len(got) > len(want):
		return "a statement too many"
	}
	var out []string
	for i := range want {
		if want[i] == got[i] {
			continue
		}
		w, g := parts.FindStringSubmatch(want[i]), parts.FindStringSubmatch(got[i])
		for k, name := range []string{"level", "source", "cue", "content"} {
			if w == nil || g == nil || !agrees(w[k+1], g[k+1]) {
				out = append(out, name)
			}
		}
		if w == nil || g == nil {
			continue
		}
		found := strings.Split(g[5], "; ")
		for k, f := range strings.Split(w[5], "; ") {
			if name, _, _ := strings.Cut(f, "="); k < len(found) && found[k] != f {
				out = append(out, name)
			}
		}
	}
	slices.Sort(out)
	return "not right yet: " + strings.Join(slices.Compact(out), ", ")
}

// writeMarks writes file anew with the marks of its cases, by their names: "" takes one away.
func writeMarks(t *testing.T, file string, marks map[string]string) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	name, done := "", false
	for l := range strings.Lines(string(b)) {
		switch {
		case strings.HasPrefix(l, "-- "):
			name, done = strings.TrimSpace(l[3:]), false
		case strings.HasPrefix(l, knownPrefix):
			if _, ran := marks[name]; ran {
				continue
			}
		case !done && (strings.HasPrefix(l, ">") || l == "none\n"):
			if why := marks[name]; why != "" {
				out.WriteString(knownPrefix + why + "\n")
			}
			done = true
		}
		out.WriteString(l)
	}
	if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
