package encoder

import "github.com/parley-project/parley/internal/lang/nn"

// A Table holds the learned rows and the static vectors.
type Table interface {
	// AddRow adds row id to dst.
	AddRow(dst []float32, id int32)
	// SetStatic sets dst to static vector id.
	SetStatic(dst []float32, id int32)
}

// A Network is a table and parameters of one shape. It is not changed by its use.
type Network struct {
	Shape   Shape
	Labels  Labels
	Columns Columns
	Table   Table
	Params  *Params
	Panels  *Panels
}

// The layers whose rows are dropped in training, beside the blocks, which count from 0.
const (
	DropSum   = -1
	DropLast  = -2
	DropEnds  = -3
	DropDense = -4
)

// Forward computes all scores of the words of b but for those that depend on sentences:
// see [Network.Arcs].
func (n *Network) Forward(t *Tape, b *Batch) {
	p, w := n.Params, n.Shape.Width
	t.resize(n.Shape, p.Scores.Cols, b.Rows)
	n.look(t, b)
	t.drop(DropSum, t.Sum)
	for i := range b.Rows {
		nn.Norm(t.Normed[i*w:(i+1)*w], t.Sum[i*w:(i+1)*w], p.Gain.Data)
	}
	copy(t.X, t.Normed)
	if n.Shape.Dense == 0 {
		n.convolve(t, b)
	}
	for i := range p.Blocks {
		n.block(t, b, i)
	}
	for i := range b.Rows {
		nn.Norm(t.Last[i*w:(i+1)*w], t.X[i*w:(i+1)*w], p.LastGain.Data)
	}
	t.drop(DropLast, t.Last)
	fill(t.Scores, p.ScoreBias.Data)
	nn.MulAdd(t.Scores, p.Scores.Cols, nn.Rows(t.Last, w), &n.Panels.Scores, b.Rows)
	if n.Shape.Arc > 0 {
		n.ends(t, b)
	}
}

// convolve adds the convolution of the words' rows.
func (n *Network) convolve(t *Tape, b *Batch) {
	p, w := n.Params, n.Shape.Width
	// The rows before, here and after lie next to each other: the convolution is a
	// product whose left rows overlap.
	fill(t.Conv, p.ConvBias.Data)
	nn.MulAdd(t.Conv[w:], w, nn.Rows(t.Normed, w), &n.Panels.Conv, b.Rows-2)
	nn.Relu(t.Conv)
	b.Clear(t.Conv, w)
	nn.Add(t.X, t.Conv)
}

// ends computes the ends of arcs and relations.
func (n *Network) ends(t *Tape, b *Batch) {
	s, p, w := n.Shape, n.Params, n.Shape.Width
	fill(t.Ends, p.EndBias.Data)
	nn.MulAdd(t.Ends, p.Ends.Cols, nn.Rows(t.Last, w), &n.Panels.Ends, b.Rows)
	for i := range b.Rows {
		nn.Relu(t.Ends[i*p.Ends.Cols : i*p.Ends.Cols+2*s.Arc])
	}
	t.drop(DropEnds, t.Ends)
	fill(t.Bilin, p.ArcBias.Data)
	nn.MulAdd(t.Bilin, s.Arc, nn.Rows(t.Ends, p.Ends.Cols), &n.Panels.Arc, b.Rows)
}

// look sums the rows of each word, and what its static vector or its numbers come to.
func (n *Network) look(t *Tape, b *Batch) {
	w, dense := n.Shape.Width, n.Shape.Dense
	clear(t.Sum)
	clear(t.Static)
	for i := 1; i < b.Rows; i++ {
		rows, static := b.Of(i)
		for _, id := range rows {
			n.Table.AddRow(t.Sum[i*w:(i+1)*w], id)
		}
		if static >= 0 && dense == 0 {
			n.Table.SetStatic(t.Static[i*StaticWidth:(i+1)*StaticWidth], static)
		}
	}
	if dense == 0 {
		nn.MulAdd(t.Sum, w, nn.Rows(t.Static, StaticWidth), &n.Panels.Static, b.Rows)
		return
	}
	t.Dense = append(t.Dense[:0], b.dense...)
	t.drop(DropDense, t.Dense)
	nn.MulAdd(t.Sum, w, nn.Rows(t.Dense, dense), &n.Panels.Dense, b.Rows)
}

// block runs block i on the residual stream.
func (n *Network) block(t *Tape, b *Batch, i int) {
	w, h := n.Shape.Width, n.Shape.Hidden
	p, e := &n.Params.Blocks[i], t.Block(i)
	if t.keep {
		copy(e.X, t.X)
	}
	for r := range b.Rows {
		nn.Norm(e.Normed[r*w:(r+1)*w], t.X[r*w:(r+1)*w], p.Gain.Data)
	}
	clear(e.Mixed[:w])
	clear(e.Mixed[(b.Rows-1)*w:])
	for r := 1; r < b.Rows-1; r++ {
		nn.Mix(e.Mixed[r*w:(r+1)*w], e.Normed[(r-1)*w:r*w], e.Normed[r*w:(r+1)*w], e.Normed[(r+1)*w:(r+2)*w], p.Mix.Data)
	}
	t.drop(i, e.Mixed)
	fill(e.Units, p.InBias.Data)
	nn.MulAdd(e.Units, 4*h, nn.Rows(e.Mixed, w), &n.Panels.In[i], b.Rows)
	for r := range b.Rows {
		u := e.Units[r*4*h : (r+1)*4*h]
		nn.Gate(u[:2*h], u[:2*h])
		nn.Squash(u[2*h:], u[2*h:])
	}
	b.Clear(e.States, 2*h)
	unit := func(r, part int) []float32 { return e.Units[(r*4+part)*h : (r*4+part+1)*h] }
	state := func(r, part int) []float32 { return e.States[(r*2+part)*h : (r*2+part+1)*h] }
	for q, start := range b.Starts {
		end := b.Ends[q]
		for r := start; r < end; r++ {
			nn.Scan(state(r, 0), state(r-1, 0), unit(r, 0), unit(r, 2))
		}
		for r := end - 1; r >= start; r-- {
			nn.Scan(state(r, 1), state(r+1, 1), unit(r, 1), unit(r, 3))
		}
	}
	nn.MulAdd(t.X, w, nn.Rows(e.States, 2*h), &n.Panels.Out[i], b.Rows)
	for r := range b.Rows {
		nn.Add(t.X[r*w:(r+1)*w], p.OutBias.Data)
	}
	b.Clear(t.X, w)
}

// fill sets every row of x to bias.
func fill(x, bias []float32) {
	for len(x) > 0 {
		copy(x, bias)
		x = x[len(bias):]
	}
}
