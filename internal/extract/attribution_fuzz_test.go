package extract_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// FuzzAttributions begins at the texts of the case files and holds every reading to what
// is true of attributions, whatever the bytes.
func FuzzAttributions(f *testing.F) {
	for _, folder := range []string{"cases", "attribution"} {
		files, err := filepath.Glob("testdata/" + folder + "/*.txt")
		if err != nil || len(files) == 0 {
			f.Fatalf("no case files: %v", err)
		}
		for _, file := range files {
			for _, c := range readCases(f, file) {
				f.Add(c.text)
			}
		}
	}
	f.Add("“a” said “b” said “c” said “")
	f.Add("he said that he said that he said that he said")
	f.Add("A:\n\nB:\n\n— C\n\n“")
	f.Add("\xff“\xfe” said \x00.")
	p := newPipeline(f)
	f.Fuzz(func(t *testing.T, s string) {
		d, err := document.New(s, document.Meta{Published: published(t)})
		if err != nil {
			return
		}
		r, err := p.Read(context.Background(), d)
		if err != nil {
			t.Fatal(err)
		}
		checkReading(t, d.Text, r)
		checkAttributions(t, r)
	})
}

// checkAttributions: the pieces of source, cue and content stand in text order and no two
// share a character; a statement within another has its words in the other's content; a
// probability is one.
func checkAttributions(t testing.TB, r *reading.Reading) {
	t.Helper()
	byID := map[reading.StatementID]reading.Statement{}
	for _, s := range r.Statements {
		byID[s.ID] = s
	}
	for _, s := range r.Statements {
		roles := [][]text.Selector{s.Source, s.Cue, s.Content}
		for i, pieces := range roles {
			for k, p := range pieces {
				if p.Start >= p.End {
					t.Errorf("statement %s: empty piece %+v", s.ID, p)
				}
				if k > 0 && pieces[k-1].End > p.Start {
					t.Errorf("statement %s: %+v comes after %+v", s.ID, p, pieces[k-1])
				}
				for _, other := range roles[i+1:] {
					for _, o := range other {
						if p.Start < o.End && o.Start < p.End {
							t.Errorf("statement %s: %+v and %+v share words", s.ID, p, o)
						}
					}
				}
			}
		}
		if s.Probability < 0 || s.Probability > 1 {
			t.Errorf("statement %s: probability %v", s.ID, s.Probability)
		}
		if s.Within == nil {
			continue
		}
		anchor := s.Content
		if len(s.Cue) > 0 {
			anchor = s.Cue
		}
		if !holds(byID[*s.Within].Content, anchor[0]) {
			t.Errorf("statement %s is within %s, whose content does not hold its words", s.ID, *s.Within)
		}
	}
}

// holds reports whether one of the pieces has all of p in it.
func holds(pieces []text.Selector, p text.Selector) bool {
	for _, q := range pieces {
		if q.Start <= p.Start && p.End <= q.End {
			return true
		}
	}
	return false
}
