package train

import (
	"math"

	"github.com/parley-project/parley/internal/lang/encoder"
	"github.com/parley-project/parley/internal/lang/nn"
)

// backward walks the tape back from the gradients of scores, ends and bilinear rows, and
// adds to the worker's gradient.
func (w *worker) backward() {
	n, t, b, g := w.net, w.tape, w.batch, w.grad
	s, p, d := n.Shape, n.Params, n.Shape.Width
	gp := g.params
	rows := b.Rows

	dLast := w.zeros(&w.dLast, rows*d)
	if s.Arc > 0 {
		w.endsBack(dLast)
	}
	w.outer(gp.Scores.Data, d, p.Scores.Cols, t.Last, d, w.dScores, rows)
	sums(gp.ScoreBias.Data, w.dScores)
	nn.MulAdd(dLast, d, nn.Rows(w.dScores, p.Scores.Cols), &w.trans.Scores, rows)
	w.undrop(encoder.DropLast, dLast)

	dX := w.zeros(&w.dX, rows*d)
	w.normBack(dX, dLast, t.X, p.LastGain.Data, gp.LastGain.Data, rows)
	for i := s.Blocks - 1; i >= 0; i-- {
		w.blockBack(i, dX)
	}

	b.Clear(dX, d)
	dNormed := w.zeros(&w.dNormed, rows*d)
	copy(dNormed, dX)
	if s.Dense == 0 {
		w.convolveBack(dNormed, dX)
	}
	dSum := w.zeros(&w.dLast, rows*d)
	w.normBack(dSum, dNormed, t.Sum, p.Gain.Data, gp.Gain.Data, rows)
	b.Clear(dSum, d)
	w.undrop(encoder.DropSum, dSum)
	if s.Dense > 0 {
		w.outer(gp.Dense.Data, s.Dense, d, t.Dense, s.Dense, dSum, rows)
	} else {
		w.outer(gp.Static.Data, encoder.StaticWidth, d, t.Static, encoder.StaticWidth, dSum, rows)
	}
	for i := 1; i < rows; i++ {
		ids, _ := b.Of(i)
		for _, id := range ids {
			nn.Add(g.row(id), dSum[i*d:(i+1)*d])
		}
	}
}

// convolveBack walks back the convolution on the normed sum, whose gradient it adds to.
func (w *worker) convolveBack(dNormed, dX []float32) {
	t, gp := w.tape, w.grad.params
	d, rows := w.net.Shape.Width, w.batch.Rows
	dConv := w.zeros(&w.dMixed, rows*d)
	for i, v := range t.Conv {
		if v > 0 {
			dConv[i] = dX[i]
		}
	}
	w.panel.Pack(dConv[d:], rows-2, d, d)
	nn.MulAdd(gp.Conv.Data, d, nn.Columns(t.Normed, d), &w.panel, 3*d)
	sums(gp.ConvBias.Data, dConv)
	wide := w.zeros(&w.wide, rows*3*d)
	nn.MulAdd(wide, 3*d, nn.Rows(dConv, d), &w.trans.Conv, rows)
	for i := 1; i < rows-1; i++ {
		nn.Add(dNormed[(i-1)*d:(i+2)*d], wide[i*3*d:(i+1)*3*d])
	}
}

// endsBack walks back the ends of arcs and relations, and adds to the gradient of the last rows.
func (w *worker) endsBack(dLast []float32) {
	n, t, g := w.net, w.tape, w.grad
	s, p, d := n.Shape, n.Params, n.Shape.Width
	gp, rows := g.params, w.batch.Rows
	// The bilinear rows: dependents times the matrix.
	cols := p.Ends.Cols
	w.outer(gp.Arc.Data, s.Arc, s.Arc, t.Ends, cols, w.dBilin, rows)
	sums(gp.ArcBias.Data, w.dBilin)
	nn.MulAdd(w.dEnds, cols, nn.Rows(w.dBilin, s.Arc), &w.trans.Arc, rows)
	w.undrop(encoder.DropEnds, w.dEnds)
	for i := range rows {
		value, dv := t.Ends[i*cols:i*cols+2*s.Arc], w.dEnds[i*cols:]
		for j, v := range value {
			if !(v > 0) {
				dv[j] = 0
			}
		}
	}
	w.outer(gp.Ends.Data, d, cols, t.Last, d, w.dEnds, rows)
	sums(gp.EndBias.Data, w.dEnds)
	nn.MulAdd(dLast, d, nn.Rows(w.dEnds, cols), &w.trans.Ends, rows)
}

