package train

import (
	"math"
	"math/rand/v2"

	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/lang/nn"
)

// A lesson is a page with what is right for it.
type lesson struct {
	id     string
	page   *coref.Page
	states []float32 // Width for each mention
	items  []item
	alone  [][coref.Roles][]uint16
	weight float32
	// labels are those of pronouns, for lessons made of them.
	labels *labelled
}

// An item is one mention with what it may go back to and how good that is.
type item struct {
	mention int
	choice  coref.Choice
	// grades are one of right, wrong, open for each candidate and then for being the first.
	grades []grade
	first  bool // it is right to be the first: what errors cost differs
}

type grade uint8

const (
	wrong grade = iota
	right
	open // not known: left out
)

// Config says how to learn.
type Config struct {
	Shape  coref.Shape
	Epochs int
	Rate   float64
	// Dropout is the part of the hidden layer that is left out at random.
	Dropout float64
	// FalseLink, FalseFirst and WrongLink are what errors cost, added to the scores of what is
	// wrong: to link what is a first, to leave open what is none, to link to another.
	FalseLink, FalseFirst, WrongLink float64
	// Silver and GAP weigh what is learned from these; 0 leaves it out.
	Silver, GAP, Pronouns float64
	Seed                  uint64
}

// A learner holds the memory of a training.
type learner struct {
	c             Config
	n             *network
	r             *rand.Rand
	rate          float32
	rows, grads   []float32 // of each mention of a page: Projected
	hidden, dh    []float32
	scores        []float64
	both, dboth   []float32
	mask          []float32
	dproj, dprodW []float32
}

