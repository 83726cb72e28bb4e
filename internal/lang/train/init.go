package train

import (
	"math"
	"math/rand/v2"

	"github.com/parley-project/parley/internal/lang/encoder"
)

// initialise fills the parameters and the rows of the table by chance, so that what flows
// through the network keeps its size.
func initialise(p *encoder.Params, rows []float32, seed uint64) {
	r := rand.New(rand.NewPCG(seed, 0x7061726c6579))
	normal := func(x []float32, spread float64) {
		for i := range x {
			x[i] = float32(r.NormFloat64() * spread)
		}
	}
	fan := func(m encoder.Matrix, gain float64) { normal(m.Data, gain/math.Sqrt(float64(m.Rows))) }
	ones := func(x []float32) {
		for i := range x {
			x[i] = 1
		}
	}
	normal(rows, 0.1)
	normal(p.Static.Data, 0.08)
	fan(p.Dense, 0.5)
	ones(p.Gain.Data)
	ones(p.LastGain.Data)
	fan(p.Conv, 1)
	for i := range p.Blocks {
		b := &p.Blocks[i]
		ones(b.Gain.Data)
		w := b.Mix.Cols
		normal(b.Mix.Data, 0.1)
		for j := range w {
			b.Mix.Data[w+j]++
		}
		fan(b.In, 1)
		// Gates from nearly closed to open: units of long and of short memory.
		h := b.In.Cols / 4
		for j := range 2 * h {
			b.InBias.Data[j] = -2 + 2.5*float32(j%h)/float32(h)
		}
		fan(b.Out, 0.7)
	}
	fan(p.Scores, 0.5)
	fan(p.Ends, 1)
	fan(p.Arc, 0.3)
	fan(p.Rel, 0.7)
	normal(p.ArcRoot.Data, 0.1)
	normal(p.RelRoot.Data, 0.1)
}
