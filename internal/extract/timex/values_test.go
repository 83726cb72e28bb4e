package timex

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/extract/stage"
)

// TestValues reads testdata/values/timex3.txt, whose lines are published | text | times.
func TestValues(t *testing.T) {
	b, err := os.ReadFile("testdata/values/timex3.txt")
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
			t.Fatalf("%q is not published | text | times", line)
		}
		if got := showValues(read(t, c[0], c[1])); got != c[2] {
			t.Errorf("%s\n got %s\nwant %s", c[1], got, c[2])
		}
	}
	if n == 0 {
		t.Fatal("no cases")
	}
}

// showValues writes times as TIMEX3 has them.
func showValues(d *stage.Draft) string {
	all := slices.Concat(d.Times, d.Undated)
	slices.SortFunc(all, func(a, b stage.Time) int { return a.Compare(b.Span) })
	one := func(x stage.Time) string { return `"` + x.In(d.Text()) + `" => ` + x.Class.String() + " " + x.Value }
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
