package polnear

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/eval"
)

func TestLoad(t *testing.T) {
	articles, err := Load(t.Context(), filepath.Join("testdata", "corpus"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, a := range articles {
		for _, n := range a.Annotations {
			got = append(got, fmt.Sprintf("%s %s %d %v", a.ID, n.Annotator, len(n.Attributions), a.Tokens != nil))
		}
	}
	want := []string{
		"halyard_2031-03-10_rell-says-no a1b2 2 false",
		"halyard_2031-03-10_rell-says-no c3d4 1 false",
		"ledger_2031-03-11_toma-yes a1b2 1 true",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("articles, annotators, attributions, tokens:\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestLoadRefuses(t *testing.T) {
	write := func(files map[string]string) string {
		dir := t.TempDir()
		for name, body := range files {
			path := filepath.Join(dir, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(body), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		return dir
	}
	for _, tc := range []struct {
		name  string
		files map[string]string
		want  error
		says  string
	}{
		{"an empty folder", nil, ErrEmpty, "attributions"},
		{"annotations without a text", map[string]string{"attributions/a_1.ann": ""}, os.ErrNotExist, "a.txt"},
		{"a text that is no UTF-8", map[string]string{"attributions/a_1.ann": "", "text/a.txt": "\xff"}, ErrMismatch, "a.txt"},
		{"annotations of another text", map[string]string{"attributions/a_1.ann": "T1\tCue 0 4\tsaid\n", "text/a.txt": "says"}, ErrMismatch, "a_1.ann:1"},
		{"tokens of another text", map[string]string{"attributions/a_1.ann": "", "text/a.txt": "no",
			"conllu/a.conllu": "1\tyes\t_\t_\t_\t_\t_\t_\t_\tstart=0|end=3\n"}, ErrMismatch, "a.conllu:1"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			articles, err := Load(t.Context(), write(tc.files))
			if articles != nil || !errors.Is(err, tc.want) || !strings.Contains(err.Error(), tc.says) {
				t.Errorf("Load = %v, %v; want %v naming %s", articles, err, tc.want, tc.says)
			}
		})
	}
	t.Run("a folder with a pattern in its name", func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "a[b]*")
		if err := os.CopyFS(dir, os.DirFS(filepath.Join("testdata", "corpus"))); err != nil {
			t.Fatal(err)
		}
		if articles, err := Load(t.Context(), dir); err != nil || len(articles) != 2 {
			t.Errorf("Load = %d articles, %v; want 2", len(articles), err)
		}
	})
}

// sayRule is a reader that is easy to foresee: whoever stands before "said" is the source,
// whatever follows up to the next full stop or comma is the content.
func sayRule(_ context.Context, a *Article) (Prediction, error) {
	p := Prediction{Document: a.ID}
	tokens, runes := cut(a.Text), []rune(a.Text)
	for i, t := range tokens {
		if string(runes[t.Start:t.End]) != "said" || i == 0 || i+1 == len(tokens) {
			continue
		}
		end := i + 1
		for end < len(tokens) && !strings.ContainsRune(".,", runes[tokens[end].Start]) {
			end++
		}
		p.Attributions = append(p.Attributions, Attribution{
			Source:  []eval.Span{tokens[i-1]},
			Cue:     []eval.Span{t},
			Content: []eval.Span{{Start: tokens[i+1].Start, End: tokens[end-1].End}},
		})
	}
	return p, nil
}

func TestAllAndOne(t *testing.T) {
	r, err := Eval(t.Context(), filepath.Join("testdata", "corpus"), sayRule, Options{Workers: 4})
	if err != nil {
		t.Fatal(err)
	}
	// Predicted are (Rell, said, on Monday) and (Toma, said, yes).
	for _, tc := range []struct {
		name      string
		score     eval.Score
		predicted int
		gold      int
		hits      float64
	}{
		// a1b2 has the cues "said on Monday" and "is understood", c3d4 has "said".
		{"cues of all files", r.All.Exact.Cue, 3, 4, 2},
		{"cues of one annotator", r.One.Exact.Cue, 2, 3, 1},
		{"contents of all files", r.All.Exact.Content, 3, 6, 1},
		{"contents of one annotator", r.One.Exact.Content, 2, 4, 1},
		// "on Monday" touches the content of nothing, so only Toma's is right.
		{"lenient", r.One.Lenient, 2, 3, 1},
	} {
		want := eval.Counted(int(tc.hits), tc.predicted, tc.gold)
		if tc.score.Predicted != tc.predicted || tc.score.Gold != tc.gold || tc.score.F1 != want.F1() {
			t.Errorf("%s: F1 %v of %d, %d; want %v of %d, %d", tc.name, tc.score.F1, tc.score.Predicted, tc.score.Gold, want.F1(), tc.predicted, tc.gold)
		}
	}
	if r.Articles != 2 || r.Annotations != 3 {
		t.Errorf("%d articles with %d annotations, want 2 with 3", r.Articles, r.Annotations)
	}
}

func TestWorkersChangeNothing(t *testing.T) {
	var first string
	for _, workers := range []int{1, 3} {
		var told []string
		r, err := Eval(t.Context(), filepath.Join("testdata", "corpus"), sayRule, Options{Workers: workers, Progress: func(done, total int) {
			told = append(told, fmt.Sprint(done, " of ", total))
		}})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(told, ", "); got != "1 of 2, 2 of 2" {
			t.Errorf("progress %s, want 1 of 2, 2 of 2", got)
		}
		var b strings.Builder
		if err := r.Write(&b); err != nil {
			t.Fatal(err)
		}
		if first == "" {
			first = b.String()
		} else if b.String() != first {
			t.Errorf("with %d workers:\n%s\nwith one:\n%s", workers, b.String(), first)
		}
	}
}

func TestAReaderThatFailsIsNamed(t *testing.T) {
	broken := errors.New("broken")
	_, err := Eval(t.Context(), filepath.Join("testdata", "corpus"), func(context.Context, *Article) (Prediction, error) {
		return Prediction{}, broken
	}, Options{})
	if !errors.Is(err, broken) || !strings.Contains(err.Error(), "halyard_2031-03-10_rell-says-no") {
		t.Errorf("error %v, want that of the reader with the article's id", err)
	}
	_, err = Eval(t.Context(), filepath.Join("testdata", "corpus"), func(context.Context, *Article) (Prediction, error) {
		return Prediction{Attributions: []Attribution{{Cue: []eval.Span{{Start: 3, End: 9999}}}}}, nil
	}, Options{})
	if !errors.Is(err, eval.ErrOutside) {
		t.Errorf("error %v for a span beyond the text, want ErrOutside", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Eval(ctx, filepath.Join("testdata", "corpus"), sayRule, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v after the context ended", err)
	}
}

func TestAgree(t *testing.T) {
	articles, err := Load(t.Context(), filepath.Join("testdata", "corpus"))
	if err != nil {
		t.Fatal(err)
	}
	a, err := Agree(t.Context(), articles, Options{})
	if err != nil {
		t.Fatal(err)
	}
	// One article has two annotators, scored both ways round: 2 and 1 attributions. They
	// agree on the source and the content of one, and their cues overlap.
	if a.Articles != 1 || a.Pairs != 1 || a.Scores.Exact.Source.F1 != 1 || a.Scores.Exact.Cue.F1 != 0 || a.Scores.Lenient.Gold != 3 {
		t.Errorf("agreement %+v", a)
	}
	if want := eval.Counted(2, 3, 3).F1(); a.Scores.Lenient.F1 != want {
		t.Errorf("lenient F1 %v, want %v", a.Scores.Lenient.F1, want)
	}
}
