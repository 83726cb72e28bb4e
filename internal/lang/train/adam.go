package train

import (
	"math"

	"github.com/parley-project/parley/internal/lang/encoder"
)

// The constants of Adam (Kingma and Ba 2015).
const (
	beta1   = 0.9
	beta2   = 0.98
	epsilon = 1e-8
)

// moments are the running means of gradients and of their squares.
type moments struct{ mean, square []float32 }

func newMoments(n int) moments { return moments{make([]float32, n), make([]float32, n)} }

// step moves x by its gradient. rate is the learning rate with the correction of the
// means' start.
func (m moments) step(x, grad []float32, rate float32) {
	for i, g := range grad {
		m.mean[i] += (1 - beta1) * (g - m.mean[i])
		m.square[i] += (1 - beta2) * (g*g - m.square[i])
		x[i] -= rate * m.mean[i] / (float32(math.Sqrt(float64(m.square[i]))) + epsilon)
	}
}

// adam is the optimiser of a network. Rows of the table are moved when a batch uses them.
type adam struct {
	dense []moments
	table moments
	steps int
}

func newAdam(p *encoder.Params, table int) *adam {
	a := &adam{table: newMoments(table)}
	for _, m := range p.All() {
		a.dense = append(a.dense, newMoments(len(m.Data)))
	}
	return a
}

// step moves all parameters and the rows that g has. The gradient is shortened to norm
// clip.
func (a *adam) step(p *encoder.Params, table []float32, g *gradient, rate, clip float32) {
	a.steps++
	var square float64
	for _, m := range g.params.All() {
		for _, v := range m.Data {
			square += float64(v) * float64(v)
		}
	}
	for _, v := range g.data {
		square += float64(v) * float64(v)
	}
	if norm := float32(math.Sqrt(square)); norm > clip {
		by := clip / norm
		for _, m := range g.params.All() {
			for i := range m.Data {
				m.Data[i] *= by
			}
		}
		for i := range g.data {
			g.data[i] *= by
		}
	}
	t := float64(a.steps)
	rate *= float32(math.Sqrt(1-math.Pow(beta2, t)) / (1 - math.Pow(beta1, t)))
	to := p.All()
	for i, m := range g.params.All() {
		a.dense[i].step(to[i].Data, m.Data, rate)
	}
	w := g.width
	for i, id := range g.rows {
		from := int(id) * w
		m := moments{a.table.mean[from : from+w], a.table.square[from : from+w]}
		m.step(table[from:from+w], g.data[i*w:(i+1)*w], rate)
	}
}
