package timex

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract/stage"
)

// FuzzRun: no text makes the stage panic; times lie in the text, in order and apart.
func FuzzRun(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for line := range strings.Lines(string(b)) {
			if c := strings.Split(line, " | "); len(c) == 3 {
				f.Add(c[0], c[1])
			}
		}
	}
	for _, s := range []string{"9999 centuries ago", "the 0th of May 9999", "999 years from now. The previous century.",
		"from 31 to 2 February", "- - 2014-", "the the the last last", "mid-mid-May", "more than than", "29 February",
		"the end of the end of the end of", "the week after the week after the week after next", "1/1", "99:99 10:3 24:00 p.m.", "every every other", "0-day 999-year-long half-hour",
		"the 31st of February", "one hour and one hour and", "twice a", "Q5 Q1 2014 third-quarter of", "at at least", "//2025", "0000-00-00"} {
		f.Add("2025-02-28", s)
		f.Add("9999-12-31", s)
		f.Add("-9999-01-01", s)
	}
	f.Fuzz(func(t *testing.T, published, s string) {
		if _, err := document.New(s, document.Meta{}); err != nil || !utf8.ValidString(s) {
			return
		}
		if _, err := edtf.Parse(published); err != nil {
			published = ""
		}
		d := read(t, published, s)
		all := slices.Concat(d.Times, d.Undated)
		slices.SortFunc(all, func(a, b stage.Time) int { return a.Compare(b.Span) })
		for _, times := range [][]stage.Time{d.Times, d.Undated} {
			if !slices.IsSortedFunc(times, func(a, b stage.Time) int { return a.Compare(b.Span) }) {
				t.Fatalf("out of order in %q", s)
			}
		}
		for _, x := range d.Undated {
			if !x.EDTF.IsZero() || x.Relative {
				t.Fatalf("%q is no date and has one, in %q", x.In(s), s)
			}
		}
		end := 0
		for _, x := range all {
			if x.Start < end || x.End <= x.Start || x.End > len(s) || x.In(s) == "" || !utf8.ValidString(x.In(s)) {
				t.Fatalf("%v after %d in %q", x.Span, end, s)
			}
			end = x.End
		}
		if published == "" && len(d.Notes) > 1 {
			t.Fatalf("notes %q", d.Notes)
		}
	})
}

// TestLongSentences: a sentence of any length is read to its end.
func TestLongSentences(t *testing.T) {
	const n = 20000
	for name, c := range map[string]struct {
		words string
		want  int
	}{
		"months":  {"May and ", 0},
		"parts":   {"the early ", 0},
		"counts":  {"two days before ", n},
		"ends":    {"the end of ", 0},
		"numbers": {"3 to ", 0},
		"days":    {"and so on Friday ", n},
		"years":   {"in 2014 and in ", n},
		"hours":   {"at 10 p.m. on ", n},
		"often":   {"twice a week every ", n},
		"lengths": {"one hour and 30 minutes and ", n},
		"the nth": {"on the 3rd of the ", 0},
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, "2025-04-15", strings.Repeat(c.words, n))
			if got := len(d.Times) + len(d.Undated); got != c.want {
				t.Errorf("%d times, not %d", got, c.want)
			}
		})
	}
}