// normBack adds the gradient of a norm's rows to dx and that of its gain to dg.
func (w *worker) normBack(dx, dy, x, gain, dg []float32, rows int) {
	d := len(gain)
	buf := w.zeros(&w.normed, d)
	for i := range rows {
		xr, yr, out := x[i*d:(i+1)*d], dy[i*d:(i+1)*d], dx[i*d:(i+1)*d]
		by := nn.Norm(buf, xr, gain)
		var dot float32
		for j, v := range xr {
			dot += v * gain[j] * yr[j]
		}
		pull := by * by * by * dot / float32(d)
		for j, v := range xr {
			dg[j] += v * by * yr[j]
			out[j] += by*gain[j]*yr[j] - pull*v
		}
	}
}

// blockBack walks block i back: dX is the gradient of what it gave and becomes that of
// what it took.
func (w *worker) blockBack(i int, dX []float32) {
	n, b := w.net, w.batch
	d, h, rows := n.Shape.Width, n.Shape.Hidden, b.Rows
	p, gp, e := &n.Params.Blocks[i], &w.grad.params.Blocks[i], w.tape.Block(i)
	b.Clear(dX, d)
	w.outer(gp.Out.Data, 2*h, d, e.States, 2*h, dX, rows)
	sums(gp.OutBias.Data, dX)
	dStates := w.zeros(&w.dStates, rows*2*h)
	nn.MulAdd(dStates, 2*h, nn.Rows(dX, d), &w.trans.Out[i], rows)
	dUnits := w.zeros(&w.dUnits, rows*4*h)
	for q, start := range b.Starts {
		end := b.Ends[q]
		carry := w.zeros(&w.carry, h)
		for r := end - 1; r >= start; r-- {
			scanBack(dUnits, dStates, carry, e, h, r, r-1, 0)
		}
		carry = w.zeros(&w.carry, h)
		for r := start; r < end; r++ {
			scanBack(dUnits, dStates, carry, e, h, r, r+1, 1)
		}
	}
	w.outer(gp.In.Data, d, 4*h, e.Mixed, d, dUnits, rows)
	sums(gp.InBias.Data, dUnits)
	dMixed := w.zeros(&w.dMixed, rows*d)
	nn.MulAdd(dMixed, d, nn.Rows(dUnits, 4*h), &w.trans.In[i], rows)
	w.undrop(i, dMixed)
	b.Clear(dMixed, d)
	dNormed := w.zeros(&w.dNormed, rows*d)
	for r := 1; r < rows-1; r++ {
		dm := dMixed[r*d : (r+1)*d]
		for k := range 3 {
			at := (r + k - 1) * d
			weight, dw := p.Mix.Data[k*d:(k+1)*d], gp.Mix.Data[k*d:(k+1)*d]
			x, dn := e.Normed[at:at+d], dNormed[at:at+d]
			for j, v := range dm {
				dw[j] += v * x[j]
				dn[j] += v * weight[j]
			}
		}
	}
	w.normBack(dX, dNormed, e.X, p.Gain.Data, gp.Gain.Data, rows)
}

// scanBack walks one step of the unit back in row r, whose state came from row from; side
// is 0 forward and 1 backward. carry is the gradient of the state.
func scanBack(dUnits, dStates, carry []float32, e *encoder.BlockTape, h, r, from, side int) {
	gate, cand := e.Units[(r*4+side)*h:(r*4+side+1)*h], e.Units[(r*4+2+side)*h:(r*4+3+side)*h]
	dGate, dCand := dUnits[(r*4+side)*h:(r*4+side+1)*h], dUnits[(r*4+2+side)*h:(r*4+3+side)*h]
	prev, ds := e.States[(from*2+side)*h:(from*2+side+1)*h], dStates[(r*2+side)*h:(r*2+side+1)*h]
	for j, z := range gate {
		dh := ds[j] + carry[j]
		c := cand[j]
		s := 2*z - 1
		dGate[j] = 0.5 * dh * (c - prev[j]) * slope(s)
		dCand[j] = dh * z * slope(c)
		carry[j] = dh * (1 - z)
	}
}

// slope is the slope of nn.Squash where it gives s: (1-s²)^1.5.
func slope(s float32) float32 {
	u := max(1-s*s, 0)
	return u * float32(math.Sqrt(float64(u)))
}
