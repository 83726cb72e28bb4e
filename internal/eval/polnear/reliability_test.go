package polnear

import (
	"math"
	"testing"

	"github.com/parley-project/parley/internal/eval"
)

func TestReliability(t *testing.T) {
	r := reliability([]judgement{{0.95, true}, {1, true}, {0.92, false}, {0.3, false}, {0.35, true}})
	last, third := r.Bins[9], r.Bins[3]
	if last.Count != 3 || math.Abs(last.Right-2.0/3) > 1e-9 || math.Abs(last.Mean-2.87/3) > 1e-9 {
		t.Errorf("the last bin is %+v", last)
	}
	if third.Count != 2 || third.Right != 0.5 {
		t.Errorf("the fourth bin is %+v", third)
	}
	brier := (0.05*0.05 + 0 + 0.92*0.92 + 0.3*0.3 + 0.65*0.65) / 5
	if math.Abs(r.Brier-brier) > 1e-9 || math.Abs(r.Constant-0.24) > 1e-9 {
		t.Errorf("Brier %g, constant %g, want %g and 0.24", r.Brier, r.Constant, brier)
	}
	if reliability(nil) != nil {
		t.Error("a curve of nothing")
	}
}

func TestJudge(t *testing.T) {
	p, err := newPage(&Article{ID: "a", Text: "Anna said yes. Bela said no."})
	if err != nil {
		t.Fatal(err)
	}
	span := func(from, to int) []eval.Span { return []eval.Span{{Start: from, End: to}} }
	gold, err := number(p.ink, []Attribution{{Source: span(0, 4), Cue: span(5, 9), Content: span(10, 13)}})
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		found Attribution
		want  []judgement
	}{
		"the same":       {Attribution{Source: span(0, 4), Cue: span(5, 9), Content: span(10, 13), Probability: 0.8}, []judgement{{0.8, true}}},
		"another source": {Attribution{Source: span(15, 19), Cue: span(5, 9), Content: span(10, 13), Probability: 0.8}, []judgement{{0.8, false}}},
		"another cue":    {Attribution{Source: span(15, 19), Cue: span(20, 24), Content: span(25, 27), Probability: 0.8}, []judgement{{0.8, false}}},
		"not judged":     {Attribution{Source: span(0, 4), Cue: span(5, 9), Content: span(10, 13)}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := p.judge(gold, []Attribution{c.found})
			if err != nil {
				t.Fatal(err)
			}
			if len(got) != len(c.want) || len(got) == 1 && got[0] != c.want[0] {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}
