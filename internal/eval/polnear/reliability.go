package polnear

import (
	"fmt"

	"github.com/parley-project/parley/internal/eval"
)

// reliabilityBins is the number of bins of equal width into which probabilities are put.
const reliabilityBins = 10

// A Bin is the predictions whose probability lies in [From, To) (the last bin holds 1 as well).
type Bin struct {
	From  float64 `json:"from"`
	To    float64 `json:"to"`
	Count int     `json:"count"`
	Mean  float64 `json:"mean"`  // of the probabilities
	Right float64 `json:"right"` // the part of them that is right, by the lenient measure of links
}

// A Reliability is the reliability curve of probabilities (DeGroot and Fienberg 1983), with the
// Brier score, the mean square of their errors, and what it would be if all had the mean.
type Reliability struct {
	Bins     []Bin   `json:"bins"`
	Brier    float64 `json:"brier"`
	Constant float64 `json:"constant"`
}

// A judgement is a probability and whether the prediction was right.
type judgement struct {
	p     float64
	right bool
}

// judge says of each prediction that has a probability whether the gold has it too, leniently.
func (p *page) judge(gold []link, predicted []Attribution) ([]judgement, error) {
	links := make([]link, len(predicted))
	for i, a := range predicted {
		one, err := number(p.ink, []Attribution{a})
		if err != nil {
			return nil, err
		}
		if len(one) == 1 {
			links[i] = one[0]
		}
	}
	right := make([]bool, len(links))
	for i, j := range eval.Pair(len(gold), len(links), func(i, j int) int64 { return gold[i].affinity(links[j]) }) {
		if j >= 0 {
			right[j] = gold[i].touches(links[j], Source) && gold[i].touches(links[j], Content)
		}
	}
	var out []judgement
	for i, a := range predicted {
		if a.Probability > 0 {
			out = append(out, judgement{a.Probability, right[i]})
		}
	}
	return out, nil
}

// reliability is the curve of judgements, nil where there are none.
func reliability(js []judgement) *Reliability {
	if len(js) == 0 {
		return nil
	}
	r := &Reliability{Bins: make([]Bin, reliabilityBins)}
	rights := 0
	for i := range r.Bins {
		r.Bins[i].From, r.Bins[i].To = float64(i)/reliabilityBins, float64(i+1)/reliabilityBins
	}
	for _, j := range js {
		b := &r.Bins[min(int(j.p*reliabilityBins), reliabilityBins-1)]
		b.Count++
		b.Mean += j.p
		hit := 0.0
		if j.right {
			hit = 1
			rights++
		}
		b.Right += hit
		r.Brier += (j.p - hit) * (j.p - hit)
	}
	for i := range r.Bins {
		if n := float64(r.Bins[i].Count); n > 0 {
			r.Bins[i].Mean /= n
			r.Bins[i].Right /= n
		}
	}
	n := float64(len(js))
	r.Brier /= n
	mean := float64(rights) / n
	r.Constant = mean * (1 - mean)
	return r
}

func (r *Reliability) table() eval.Table {
	t := eval.Table{
		Title: fmt.Sprintf("How likely attributions were held, and how many are right (Brier score %.3f, of a constant %.3f)", r.Brier, r.Constant),
		Head:  []string{"probability", "attributions", "mean", "right"},
	}
	for _, b := range r.Bins {
		if b.Count > 0 {
			t.Add(fmt.Sprintf("%.1f to %.1f", b.From, b.To), fmt.Sprint(b.Count), fmt.Sprintf("%.2f", b.Mean), fmt.Sprintf("%.2f", b.Right))
		}
	}
	return t
}
