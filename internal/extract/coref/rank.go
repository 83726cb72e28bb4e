package coref

import (
	"math"
	"slices"

	"github.com/parley-project/parley/internal/lang/nn"
)

// negligible is the probability below which a candidate is not kept.
const negligible = 0.01

// A ranker ranks the mentions of one page.
type ranker struct {
	m     *Model
	g     *Page
	rows  []float32 // of each mention: [Shape.Projected]
	state State
	kept  []Option // those of all mentions, one after the other

	// Memory that is used again: the hidden layers of each candidate and of being the first, the
	// products of views, the scores.
	choice           Choice
	hidden, products []float32
	scores           []float64
}

// projecting is how many mentions are projected at a time: their states are copied for it.
const projecting = 240

// project computes what is needed of each mention by itself, [Shape.Projected] numbers: the
// projection of its state, to which the rows of its features are added in each role.
func (m *Model) project(g *Page) []float32 {
	w, h, stride := m.shape.Width, m.shape.Hidden, m.shape.Projected()
	n := len(g.mentions)
	rows := make([]float32, n*stride)
	states := make([]float32, min(n, projecting)*w)
	for from := 0; from < n; from += projecting {
		to := min(from+projecting, n)
		for i := from; i < to; i++ {
			t := g.mentions[i].Head
			copy(states[(i-from)*w:], g.p.States[t*w:(t+1)*w])
		}
		nn.MulAdd(rows[from*stride:], stride, nn.Rows(states, w), &m.projected, to-from)
	}
	var features []uint16
	for i := range n {
		for role := range Roles {
			features = g.Alone(features[:0], role, i)
			m.addRows(rows[i*stride+role*h:i*stride+(role+1)*h], features)
		}
	}
	return rows
}

// addRows adds the rows of features to dst, of Hidden numbers.
func (m *Model) addRows(dst []float32, features []uint16) {
	for _, f := range features {
		q, scale := m.table.Row(int(f))
		nn.AddBytes(dst, q, scale)
	}
}

// rank fills in what mention i may go back to.
func (k *ranker) rank(r *Resolution, i int) {
	if k.g.new(i) {
		r.First[i], r.Antecedent[i] = 1, -1
		return
	}
	k.g.Fill(&k.choice, i, &k.state)
	k.layers(i)
	k.score()
	k.decide(r, i)
}

// new reports whether mention i is passed over as the first of its chain without being ranked: an argument
// of a verb or a noun without a definite article whose noun was not met before. Four phrases of ten are
// such, and next to none of them goes back to anything.
func (g *Page) new(i int) bool {
	m := &g.mentions[i]
	if m.Form != Bare && m.Form != Indefinite || m.Pair || g.marks[i].sameWord > 0 {
		return false
	}
	switch base(m.rel) {
	case "obj", "iobj", "obl", "nmod", "nsubj", "compound":
		return true
	}
	return false
}

// layers computes the hidden layer of each candidate of mention i, and the last of being the first.
// Of a candidate it is the bias, what each of the two is by itself, what is said of both, and the
// product of their views, projected.
func (k *ranker) layers(i int) {
	s := k.m.shape
	h, stride := s.Hidden, s.Projected()
	n := len(k.choice.Candidates)
	k.hidden = resized(k.hidden, (n+1)*h)
	k.products = resized(k.products, n*s.Product)
	own := k.rows[i*stride : (i+1)*stride]
	mine, yours := s.Views()
	for c, j := range k.choice.Candidates {
		row, other := k.hidden[c*h:(c+1)*h], k.rows[int(j)*stride:(int(j)+1)*stride]
		copy(row, k.m.bias[:h])
		nn.Add(row, own[GoesBack*h:(GoesBack+1)*h])
		nn.Add(row, other[GoneBackTo*h:(GoneBackTo+1)*h])
		k.m.addRows(row, k.choice.Of(c))
		u, v := own[mine:mine+s.Product], other[yours:yours+s.Product]
		product := k.products[c*s.Product : (c+1)*s.Product]
		for x := range product {
			product[x] = u[x] * v[x]
		}
	}
	if n > 0 {
		nn.MulAdd(k.hidden, h, nn.Rows(k.products, s.Product), &k.m.product, n)
	}
	last := k.hidden[n*h:]
	copy(last, k.m.bias[h:])
	nn.Add(last, own[IsFirst*h:(IsFirst+1)*h])
	nn.Relu(k.hidden)
}

// score computes the scores of the hidden layers. A term is rounded before it is added, so that the
// same sum comes out where a machine could do both at once.
func (k *ranker) score() {
	h := k.m.shape.Hidden
	n := len(k.choice.Candidates)
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
	from := len(k.kept)
	for c, j := range k.choice.Candidates {
		if p := float32(k.scores[c] / sum); p >= negligible {
			k.kept = append(k.kept, Option{int(j), p})
		}
	}
	if len(k.kept) > from {
		r.Options[i] = slices.Clip(k.kept[from:])
	}
}

// resized is memory of n numbers, of no known value.
func resized(s []float32, n int) []float32 { return slices.Grow(s[:0], n)[:n] }
