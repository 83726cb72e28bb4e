package ud

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/parley-project/parley/internal/eval"
)

// A testCase is one section of a file in testdata/cases.
type testCase struct {
	name         string
	want         []string
	gold, system []Document
}

// cases reads a file of cases. columns are those of CoNLL-U that its lines have.
func cases(t *testing.T, file string, columns ...int) []testCase {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []testCase
	for _, f := range txtar.Parse(data).Files {
		want, rest, ok1 := strings.Cut(string(f.Data), "== gold\n")
		gold, system, ok2 := strings.Cut(rest, "== system\n")
		if !ok1 || !ok2 {
			t.Fatalf("%s: %q has no gold or no system", file, f.Name)
		}
		out = append(out, testCase{f.Name, strings.Split(strings.TrimSpace(want), "\n"), docs(t, gold, columns), docs(t, system, columns)})
	}
	return out
}

func docs(t *testing.T, lines string, columns []int) []Document {
	t.Helper()
	var b strings.Builder
	for line := range strings.Lines(lines) {
		fields := strings.Fields(line)
		row := strings.Split(strings.Repeat("_ ", 10), " ")[:10]
		for i, f := range fields {
			row[columns[i]] = f
		}
		if len(fields) > 0 {
			b.WriteString(strings.Join(row, "\t"))
		}
		b.WriteByte('\n')
	}
	d, err := ReadCoNLLU("case", []byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// counts is a score as cases write it.
func counts(s *eval.Score) string {
	if s == nil {
		return "-"
	}
	right := s.Precision * float64(s.Predicted)
	return fmt.Sprintf("%.0f/%d/%d", right, s.Predicted, s.Gold)
}

func TestTreeCases(t *testing.T) {
	for _, tc := range cases(t, "testdata/cases/trees.txtar", 0, 1, 2, 3, 4, 6, 7, 9) {
		t.Run(tc.name, func(t *testing.T) {
			s, err := ScoreTrees(tc.gold, tc.system, Options{Resamples: -1})
			if err != nil {
				t.Fatal(err)
			}
			got := map[string]*eval.Score{
				"tokens": s.Tokens, "sentences": s.Sentences, "words": s.Words, "upos": s.UPOS, "xpos": s.XPOS,
				"lemmas": s.Lemmas, "uas": s.UAS, "las": s.LAS, "full_las": s.FullLAS,
			}
			check(t, tc.want, got)
		})
	}
}

func TestNameCases(t *testing.T) {
	for _, tc := range cases(t, "testdata/cases/names.txtar", 0, 1, 9) {
		t.Run(tc.name, func(t *testing.T) {
			var schemes [2]*Scheme
			for i, name := range strings.Fields(tc.want[0]) {
				var err error
				if schemes[i], err = SchemeOf(name); err != nil {
					t.Fatal(err)
				}
			}
			s, err := ScoreNames(tc.gold, tc.system, schemes[0], schemes[1], Options{Resamples: -1})
			if err != nil {
				t.Fatal(err)
			}
			got := map[string]*eval.Score{"all": &s.All, "trimmed": &s.Trimmed}
			for i := range s.Kinds {
				got[string(s.Kinds[i].Kind)] = &s.Kinds[i].Score
			}
			check(t, tc.want[1:], got)
		})
	}
}

func check(t *testing.T, want []string, got map[string]*eval.Score) {
	t.Helper()
	for _, line := range want {
		name, figures, _ := strings.Cut(line, " ")
		s, ok := got[name]
		if !ok {
			t.Fatalf("no measure %q", name)
		}
		if c := counts(s); c != figures {
			t.Errorf("%s %s, want %s", name, c, figures)
		}
	}
}
