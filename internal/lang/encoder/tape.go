package encoder

// A Tape is what a network computes for a batch. Tapes of a network that is trained keep
// what every block computed; others reuse the memory of one.
type Tape struct {
	keep bool

	Sum     []float32 // the sum of a word's rows
	Static  []float32 // its static vector
	Dense   []float32 // the numbers that it brings with it
	Normed  []float32
	Conv    []float32 // after the convolution, above zero
	Entries []BlockTape
	X       []float32 // the residual stream
	Last    []float32 // after the last norm
	Scores  []float32
	Ends    []float32
	Bilin   []float32 // dependents times the bilinear matrix

	// Drop is called with the name of a layer and its rows before they are used; nil
	// outside training.
	Drop func(layer int, rows []float32)
}

// A BlockTape is what a block computes.
type BlockTape struct {
	X      []float32 // what came in; kept in training only
	Normed []float32
	Mixed  []float32
	Units  []float32 // gates and candidates, after their curves
	States []float32 // forward and backward
}

// NewTape makes a tape. keep: for training.
func NewTape(keep bool) *Tape { return &Tape{keep: keep} }

func grown(x []float32, n int) []float32 {
	if cap(x) < n {
		return make([]float32, n, n+n/4)
	}
	return x[:n]
}

func (t *Tape) resize(s Shape, scores, rows int) {
	w, h := s.Width, s.Hidden
	t.Sum = grown(t.Sum, rows*w)
	t.Normed = grown(t.Normed, rows*w)
	if s.Dense == 0 {
		t.Static = grown(t.Static, rows*StaticWidth)
		t.Conv = grown(t.Conv, rows*w)
	}
	t.X = grown(t.X, rows*w)
	t.Last = grown(t.Last, rows*w)
	t.Scores = grown(t.Scores, rows*scores)
	t.Ends = grown(t.Ends, rows*(2*s.Arc+2*s.Rel))
	t.Bilin = grown(t.Bilin, rows*s.Arc)
	n := 1
	if t.keep {
		n = s.Blocks
	}
	if len(t.Entries) < n {
		t.Entries = make([]BlockTape, n)
	}
	for i := range t.Entries {
		e := &t.Entries[i]
		if t.keep {
			e.X = grown(e.X, rows*w)
		}
		e.Normed = grown(e.Normed, rows*w)
		e.Mixed = grown(e.Mixed, rows*w)
		e.Units = grown(e.Units, rows*4*h)
		e.States = grown(e.States, rows*2*h)
	}
}

// Block is the tape of block i.
func (t *Tape) Block(i int) *BlockTape { return &t.Entries[i%len(t.Entries)] }

func (t *Tape) drop(layer int, rows []float32) {
	if t.Drop != nil {
		t.Drop(layer, rows)
	}
}
