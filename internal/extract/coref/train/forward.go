package train

import "github.com/parley-project/parley/internal/extract/coref"

// forward fills the hidden layers of an item's possibilities, before dropout, and their scores: what
// package coref computes, in another order of sums.
func (l *learner) forward(it *item) {
	s := l.c.Shape
	h, stride := s.Hidden, s.Projected()
	n := len(it.choice.Candidates)
	l.hidden = append(l.hidden[:0], make([]float32, (n+1)*h)...)
	own := l.rows[it.mention*stride : (it.mention+1)*stride]
	mine, yours := s.Views()
	l.scores = l.scores[:0]
	for c := range n + 1 {
		row := l.hidden[c*h : (c+1)*h]
		at := 0
		if c == n {
			at = h
			copy(row, own[coref.IsFirst*h:(coref.IsFirst+1)*h])
		} else {
			other := l.rows[int(it.choice.Candidates[c])*stride:]
			copy(row, own[coref.GoesBack*h:(coref.GoesBack+1)*h])
			axpy(row, 1, other[coref.GoneBackTo*h:(coref.GoneBackTo+1)*h])
			l.addRows(row, it.choice.Of(c))
			u, v := own[mine:], other[yours:]
			for k := range s.Product {
				axpy(row, u[k]*v[k], l.n.product.w[k*h:(k+1)*h])
			}
		}
		axpy(row, 1, l.n.bias.w[at:at+h])
		l.scores = append(l.scores, float64(l.output(row, at)))
	}
}

// output clips a hidden layer below zero and gives its score with the output weights that begin at at.
func (l *learner) output(row []float32, at int) float32 {
	var sum float32
	for k, v := range row {
		if v < 0 {
			row[k] = 0
			continue
		}
		sum += v * l.n.outs.w[at+k] * l.mask[k]
	}
	return sum
}
