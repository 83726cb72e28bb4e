package train

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/parley-project/parley/internal/lang/crf"
	"github.com/parley-project/parley/internal/lang/encoder"
)

// smallTrainer is a trainer of a small network with labels of every kind.
func smallTrainer(t *testing.T, workers int) *Trainer {
	t.Helper()
	c := Default()
	c.Shape = encoder.Shape{Words: 8, Buckets: 16, Width: 16, Hidden: 16, Blocks: 2, Arc: 16, Rel: 16}
	c.Dropout = Dropout{}
	c.Workers = workers
	c.Batch = 20
	c.Epochs = 3
	l := encoder.Labels{
		UPOS: []string{"A", "B"}, XPOS: []string{"A", "B", "C"},
		Names: []string{"O", "B-x", "I-x"}, Rels: []string{"r", "s", "root"},
	}
	static := &Static{Words: []string{"w"}, Bytes: make([]int8, encoder.StaticWidth), Scales: []float32{0.01}}
	for i := range static.Bytes {
		static.Bytes[i] = int8(i - 50)
	}
	tr, err := NewTrainer(c, l, static)
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

// chanceExamples are examples of two sentences each, by chance.
func chanceExamples(n int) []*Example {
	r := rand.New(rand.NewPCG(5, 6))
	var out []*Example
	for range n {
		ex := &Example{Share: 1}
		for _, words := range []int{1 + r.IntN(4), 2 + r.IntN(4)} {
			for i := range words {
				for range 3 {
					ex.Rows = append(ex.Rows, int32(r.IntN(24)))
				}
				ex.Bounds = append(ex.Bounds, int32(len(ex.Rows)))
				ex.Static = append(ex.Static, int32(r.IntN(2)-1))
				head := int32(r.IntN(words + 1))
				if head == int32(i+1) {
					head = 0
				}
				names := []crf.Set{crf.Of(0), crf.Of(1), crf.Of(0) | crf.Of(1), 0}[r.IntN(4)]
				ex.Targets = append(ex.Targets, Target{
					UPOS: []Weight{{int32(r.IntN(2)), 1}}, XPOS: []Weight{{0, 0.7}, {2, 0.3}},
					Head: []Weight{{head, 1}}, RelHead: head, Rel: []Weight{{int32(r.IntN(3)), 1}},
					Names: names, Begins: int8(r.IntN(3) - 1),
				})
			}
			ex.Ends = append(ex.Ends, int32(len(ex.Targets)))
		}
		out = append(out, ex)
	}
	return out
}

// chainTrainer is a trainer of a small network that has a chain alone, on numbers that words
// bring with them, and what it learns from: gold labels and a teacher's beliefs.
func chainTrainer(t *testing.T) (*Trainer, []*Example) {
	t.Helper()
	c := smallTrainer(t, 1).Config
	c.Shape.Arc, c.Shape.Rel, c.Shape.Dense, c.Shape.Marks = 0, 0, 32, 3
	c.Weights = Weights{Names: 0.5, Beliefs: 0.7}
	l := encoder.Labels{Names: []string{"O", "B-x", "I-x"}}
	tr, err := NewTrainer(c, l, &Static{Words: []string{"w"}, Bytes: make([]int8, encoder.StaticWidth), Scales: []float32{1}})
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(9, 10))
	data := chanceExamples(3)
	for n, ex := range data {
		for i := range ex.Targets {
			ex.Targets[i] = Target{Names: ex.Targets[i].Names, RelHead: -1, Begins: -1}
			for range c.Shape.Dense {
				ex.Dense = append(ex.Dense, float32(r.NormFloat64()))
			}
			if n > 0 {
				ex.Beliefs = append(ex.Beliefs, r.Float32(), r.Float32()+0.1, r.Float32())
			}
		}
	}
	return tr, data
}

// TestGradientsAreSlopes holds the walk back of every parameter against differences of
// the loss along a direction by chance.
func TestGradientsAreSlopes(t *testing.T) {
	t.Run("of the language core", func(t *testing.T) { gradientsAreSlopes(t, smallTrainer(t, 1), chanceExamples(3)) })
	t.Run("of a chain on numbers of words", func(t *testing.T) {
		tr, data := chainTrainer(t)
		gradientsAreSlopes(t, tr, data)
	})
}

func gradientsAreSlopes(t *testing.T, tr *Trainer, data []*Example) {
	w := tr.workers[0]
	loss := func() float64 {
		tr.net.Panels.Pack(tr.net.Params)
		tr.trans.PackTransposed(tr.net.Params)
		l, err := w.run(data, tr.Weights, 1, 1, 1)
		if err != nil {
			t.Fatal(err)
		}
		return l.UPOS + l.XPOS + l.Begins + l.Names + l.Head + l.Rel
	}
	r := rand.New(rand.NewPCG(7, 8))
	check := func(name string, x, grad []float32) {
		var slope, size float64
		dir := make([]float32, len(x))
		for i := range dir {
			dir[i] = float32(r.NormFloat64())
			slope += float64(dir[i]) * float64(grad[i])
			size += float64(dir[i]) * float64(dir[i])
		}
		step := float32(4e-4 / math.Sqrt(size) * math.Sqrt(float64(min(len(x), 64))))
		old := append([]float32(nil), x...)
		for i := range x {
			x[i] = old[i] + step*dir[i]
		}
		up := loss()
		for i := range x {
			x[i] = old[i] - step*dir[i]
		}
		down := loss()
		copy(x, old)
		got := (up - down) / (2 * float64(step))
		if math.Abs(got-slope) > 0.03*math.Abs(slope)+0.03 {
			t.Errorf("%s: the loss rises by %.4f, its gradient says %.4f", name, got, slope)
		}
	}
	loss()
	grads := encoder.NewParams(tr.Shape, tr.net.Labels)
	for i, m := range w.grad.params.All() {
		copy(grads.All()[i].Data, m.Data)
	}
	rows := make([]float32, len(tr.table.rows))
	for i, id := range w.grad.rows {
		copy(rows[int(id)*16:], w.grad.data[i*16:(i+1)*16])
	}
	for i, m := range tr.net.Params.All() {
		check(m.Name, m.Data, grads.All()[i].Data)
	}
	check("table", tr.table.rows, rows)
}
