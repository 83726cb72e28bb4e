package coref

import (
	"context"
	"math"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/lang/nn"
)

// A Resolution is what a page comes to.
type Resolution struct {
	Mentions []Mention
	// Options are, for each mention, the candidates that are not out of the question, likeliest
	// last decided by whoever asks; in the order of [Choice], the nearest first.
	Options [][]Option
	// First is, for each mention, how likely it goes back to none.
	First []float32
	// Antecedent is the mention that each goes back to, or -1.
	Antecedent []int
}

// An Option is a mention that another may go back to, with the probability.
type Option struct {
	Mention     int
	Probability float32
}

// negligible is the probability below which a candidate is not kept.
const negligible = 0.01

// Resolve ranks for every mention of p, whose states are set, what it may go back to, and takes
// the best. quotation is as for [Find]. Time is linear in the text. It returns an error only when
// ctx ends.
func (m *Model) Resolve(ctx context.Context, p *lang.Parsed, quotation []int32) (*Resolution, error) {
	g := NewPage(p, quotation, m.gender)
	n := len(g.mentions)
	r := &Resolution{Mentions: g.mentions, Options: make([][]Option, n), First: make([]float32, n), Antecedent: make([]int, n)}
	k := ranker{m: m, g: g, rows: m.project(g)}
	for i := range n {
		if i%256 == 0 && ctx.Err() != nil {
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

// project computes what is needed of each mention by itself: for each role a hidden layer with
// the rows of its features, and both views of its state.
func (m *Model) project(g *Page) []float32 {
	w, h, stride := m.shape.Width, m.shape.Hidden, m.shape.Projected()
	n := len(g.mentions)
	states := make([]float32, n*w)
	for i := range g.mentions {
		t := g.mentions[i].Head
		copy(states[i*w:], g.p.States[t*w:(t+1)*w])
	}
	rows := make([]float32, n*stride)
	nn.MulAdd(rows, stride, nn.Rows(states, w), &m.projected, n)
	var features []uint16
	for i := range n {
		for role := range Roles {
			features = g.Alone(features[:0], role, i)
			m.addRows(rows[i*stride+role*h:i*stride+(role+1)*h], features)
		}
	}
	return rows
}

func (m *Model) addRows(dst []float32, features []uint16) {
	for _, f := range features {
		q, scale := m.table.Row(int(f))
		nn.AddBytes(dst, q, scale)
	}
}

// A ranker ranks the mentions of one page.
type ranker struct {
	m      *Model
	g      *Page
	rows   []float32
	state  State
	choice Choice
	hidden []float32
	both   []float32
	scores []float64
}

// rank fills in what mention i may go back to.
func (k *ranker) rank(r *Resolution, i int) {
	s := k.m.shape
	h, stride := s.Hidden, s.Projected()
	k.g.Fill(&k.choice, i, &k.state)
	n := len(k.choice.Candidates)
	k.hidden = append(k.hidden[:0], make([]float32, (n+1)*h)...)
	k.both = append(k.both[:0], make([]float32, n*s.Product)...)
	own := k.rows[i*stride : (i+1)*stride]
	for c, j := range k.choice.Candidates {
		row, other := k.hidden[c*h:(c+1)*h], k.rows[int(j)*stride:(int(j)+1)*stride]
		copy(row, k.m.bias[:h])
		nn.Add(row, own[:h])
		nn.Add(row, other[h:2*h])
		k.m.addRows(row, k.choice.Of(c))
		u, v := own[Roles*h:Roles*h+s.Product], other[Roles*h+s.Product:]
		b := k.both[c*s.Product : (c+1)*s.Product]
		for x := range b {
			b[x] = u[x] * v[x]
		}
	}
	if n > 0 {
		nn.MulAdd(k.hidden, h, nn.Rows(k.both, s.Product), &k.m.product, n)
	}
	last := k.hidden[n*h:]
	copy(last, k.m.bias[h:])
	nn.Add(last, own[2*h:3*h])
	nn.Relu(k.hidden)
	k.scores = k.scores[:0]
	for c := range n + 1 {
		out := k.m.out[:h]
		if c == n {
			out = k.m.out[h:]
		}
		var sum float64
		for x, v := range k.hidden[c*h : (c+1)*h] {
			sum += float64(v * out[x])
		}
		k.scores = append(k.scores, sum)
	}
	k.decide(r, i)
}

// decide makes probabilities of the scores, the last of which is that of being the first.
func (k *ranker) decide(r *Resolution, i int) {
	n := len(k.scores) - 1
	top, best := k.scores[n], -1
	for c, s := range k.scores[:n] {
		if s > top {
			top, best = s, c
		}
	}
	var sum float64
	for c, s := range k.scores {
		k.scores[c] = math.Exp(s - top)
		sum += k.scores[c]
	}
	r.First[i] = float32(k.scores[n] / sum)
	r.Antecedent[i] = -1
	if best >= 0 {
		r.Antecedent[i] = int(k.choice.Candidates[best])
	}
	for c, j := range k.choice.Candidates {
		if p := float32(k.scores[c] / sum); p >= negligible {
			r.Options[i] = append(r.Options[i], Option{int(j), p})
		}
	}
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
