package eval_test

import (
	"os"

	"github.com/parley-project/parley/internal/eval"
)

func ExampleTable() {
	// Two articles: 3 of 4 found and 2 wrong, 1 of 1 found.
	tallies := []eval.Tally{eval.Counted(3, 5, 4), eval.Counted(1, 1, 1)}
	score := eval.ScoreOf(tallies, eval.NewResampler(2, eval.Resamples, eval.Seed))
	t := eval.Table{Title: "Cues", Head: []string{"", "F1 [95 %]", "P"}}
	t.Add("exact", score.String(), eval.Percent(score.Precision))
	t.Add("a|b")
	if err := t.Write(os.Stdout); err != nil {
		panic(err)
	}
	// Output:
	// Cues
	//
	// |       |          F1 [95 %] |    P |
	// |-------|-------------------:|-----:|
	// | exact | 72.7 [66.7, 100.0] | 66.7 |
	// | a¦b   |                    |      |
}
