package coref

import (
	"context"
	"fmt"

	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/text"
)

// GAPScores are the figures of Webster et al. 2018: each of the two names of a snippet is an item,
// positive where the pronoun stands for its bearer. Items of a snippet are drawn together for
// the intervals.
type GAPScores struct {
	Overall   eval.Score `json:"overall"`
	Masculine eval.Score `json:"masculine"`
	Feminine  eval.Score `json:"feminine"`
	// Bias is the feminine F1 divided by the masculine.
	Bias Value `json:"bias"`
	// Snippets are right where both names are judged right.
	Snippets eval.Rate `json:"snippets"`
}

// ScoreGAP has a system read each snippet. A name is taken for an antecedent if a mention of the
// chain of the pronoun has its head within the name: by heads and not by overlap, since "Rell's
// envoy" overlaps "Rell" and is somebody else. Errors are as those of [Score].
func ScoreGAP(ctx context.Context, snippets []Snippet, system System, o Options) (*GAPScores, error) {
	if len(snippets) == 0 {
		return nil, fmt.Errorf("no snippets: %w", ErrEmpty)
	}
	var columns [2][]eval.Tally // masculine, feminine
	var right []eval.Tally
	for i := range snippets {
		s := &snippets[i]
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		chains, err := system(ctx, &s.Document)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", s.ID, err)
		}
		t, both := s.mark(chains)
		g := 0
		if s.Feminine {
			g = 1
		}
		columns[g] = append(columns[g], t)
		columns[1-g] = append(columns[1-g], eval.Tally{})
		right = append(right, eval.Judged(both, 1))
		if o.Progress != nil {
			o.Progress(i+1, len(snippets))
		}
	}
	r := o.resampler(len(snippets))
	all := make([]eval.Tally, len(snippets))
	for i := range all {
		all[i] = columns[0][i].Plus(columns[1][i])
	}
	return &GAPScores{
		Overall: eval.ScoreOf(all, r), Masculine: eval.ScoreOf(columns[0], r), Feminine: eval.ScoreOf(columns[1], r),
		Bias: biasOf(r, columns), Snippets: eval.RateOf(right, r),
	}, nil
}

// mark counts the names that are rightly taken, and reports 1 if both are judged right.
func (s *Snippet) mark(chains []Chain) (t eval.Tally, both int) {
	var taken [2]bool
	for _, c := range chains {
		if !holds(c, s.Pronoun.Contains) {
			continue
		}
		for i, name := range s.Names {
			taken[i] = taken[i] || holds(c, name.Contains)
		}
	}
	both = 1
	for i := range s.Names {
		hit, predicted, gold := 0, 0, 0
		if taken[i] {
			predicted = 1
		}
		if s.Same[i] {
			gold = 1
			hit = predicted
		}
		if taken[i] != s.Same[i] {
			both = 0
		}
		t = t.Plus(eval.Counted(hit, predicted, gold))
	}
	return t, both
}

// biasOf is the F1 of column 1 divided by that of column 0.
func biasOf(r *eval.Resampler, columns [2][]eval.Tally) (v Value) {
	bias := func(units []int32) float64 {
		var t [2]eval.Tally
		for k, column := range columns {
			for _, u := range units {
				t[k] = t[k].Plus(column[u])
			}
		}
		if t[0].F1() == 0 {
			return 0
		}
		return t[1].F1() / t[0].F1()
	}
	all := make([]int32, len(columns[0]))
	for i := range all {
		all[i] = int32(i)
	}
	v.Value = bias(all)
	v.Low, v.High = r.Between(len(all), bias)
	return v
}

// holds reports whether the head of a mention of c lies within words.
func holds(c Chain, within func(text.Span) bool) bool {
	for _, m := range c {
		head := m.Head
		if head.Empty() {
			head = m.Span
		}
		if within(head) {
			return true
		}
	}
	return false
}
