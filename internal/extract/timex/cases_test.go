package timex

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/extract/stage"
)

// TestCases reads testdata/*.txt, where each line is a case: published | text | times.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
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
			n++
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			c := strings.Split(line, " | ")
			if len(c) != 3 {
				t.Fatalf("%s line %d: %q is not published | text | times", f, n, line)
			}
			d := read(t, strings.TrimPrefix(c[0], "-"), strings.ReplaceAll(c[1], "//", "\n\n"))
			if got := show(d); got != c[2] {
				t.Errorf("%s line %d: %s\n got %s\nwant %s", f, n, c[1], got, c[2])
			}
		}
	}
}

// show writes times as the case files have them: dates as EDTF, and what is no date by its class
// and value.
func show(d *stage.Draft) string {
	all := slices.Concat(d.Times, d.Undated)
	slices.SortFunc(all, func(a, b stage.Time) int { return a.Compare(b.Span) })
	if len(all) == 0 {
		return "none"
	}
	var out []string
	for _, x := range all {
		value := x.EDTF.String()
		switch {
		case slices.ContainsFunc(d.Undated, func(u stage.Time) bool { return u.Span == x.Span }):
			value = strings.ToLower(x.Class.String()) + " " + x.Value
		case value == "":
			value = "unclear"
		}
		out = append(out, `"`+x.In(d.Text())+`" => `+value)
	}
	return strings.Join(out, "; ")
}
