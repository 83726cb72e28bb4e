package extract_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// A hand label is one attribution of the seed report, as ../eval/testdata/seed.tsv has it.
type label struct {
	cue, content  text.Selector // Exact is not used
	speaker, said string
	saying        bool
}

// sharedFile is a file of the data that stands beside the repository, or a skipped test.
func sharedFile(t testing.TB, name string) []byte {
	dir := os.Getenv("PARLEY_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared")
	}
	b, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Skipf("the shared data is not here (PARLEY_SHARED or ../shared): %v", err)
	}
	return b
}

func seedLabels(t testing.TB) []label {
	b, err := os.ReadFile("../eval/testdata/seed.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var out []label
	for line := range strings.Lines(string(b)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || len(f) != 7 {
			continue
		}
		n := make([]int, 4)
		for i := range n {
			if n[i], err = strconv.Atoi(f[i]); err != nil {
				t.Fatalf("%q: %v", line, err)
			}
		}
		out = append(out, label{
			cue: text.Selector{Start: n[0], End: n[1]}, content: text.Selector{Start: n[2], End: n[3]},
			speaker: f[4], said: f[5], saying: f[6] == "saying",
		})
	}
	return out
}

// TestSeedReport reads a real report that no rule was written for and no network learned. Of its 27
// sayings at least 25 are found and 24 have the right directness; what it says of speakers and times
// is held where it is.
func TestSeedReport(t *testing.T) {
	body := sharedFile(t, "seed/article.txt")
	day, err := edtf.Parse("2025-04-15")
	if err != nil {
		t.Fatal(err)
	}
	d, err := document.New(string(body), document.Meta{Publisher: "Newsweek", Published: day})
	if err != nil {
		t.Fatal(err)
	}
	r, err := newPipeline(t).Read(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	checkReading(t, d.Text, r)
	var found, direct, speakers, dates, stated, wider, widerFound int
	for _, l := range seedLabels(t) {
		s := matching(r, l)
		switch {
		case !l.saying:
			wider++
			if s != nil {
				widerFound++
			}
			continue
		case s == nil:
			t.Logf("missed: cue at [%d,%d)", l.cue.Start, l.cue.End)
			continue
		}
		found++
		if want := directness(d.Text.String(), l); s.Directness == want {
			direct++
		} else {
			t.Logf("cue at [%d,%d): directness %s, want %s", l.cue.Start, l.cue.End, s.Directness, want)
		}
		got := "-"
		if s.Speaker != nil {
			i := slices.IndexFunc(r.Entities, func(e reading.Entity) bool { return e.ID == *s.Speaker })
			got = r.Entities[i].Name
		}
		if got == l.speaker {
			speakers++
		} else {
			t.Logf("cue at [%d,%d): speaker %q, want %q", l.cue.Start, l.cue.End, got, l.speaker)
		}
		if l.said != reading.Unclear {
			stated++
		}
		switch said := s.Said.EDTF.String(); {
		case said == l.said && l.said != reading.Unclear:
			dates++
		case said != l.said:
			t.Logf("cue at [%d,%d): said %s, want %s", l.cue.Start, l.cue.End, said, l.said)
		}
	}
	t.Logf("sayings found %d of 27, right directness %d, right speaker %d, stated times right %d of %d found; wider ones found %d of %d; %d statements in all",
		found, direct, speakers, dates, stated, widerFound, wider, len(r.Statements))
	if found < 25 || direct < 24 || speakers < 26 || dates < 11 {
		t.Errorf("found %d, %d of right directness, %d right speakers, %d right times: want at least 25, 24, 26 and 11", found, direct, speakers, dates)
	}
}

// directness is how much of a label's content stands in quotation marks.
func directness(body string, l label) reading.Directness {
	if l.content.Start < 0 {
		return reading.Paraphrase
	}
	content := strings.TrimRight(string([]rune(body)[l.content.Start:l.content.End]), ".,")
	switch {
	case strings.HasPrefix(content, "“") && strings.HasSuffix(content, "”") && strings.Count(content, "“") == 1:
		return reading.Quote
	case strings.ContainsAny(content, "“”"):
		return reading.Mixed
	}
	return reading.Paraphrase
}

// matching is the statement whose cue and content overlap those of l.
func matching(r *reading.Reading, l label) *reading.Statement {
	overlap := func(sels []text.Selector, w text.Selector) bool {
		return slices.ContainsFunc(sels, func(s text.Selector) bool { return s.Start < w.End && w.Start < s.End })
	}
	for i := range r.Statements {
		s := &r.Statements[i]
		if overlap(s.Cue, l.cue) && (l.content.Start < 0 || overlap(s.Content, l.content)) {
			return s
		}
	}
	return nil
}
