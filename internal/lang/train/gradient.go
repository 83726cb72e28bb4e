package train

import (
	"github.com/parley-project/parley/internal/lang/encoder"
	"github.com/parley-project/parley/internal/lang/nn"
)

// A gradient is the gradient of a shard of a batch: of all parameters, and of the rows of
// the table that the shard uses.
type gradient struct {
	params *encoder.Params
	width  int
	at     []int32 // for each row of the table where its gradient is, or -1
	rows   []int32 // the rows in use
	data   []float32
}

func newGradient(s encoder.Shape, l encoder.Labels) *gradient {
	g := &gradient{params: encoder.NewParams(s, l), width: s.Width, at: make([]int32, encoder.TableRows(s))}
	for i := range g.at {
		g.at[i] = -1
	}
	return g
}

// reset makes every gradient zero.
func (g *gradient) reset() {
	for _, m := range g.params.All() {
		clear(m.Data)
	}
	for _, r := range g.rows {
		g.at[r] = -1
	}
	g.rows, g.data = g.rows[:0], g.data[:0]
}

// row is the gradient of a row of the table.
func (g *gradient) row(id int32) []float32 {
	at := g.at[id]
	if at < 0 {
		at = int32(len(g.rows)) //nolint:gosec // fewer than the table has
		g.at[id] = at
		g.rows = append(g.rows, id)
		for range g.width {
			g.data = append(g.data, 0)
		}
	}
	return g.data[int(at)*g.width : (int(at)+1)*g.width]
}

// add adds o to g.
func (g *gradient) add(o *gradient) {
	from := o.params.All()
	for i, m := range g.params.All() {
		for j, v := range from[i].Data {
			m.Data[j] += v
		}
	}
	for i, id := range o.rows {
		nn.Add(g.row(id), o.data[i*g.width:(i+1)*g.width])
	}
}

// The products of a walk back. Sums over words run in the order of the words.

// outer adds the transpose of x times dy to dw: x has rows of stride xs, of which the
// first k columns count; dy has rows of n.
func (w *worker) outer(dw []float32, k, n int, x []float32, xs int, dy []float32, rows int) {
	w.panel.Pack(dy, rows, n, n)
	nn.MulAdd(dw, n, nn.Columns(x, xs), &w.panel, k)
}

// sums adds the rows of dy to db.
func sums(db, dy []float32) {
	for n := len(db); len(dy) > 0; dy = dy[n:] {
		for i, v := range dy[:n] {
			db[i] += v
		}
	}
}
