package train

import (
	"math/rand/v2"

	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/lang/nn"
)

// A learner holds the memory of a training.
type learner struct {
	c    Config
	n    *network
	r    *rand.Rand
	rule rule
	rate float32
	// Of each mention of a page what it is by itself, and the gradients of that: Projected numbers.
	rows, grads []float32
	// Of each candidate of an item and of being the first: the hidden layer before dropout, and the
	// score, in whose place its gradient comes.
	hidden []float32
	scores []float64
	// mask is what dropout multiplies the hidden layer of an item by; dh is the gradient of one.
	mask, dh []float32
	// dprojected and dproduct are the gradients of the tensors of these names for a page.
	dprojected, dproduct []float32
}

func newLearner(c Config) *learner {
	return &learner{c: c, rule: adagrad, n: newNetwork(c.Shape, c.Seed), r: rand.New(rand.NewPCG(c.Seed, 2)), rate: float32(c.Rate)}
}

// epoch goes over the lessons once, in an order of chance, and gives the mean loss.
func (l *learner) epoch(lessons []*lesson) float64 {
	var loss float64
	n := 0
	for _, k := range l.r.Perm(len(lessons)) {
		loss += l.lesson(lessons[k])
		n += len(lessons[k].items)
	}
	return loss / float64(max(n, 1))
}

// sharedSlower divides the rate of the tensors that all mentions of a page share.
const sharedSlower = 2

// lesson learns from one page and gives the sum of its losses: the tensors that all mentions share take
// one step for all of it, the others one for each possibility.
func (l *learner) lesson(x *lesson) float64 {
	s := l.c.Shape
	l.project(x)
	l.grads = append(l.grads[:0], make([]float32, len(l.rows))...)
	l.dproduct = append(l.dproduct[:0], make([]float32, len(l.n.product.w))...)
	var loss float64
	for k := range x.items {
		loss += l.item(x, &x.items[k])
	}
	// The rows of what is said of mentions alone, and the projection of states.
	stride := s.Projected()
	l.dprojected = append(l.dprojected[:0], make([]float32, len(l.n.projected.w))...)
	for i := range x.alone {
		g := l.grads[i*stride : (i+1)*stride]
		for role := range coref.Roles {
			part := g[role*s.Hidden : (role+1)*s.Hidden]
			for _, f := range x.alone[i][role] {
				l.rule(l.n.table, int(f)*s.Hidden, part, l.rate)
			}
		}
		for w, v := range x.states[i*s.Width : (i+1)*s.Width] {
			axpy(l.dprojected[w*stride:(w+1)*stride], v, g)
		}
	}
	l.rule(l.n.projected, 0, l.dprojected, l.rate/sharedSlower)
	l.rule(l.n.product, 0, l.dproduct, l.rate/sharedSlower)
	return loss
}

// project computes rows: what each mention is by itself, as the model of package coref does.
func (l *learner) project(x *lesson) {
	s := l.c.Shape
	stride := s.Projected()
	l.rows = append(l.rows[:0], make([]float32, len(x.alone)*stride)...)
	for i := range x.alone {
		row := l.rows[i*stride : (i+1)*stride]
		for w, v := range x.states[i*s.Width : (i+1)*s.Width] {
			axpy(row, v, l.n.projected.w[w*stride:(w+1)*stride])
		}
		for role := range coref.Roles {
			l.addRows(row[role*s.Hidden:(role+1)*s.Hidden], x.alone[i][role])
		}
	}
}

// addRows adds the rows of features to dst, of Hidden numbers.
func (l *learner) addRows(dst []float32, features []uint16) {
	h := l.c.Shape.Hidden
	for _, f := range features {
		nn.Add(dst, l.n.table.w[int(f)*h:(int(f)+1)*h])
	}
}