func newLearner(c Config) *learner {
	return &learner{c: c, n: newNetwork(c.Shape, c.Seed), r: rand.New(rand.NewPCG(c.Seed, 2)), rate: float32(c.Rate)}
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

// lesson learns from one page: the tensors that all mentions share take one step for all of it.
func (l *learner) lesson(x *lesson) float64 {
	s := l.c.Shape
	l.project(x)
	l.grads = append(l.grads[:0], make([]float32, len(l.rows))...)
	l.dprodW = append(l.dprodW[:0], make([]float32, len(l.n.product.w))...)
	var loss float64
	for k := range x.items {
		loss += l.item(x, &x.items[k])
	}
	// The rows of what is said of mentions alone, and the projection of states.
	stride := s.Projected()
	l.dproj = append(l.dproj[:0], make([]float32, len(l.n.projected.w))...)
	for i := range x.alone {
		g := l.grads[i*stride : (i+1)*stride]
		for role := range coref.Roles {
			part := g[role*s.Hidden : (role+1)*s.Hidden]
			for _, f := range x.alone[i][role] {
				l.n.table.step(int(f)*s.Hidden, part, l.rate)
			}
		}
		for w, v := range x.states[i*s.Width : (i+1)*s.Width] {
			axpy(l.dproj[w*stride:(w+1)*stride], v, g)
		}
	}
	l.n.projected.step(0, l.dproj, l.rate/2)
	l.n.product.step(0, l.dprodW, l.rate/2)
	return loss
}

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

func (l *learner) addRows(dst []float32, features []uint16) {
	h := l.c.Shape.Hidden
	for _, f := range features {
		nn.Add(dst, l.n.table.w[int(f)*h:(int(f)+1)*h])
	}
}

// item computes the scores of one mention's possibilities and moves the weights.
func (l *learner) item(x *lesson, it *item) float64 {
	s := l.c.Shape
	h, stride := s.Hidden, s.Projected()
	n := len(it.choice.Candidates)
	l.mask = l.mask[:0]
	keep := float32(1 / (1 - l.c.Dropout))
	for range h {
		if l.r.Float64() < l.c.Dropout {
			l.mask = append(l.mask, 0)
		} else {
			l.mask = append(l.mask, keep)
		}
	}
	l.forward(it, n)
	d, loss := l.loss(it)
	if loss == 0 {
		return 0
	}
	own := l.grads[it.mention*stride : (it.mention+1)*stride]
	l.dh = append(l.dh[:0], make([]float32, h)...)
	for c := range n + 1 {
		g := float32(d[c]) * x.weight
		if g > -1e-5 && g < 1e-5 {
			continue
		}
		at := 0
		if c == n {
			at = h
		}
		hidden := l.hidden[c*h : (c+1)*h]
		out := l.n.outs.w[at : at+h]
		for k, v := range hidden {
			l.dh[k] = 0
			if v > 0 {
				l.dh[k] = g * out[k] * l.mask[k]
			}
		}
		for k, v := range hidden { // the gradient of the output weights, in the hidden's place
			hidden[k] = g * v * l.mask[k]
		}
		l.n.outs.step(at, hidden, l.rate)
		l.n.bias.step(at, l.dh, l.rate)
		if c == n {
			axpy(own[2*h:3*h], 1, l.dh)
			continue
		}
		j := int(it.choice.Candidates[c])
		other := l.grads[j*stride : (j+1)*stride]
		axpy(own[:h], 1, l.dh)
		axpy(other[h:2*h], 1, l.dh)
		for _, f := range it.choice.Of(c) {
			l.n.table.step(int(f)*h, l.dh, l.rate)
		}
		u, v := l.rows[it.mention*stride+coref.Roles*h:], l.rows[j*stride+coref.Roles*h+s.Product:]
		for k := range s.Product {
			w := l.n.product.w[k*h : (k+1)*h]
			var sum float32
			for q, g := range l.dh {
				sum += g * w[q]
			}
			axpy(l.dprodW[k*h:(k+1)*h], u[k]*v[k], l.dh)
			own[coref.Roles*h+k] += sum * v[k]
			other[coref.Roles*h+s.Product+k] += sum * u[k]
		}
	}
	return loss
}

// forward fills the hidden layers, before dropout, and the scores.
func (l *learner) forward(it *item, n int) {
	s := l.c.Shape
	h, stride := s.Hidden, s.Projected()
	l.hidden = append(l.hidden[:0], make([]float32, (n+1)*h)...)
	own := l.rows[it.mention*stride : (it.mention+1)*stride]
	l.scores = l.scores[:0]
	for c := range n + 1 {
		row := l.hidden[c*h : (c+1)*h]
		at := 0
		if c == n {
			at = h
			copy(row, own[2*h:3*h])
		} else {
			other := l.rows[int(it.choice.Candidates[c])*stride:]
			copy(row, own[:h])
			axpy(row, 1, other[h:2*h])
			l.addRows(row, it.choice.Of(c))
			u, v := own[coref.Roles*h:], other[coref.Roles*h+s.Product:]
			for k := range s.Product {
				axpy(row, u[k]*v[k], l.n.product.w[k*h:(k+1)*h])
			}
		}
		axpy(row, 1, l.n.bias.w[at:at+h])
		var sum float32
		for k, v := range row {
			if v < 0 {
				row[k] = 0
				continue
			}
			sum += v * l.n.outs.w[at+k] * l.mask[k]
		}
		l.scores = append(l.scores, float64(sum))
	}
}

// loss is that of the right possibilities among all that are known, with its gradient by the
// scores; 0 where nothing is right or nothing is wrong.
func (l *learner) loss(it *item) (d []float64, loss float64) {
	n := len(it.grades) - 1
	top := math.Inf(-1)
	rights, wrongs := 0, 0
	for c, g := range it.grades {
		switch {
		case g == open:
			l.scores[c] = math.Inf(-1)
			continue
		case g == right:
			rights++
		default:
			wrongs++
			switch {
			case it.first:
				l.scores[c] += l.c.FalseLink
			case c == n:
				l.scores[c] += l.c.FalseFirst
			default:
				l.scores[c] += l.c.WrongLink
			}
		}
		top = max(top, l.scores[c])
	}
	if rights == 0 || wrongs == 0 {
		return nil, 0
	}
	var all, good float64
	for c, g := range it.grades {
		e := math.Exp(l.scores[c] - top)
		l.scores[c] = e
		all += e
		if g == right {
			good += e
		}
	}
	for c, g := range it.grades {
		p := l.scores[c] / all
		if g == right {
			p -= l.scores[c] / max(good, 1e-300)
		}
		l.scores[c] = p
	}
	return l.scores, -math.Log(max(good, 1e-300) / all)
}
