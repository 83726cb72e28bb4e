package timex

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/extract/stage"
)

// TestValues reads testdata/values/*.txt, whose lines are published | text | times.
func TestValues(t *testing.T) {
	files, err := filepath.Glob("testdata/values/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no case files: %v", err)
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for line := range strings.Lines(string(b)) {
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			n++
			c := strings.Split(line, " | ")
			if len(c) != 3 {
				t.Fatalf("%s: %q is not published | text | times", f, line)
			}
			if got := showValues(read(t, c[0], c[1])); got != c[2] {
				t.Errorf("%s: %s\n got %s\nwant %s", f, c[1], got, c[2])
			}
		}
		if n == 0 {
			t.Errorf("%s: no cases", f)
		}
	}
}

// showValues writes times as TIMEX3 has them.
func showValues(d *stage.Draft) string {
	all := slices.Concat(d.Times, d.Undated)
	slices.SortFunc(all, func(a, b stage.Time) int { return a.Compare(b.Span) })
	one := func(x stage.Time) string { return `"` + x.In(d.Text()) + `" => ` + x.Class.String() + " " + x.Value }
	if len(all) == 0 {
		return "none"
	}
	var out []string
	for _, x := range all {
		s := one(x)
		if len(x.Parts) > 0 {
			var parts []string
			for _, p := range x.Parts {
				parts = append(parts, one(p))
			}
			s = "[" + strings.Join(parts, "; ") + "]"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}
