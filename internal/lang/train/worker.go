package train

import (
	"fmt"
	"math/rand/v2"

	"github.com/parley-project/parley/internal/lang/crf"
	"github.com/parley-project/parley/internal/lang/encoder"
	"github.com/parley-project/parley/internal/lang/nn"
)

// A worker computes the gradient of a shard of a batch. It holds the memory of its work.
type worker struct {
	net     *encoder.Network
	trans   *encoder.Panels
	tape    *encoder.Tape
	batch   *encoder.Batch
	arcs    encoder.ArcTape
	grad    *gradient
	crf     *crf.Trainer
	dropout Dropout
	rand    *rand.Rand
	pcg     *rand.PCG
	masks   map[int][]uint8

	panel                                  nn.Panel
	dScores, dEnds, dBilin, dLast, dX      []float32
	dNormed, dMixed, dStates, dUnits, wide []float32
	normed, carry, dArcs, heads, dHeads    []float32
	dRels, dHidden, emissions, dEmissions  []float32
	allowed                                []crf.Set
	relHeads                               []int32
	rows                                   []int32
}

// Dropout is how often numbers and words are left out in training.
type Dropout struct {
	Word, Static     float32 // a word's own row, its static vector
	Sum, Block, Last float32 // numbers before the first norm, in the blocks, after the last norm
	Ends             float32
	Dense            float32 `json:",omitempty"` // the numbers that words bring with them
}

func newWorker(net *encoder.Network, trans *encoder.Panels, chain *crf.Chain, d Dropout) *worker {
	w := &worker{
		net: net, trans: trans, tape: encoder.NewTape(true), batch: &encoder.Batch{Dense: net.Shape.Dense},
		grad: newGradient(net.Shape, net.Labels), crf: crf.NewTrainer(chain), dropout: d,
		pcg: rand.NewPCG(0, 0), masks: map[int][]uint8{},
	}
	w.rand = rand.New(w.pcg)
	w.tape.Drop = w.drop
	return w
}

// run computes the gradient of examples with the random numbers of seed.
func (w *worker) run(examples []*Example, weights Weights, scale float32, seed, shard uint64) (Losses, error) {
	w.pcg.Seed(seed, shard)
	w.grad.reset()
	if len(examples) == 0 {
		return Losses{}, nil
	}
	w.batch.Reset()
	unknown := encoder.UnknownRow(w.net.Shape)
	for _, ex := range examples {
		w.batch.Begin()
		from := int32(0)
		for i, to := range ex.Bounds {
			w.rows = append(w.rows[:0], ex.Rows[from:to]...)
			from = to
			static := ex.Static[i]
			if w.rand.Float32() < w.dropout.Word {
				w.rows[0] = unknown
			}
			if w.rand.Float32() < w.dropout.Static {
				static = -1
			}
			w.batch.Add(w.rows, static)
			w.batch.Bring(ex.dense(i, w.net.Shape.Dense))
		}
		w.batch.End()
	}
	w.net.Forward(w.tape, w.batch)
	losses, err := w.losses(examples, weights, scale)
	if err != nil {
		return losses, fmt.Errorf("shard %d: %w", shard, err)
	}
	w.backward()
	return losses, nil
}

// chance is how often a number of a layer is dropped.
func (w *worker) chance(layer int) float32 {
	switch layer {
	case encoder.DropSum:
		return w.dropout.Sum
	case encoder.DropLast:
		return w.dropout.Last
	case encoder.DropEnds:
		return w.dropout.Ends
	case encoder.DropDense:
		return w.dropout.Dense
	default:
		return w.dropout.Block
	}
}

// drop sets numbers of x to zero by chance and scales the others so that their sum stays
// as it was (Srivastava and others 2014). A random number of 64 bits serves eight.
func (w *worker) drop(layer int, x []float32) {
	p := w.chance(layer)
	if p <= 0 {
		w.masks[layer] = nil
		return
	}
	mask := w.masks[layer]
	if cap(mask) < len(x) {
		mask = make([]uint8, len(x)+len(x)/4)
	}
	mask = mask[:len(x)]
	limit := uint8(p * 256)
	keep := 256 / (256 - float32(limit))
	for i := 0; i < len(x); i += 8 {
		bits := w.rand.Uint64()
		for j := i; j < min(i+8, len(x)); j++ {
			if uint8(bits) < limit {
				mask[j] = 0
				x[j] = 0
			} else {
				mask[j] = 1
				x[j] *= keep
			}
			bits >>= 8
		}
	}
	w.masks[layer] = mask
}

// undrop does to a gradient what drop did to its layer.
func (w *worker) undrop(layer int, dx []float32) {
	mask := w.masks[layer]
	if mask == nil {
		return
	}
	keep := 256 / (256 - float32(uint8(w.chance(layer)*256)))
	for i, m := range mask {
		dx[i] *= keep * float32(m)
	}
}

// zeros is n zeros in the memory of x.
func (w *worker) zeros(x *[]float32, n int) []float32 {
	if cap(*x) < n {
		*x = make([]float32, n+n/4)
	}
	*x = (*x)[:n]
	clear(*x)
	return *x
}
