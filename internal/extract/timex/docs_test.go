package timex

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/extract/stage"
)

var bold = regexp.MustCompile(`\*\*(.+?)\*\*`)

// TestThePageOfTimes reads the tables of docs/times.md: the last words in bold of a row, in its
// sentence, have the date beside them; or, where they are no date, the class and the value.
func TestThePageOfTimes(t *testing.T) {
	page, err := os.ReadFile("../../../docs/times.md")
	if err != nil {
		t.Fatal(err)
	}
	dates, _, _ := strings.Cut(string(page), "## When it was said")
	n := 0
	for line := range strings.Lines(dates) {
		c := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), " | ")
		m := bold.FindAllStringSubmatch(c[0], -1)
		if len(c) < 2 || len(m) == 0 {
			continue
		}
		n++
		sentence, words := strings.TrimSpace(bold.ReplaceAllString(c[0], "$1"))+".", m[len(m)-1][1]
		d := read(t, "2025-04-15", sentence)
		want := strings.TrimSpace(c[1])
		is := func(x stage.Time) bool { return x.In(d.Text()) == words }
		got := "not found"
		if i := slices.IndexFunc(d.Times, is); i >= 0 {
			if got = d.Times[i].EDTF.String(); got == "" {
				got = "unclear"
			}
		} else if i := slices.IndexFunc(d.Undated, is); i >= 0 {
			got = strings.ToLower(d.Undated[i].Class.String())
			if v := d.Undated[i].Value; v != strings.TrimSpace(c[2]) {
				t.Errorf("%s: %s has the value %s, not %s", sentence, words, v, c[2])
			}
		}
		if got != want {
			t.Errorf("%s: %s is %s, not %s", sentence, words, got, want)
		}
	}
	if n < 30 {
		t.Errorf("only %d rows", n)
	}
}
