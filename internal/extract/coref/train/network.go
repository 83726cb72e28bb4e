package train

import (
	"math"
	"math/rand/v2"

	"github.com/parley-project/parley/internal/extract/coref"
)

// A network is a model in the making; the tensors are those of package coref, all in float32.
type network struct {
	shape     coref.Shape
	table     tensor // Features × Hidden
	projected tensor // Width × Projected
	product   tensor // Product × Hidden
	bias      tensor // 2 × Hidden: of a pair, of a first
	outs      tensor // 2 × Hidden
}

// A tensor is numbers with the sums of their squared gradients.
type tensor struct{ w, g []float32 }

func newTensor(n int) tensor { return tensor{make([]float32, n), make([]float32, n)} }

// fill sets the weights by chance, normally distributed around 0.
func (t tensor) fill(r *rand.Rand, deviation float64) {
	for i := range t.w {
		t.w[i] = float32(r.NormFloat64() * deviation)
	}
}

// newNetwork is a network of small weights by chance; the biases are 0.
func newNetwork(s coref.Shape, seed uint64) *network {
	r := rand.New(rand.NewPCG(seed, 1))
	n := &network{
		shape: s, table: newTensor(coref.Features * s.Hidden), projected: newTensor(s.Width * s.Projected()),
		product: newTensor(s.Product * s.Hidden), bias: newTensor(2 * s.Hidden), outs: newTensor(2 * s.Hidden),
	}
	n.table.fill(r, 0.04)
	n.projected.fill(r, 0.3/math.Sqrt(float64(s.Width)))
	n.product.fill(r, 1/math.Sqrt(float64(s.Product)))
	n.outs.fill(r, 1/math.Sqrt(float64(s.Hidden)))
	return n
}

// A rule moves the weights t.w[at:at+len(grad)] by their gradient.
type rule func(t tensor, at int, grad []float32, rate float32)

// adagrad is the rule of Duchi, Hazan and Singer (2011), without regularisation: each weight has a
// rate of its own, which falls with the root of the sum of its squared gradients.
func adagrad(t tensor, at int, grad []float32, rate float32) {
	w, g := t.w[at:at+len(grad)], t.g[at:at+len(grad)]
	for i, d := range grad {
		if d != 0 {
			g[i] += d * d
			w[i] -= rate * d / (float32(math.Sqrt(float64(g[i]))) + 1e-6)
		}
	}
}

// axpy adds a times src to the beginning of dst.
func axpy(dst []float32, a float32, src []float32) {
	dst = dst[:len(src)]
	for i, v := range src {
		dst[i] += a * v
	}
}
