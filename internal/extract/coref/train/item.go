package train

import "github.com/parley-project/parley/internal/extract/coref"

// item computes the scores of one mention's possibilities, moves the weights, and gives the loss;
// nothing moves where that is 0.
func (l *learner) item(x *lesson, it *item) float64 {
	l.drop()
	l.forward(it)
	d, loss := l.loss(it)
	if loss == 0 {
		return 0
	}
	l.dh = append(l.dh[:0], make([]float32, l.c.Shape.Hidden)...)
	for c := range d {
		if g := float32(d[c]) * x.weight; g <= -noGradient || g >= noGradient {
			l.possibility(it, c, g)
		}
	}
	return loss
}

// noGradient is below what the gradient of a score is passed over.
const noGradient = 1e-5

// drop makes the mask of an item: dropout (Srivastava et al. 2014), scaled so that the model as it is
// read needs none.
func (l *learner) drop() {
	l.mask = l.mask[:0]
	keep := float32(1 / (1 - l.c.Dropout))
	for range l.c.Shape.Hidden {
		if l.r.Float64() < l.c.Dropout {
			l.mask = append(l.mask, 0)
		} else {
			l.mask = append(l.mask, keep)
		}
	}
}

// possibility moves the weights by the gradient g of the score of candidate c, or where c is past
// them of being the first, and keeps what the mentions by themselves have of it.
func (l *learner) possibility(it *item, c int, g float32) {
	h, stride := l.c.Shape.Hidden, l.c.Shape.Projected()
	at := 0
	if c == len(it.choice.Candidates) {
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
	l.rule(l.n.outs, at, hidden, l.rate)
	l.rule(l.n.bias, at, l.dh, l.rate)
	own := l.grads[it.mention*stride : (it.mention+1)*stride]
	if at == h {
		axpy(own[coref.IsFirst*h:(coref.IsFirst+1)*h], 1, l.dh)
		return
	}
	j := int(it.choice.Candidates[c])
	axpy(own[coref.GoesBack*h:(coref.GoesBack+1)*h], 1, l.dh)
	axpy(l.grads[j*stride+coref.GoneBackTo*h:j*stride+(coref.GoneBackTo+1)*h], 1, l.dh)
	for _, f := range it.choice.Of(c) {
		l.rule(l.n.table, int(f)*h, l.dh, l.rate)
	}
	l.views(it.mention, j)
}

// views keeps the gradients of the views of mention i and of j, which it may go back to, and of the
// tensor that projects their product.
func (l *learner) views(i, j int) {
	s := l.c.Shape
	h, stride := s.Hidden, s.Projected()
	mine, yours := s.Views()
	u, v := l.rows[i*stride+mine:], l.rows[j*stride+yours:]
	du, dv := l.grads[i*stride+mine:], l.grads[j*stride+yours:]
	for k := range s.Product {
		w := l.n.product.w[k*h : (k+1)*h]
		var sum float32
		for q, g := range l.dh {
			sum += g * w[q]
		}
		axpy(l.dproduct[k*h:(k+1)*h], u[k]*v[k], l.dh)
		du[k] += sum * v[k]
		dv[k] += sum * u[k]
	}
}
