package timex

import (
	"os"
	"path/filepath"
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

// show writes times as the case files have them.
func show(d *stage.Draft) string {
	if len(d.Times) == 0 {
		return "none"
	}
	var out []string
	for _, x := range d.Times {
		date := x.EDTF.String()
		if date == "" {
			date = "unclear"
		}
		out = append(out, `"`+x.In(d.Text())+`" => `+date)
	}
	return strings.Join(out, "; ")
}
