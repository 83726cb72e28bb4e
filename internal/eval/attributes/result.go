package attributes

import (
	"fmt"
	"io"
	"slices"

	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/reading"
)

// The attributes, in the order of the tables.
const (
	act = iota
	polarity
	modality
	hedge
	addressee
	mediumOf
	timeOf
	attributes // their number
)

var names = [attributes]string{"act", "polarity", "modality", "hedge", "addressee", "medium", "time"}

// A Result is what an evaluation found. It marshals to JSON, parts from 0 to 1.
type Result struct {
	Title string `json:"title"`
	// Found of the Labels have a statement; the rest is of these.
	Labels int      `json:"labels"`
	Found  int      `json:"found"`
	Scores []Figure `json:"scores"`
	// MacroF1 is the mean F1 of the acts that were labelled.
	MacroF1 float64 `json:"macro_f1"`
	Acts    []Act   `json:"acts"`
}

// A Figure is how right one attribute is.
type Figure struct {
	Attribute string `json:"attribute"`
	// Accuracy is the part that is right; of addressee, medium and time, whether there is one.
	Accuracy float64 `json:"accuracy"`
	// Kappa is the same beyond what chance would give (Cohen 1960); 1 where all agree.
	Kappa float64 `json:"kappa"`
	// F1 leaves out what is usual: assert, affirmed, actual, none.
	F1 eval.Score `json:"f1"`
}

// An Act is how right one act is.
type Act struct {
	Act   reading.StatementAct `json:"act"`
	Gold  int                  `json:"gold"`
	Got   int                  `json:"got"`
	Right int                  `json:"right"`
	F1    float64              `json:"f1"`
}

func (s *sheet) scores() []Figure {
	out := make([]Figure, attributes)
	for k := range out {
		r := eval.NewResampler(len(s.tallies[k]), eval.Resamples, eval.Seed)
		accuracy, kappa := agreement(s.pairs[k])
		out[k] = Figure{names[k], accuracy, kappa, eval.ScoreOf(s.tallies[k], r)}
	}
	return out
}

// agreement is the part of pairs that are the same, and Cohen's kappa.
func agreement(pairs [][2]string) (same, kappa float64) {
	if len(pairs) == 0 {
		return 0, 0
	}
	var of [2]map[string]int
	of[0], of[1] = map[string]int{}, map[string]int{}
	equal := 0
	for _, p := range pairs {
		if p[0] == p[1] {
			equal++
		}
		of[0][p[0]]++
		of[1][p[1]]++
	}
	n := float64(len(pairs))
	chance := 0 // of n², whole so that no order of adding matters
	for v, c := range of[0] {
		chance += c * of[1][v]
	}
	same = float64(equal) / n
	if by := float64(chance) / (n * n); by < 1 {
		return same, (same - by) / (1 - by)
	}
	return same, 1
}

// acts are the acts that occur.
func (s *sheet) acts() []Act {
	var out []Act
	for _, a := range reading.StatementActs() {
		one := Act{Act: a}
		for _, p := range s.pairs[act] {
			gold, got := p[0] == string(a), p[1] == string(a)
			one.Gold += count(gold)
			one.Got += count(got)
			one.Right += count(gold && got)
		}
		if one.Gold+one.Got > 0 {
			one.F1 = eval.Counted(one.Right, one.Got, one.Gold).F1()
			out = append(out, one)
		}
	}
	slices.SortStableFunc(out, func(a, b Act) int { return b.Gold - a.Gold })
	return out
}

func macro(acts []Act) float64 {
	sum, n := 0.0, 0
	for _, a := range acts {
		if a.Gold > 0 {
			sum += a.F1
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// Write writes the figures as tables in Markdown, in percent with 95 % intervals.
func (r *Result) Write(w io.Writer) error {
	t := eval.Table{Title: fmt.Sprintf("%s (%d of %d found)", r.Title, r.Found, r.Labels),
		Head: []string{"", "accuracy", "kappa", "F1 beside the usual [95 %]", "P", "R", "got", "gold"}}
	for _, s := range r.Scores {
		t.Add(s.Attribute, eval.Percent(s.Accuracy), fmt.Sprintf("%.2f", s.Kappa), s.F1.String(), eval.Percent(s.F1.Precision), eval.Percent(s.F1.Recall),
			fmt.Sprint(s.F1.Predicted), fmt.Sprint(s.F1.Gold))
	}
	if err := t.Write(w); err != nil {
		return err
	}
	t = eval.Table{Title: fmt.Sprintf("Acts, mean F1 %s", eval.Percent(r.MacroF1)), Head: []string{"", "gold", "got", "right", "F1"}}
	for _, a := range r.Acts {
		t.Add(string(a.Act), fmt.Sprint(a.Gold), fmt.Sprint(a.Got), fmt.Sprint(a.Right), eval.Percent(a.F1))
	}
	return t.Write(w)
}
