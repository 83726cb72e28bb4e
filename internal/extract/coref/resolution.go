package coref

import (
	"context"

	"github.com/parley-project/parley/internal/lang"
)

// A Resolution is what a page comes to. All slices have an entry for each mention.
type Resolution struct {
	Mentions []Mention
	// Options are what each mention may go back to, in the order of [Choice], the nearest first.
	// What is too unlikely is left out, so that they and First may sum to less than 1.
	Options [][]Option
	// First is how likely each mention goes back to none.
	First []float32
	// Antecedent is the mention that each goes back to if the likeliest is taken, or -1.
	Antecedent []int
}

// An Option is a mention that another may go back to, with the probability.
type Option struct {
	Mention     int
	Probability float32
}

// between is after how many mentions Resolve looks whether it is still wanted.
const between = 256

// Resolve ranks for every mention of p, whose states are set, what it may go back to, and takes
// the best. quotation is as for [Find]. Time is linear in the text. It returns an error only when
// ctx ends.
func (m *Model) Resolve(ctx context.Context, p *lang.Parsed, quotation []int32) (*Resolution, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	g := NewPage(p, quotation, m.gender)
	n := len(g.mentions)
	r := &Resolution{Mentions: g.mentions, Options: make([][]Option, n), First: make([]float32, n), Antecedent: make([]int, n)}
	k := ranker{m: m, g: g, rows: m.project(g)}
	for i := range n {
		if i%between == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		k.rank(r, i)
		if j := r.Antecedent[i]; j >= 0 {
			k.state.Join(g, j)
		} else {
			k.state.Begin(g)
		}
	}
	return r, nil
}

// Chains are the mentions that go back to one another, by first mention; those that stand alone
// are chains of one.
func (r *Resolution) Chains() [][]int {
	of := make([]int, len(r.Mentions))
	var out [][]int
	for i, j := range r.Antecedent {
		if j < 0 {
			of[i] = len(out)
			out = append(out, []int{i})
			continue
		}
		of[i] = of[j]
		out[of[i]] = append(out[of[i]], i)
	}
	return out
}
