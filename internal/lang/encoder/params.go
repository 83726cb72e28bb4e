package encoder

import (
	"slices"

	"github.com/parley-project/parley/internal/lang/crf"
	"github.com/parley-project/parley/internal/lang/nn"
)

// A Matrix is a parameter: Rows rows of Cols numbers.
type Matrix struct {
	Name       string
	Rows, Cols int
	Data       []float32
}

// Params are the parameters of a network but for the rows of its table. Those of one
// row are biases, gains and vectors.
type Params struct {
	Static            Matrix // projection of the static vectors
	Dense             Matrix // projection of the numbers that words bring with them
	Gain              Matrix // of the norm before the convolution
	Conv, ConvBias    Matrix
	Blocks            []Block
	LastGain          Matrix
	Scores, ScoreBias Matrix // tags, beginnings, names
	Ends, EndBias     Matrix // the ends of arcs and relations: dependent, head, dependent, head
	Arc               Matrix // bilinear
	ArcBias           Matrix // what a word is worth as a head, whatever hangs from it
	ArcRoot, RelRoot  Matrix // the root as a head
	Distance          Matrix
	Rel, RelBias      Matrix
	Chain             Matrix // of the names: a row for each label, then the starts and the ends
}

// A Block is one recurrent layer.
type Block struct {
	Gain       Matrix
	Mix        Matrix // a convolution over three rows, column by column
	In, InBias Matrix // gates forward, gates backward, candidates forward, candidates backward
	Out        Matrix
	OutBias    Matrix
}

// NewParams makes parameters of zero.
func NewParams(s Shape, l Labels) *Params {
	p := outline(s, l)
	for _, m := range p.All() {
		m.Data = make([]float32, m.Rows*m.Cols)
	}
	return p
}

// outline makes parameters without numbers.
func outline(s Shape, l Labels) *Params {
	m := func(name string, rows, cols int) Matrix { return Matrix{Name: name, Rows: rows, Cols: cols} }
	w, h := s.Width, s.Hidden
	scores, rels := nn.Padded(l.Columns().Names), nn.Padded(len(l.Rels))
	p := &Params{
		Static:   m("static.projection", StaticWidth, w),
		Dense:    m("dense.projection", s.Dense, w),
		Gain:     m("gain", 1, w),
		Conv:     m("conv", 3*w, w),
		ConvBias: m("conv.bias", 1, w),
		LastGain: m("last.gain", 1, w),
		Scores:   m("scores", w, scores), ScoreBias: m("scores.bias", 1, scores),
		Ends: m("ends", w, 2*s.Arc+2*s.Rel), EndBias: m("ends.bias", 1, 2*s.Arc+2*s.Rel),
		Arc:     m("arc", s.Arc, s.Arc),
		ArcBias: m("arc.bias", 1, s.Arc),
		ArcRoot: m("arc.root", 1, s.Arc), RelRoot: m("rel.root", 1, s.Rel),
		Distance: m("distance", 1, distances),
		Rel:      m("rel", s.Rel, rels), RelBias: m("rel.bias", 1, rels),
		Chain: m("chain", len(l.Names)+2, len(l.Names)),
	}
	if s.Dense > 0 {
		p.Static, p.Conv, p.ConvBias = Matrix{}, Matrix{}, Matrix{}
	}
	if s.Arc == 0 {
		p.Ends, p.EndBias, p.Arc, p.ArcBias, p.ArcRoot = Matrix{}, Matrix{}, Matrix{}, Matrix{}, Matrix{}
		p.RelRoot, p.Distance, p.Rel, p.RelBias = Matrix{}, Matrix{}, Matrix{}, Matrix{}
	}
	for i := range s.Blocks {
		at := "block" + string(rune('0'+i/10)) + string(rune('0'+i%10)) + "."
		p.Blocks = append(p.Blocks, Block{
			Gain: m(at+"gain", 1, w),
			Mix:  m(at+"mix", 3, w),
			In:   m(at+"in", w, 4*h), InBias: m(at+"in.bias", 1, 4*h),
			Out: m(at+"out", 2*h, w), OutBias: m(at+"out.bias", 1, w),
		})
	}
	return p
}

// ChainScores are the scores of the chain of names, as views of the parameter.
func (p *Params) ChainScores() crf.Scores {
	k, data := p.Chain.Cols, p.Chain.Data
	return crf.Scores{Trans: data[:k*k], Start: data[k*k : k*k+k], End: data[k*k+k:]}
}

// All lists the parameters that the network has, in one order.
func (p *Params) All() []*Matrix {
	out := []*Matrix{&p.Static, &p.Dense, &p.Gain, &p.Conv, &p.ConvBias}
	for i := range p.Blocks {
		b := &p.Blocks[i]
		out = append(out, &b.Gain, &b.Mix, &b.In, &b.InBias, &b.Out, &b.OutBias)
	}
	out = append(out, &p.LastGain, &p.Scores, &p.ScoreBias, &p.Ends, &p.EndBias, &p.Arc, &p.ArcBias,
		&p.ArcRoot, &p.RelRoot, &p.Distance, &p.Rel, &p.RelBias, &p.Chain)
	return slices.DeleteFunc(out, func(m *Matrix) bool { return m.Rows*m.Cols == 0 })
}

// Panels are the parameters as right operands of products.
type Panels struct {
	Static, Dense, Conv, Scores, Ends, Arc, Rel nn.Panel
	In, Out                                     []nn.Panel
}

// Pack fills the panels from the parameters, reusing their memory.
func (q *Panels) Pack(p *Params) {
	q.fill(p, func(to *nn.Panel, m *Matrix) { to.Pack(m.Data, m.Rows, m.Cols, m.Cols) })
}

// PackTransposed fills the panels from the transposes of the parameters: the right operands
// of the products that lead back from gradients.
func (q *Panels) PackTransposed(p *Params) {
	q.fill(p, func(to *nn.Panel, m *Matrix) { to.PackTransposed(m.Data, m.Rows, m.Cols, m.Cols) })
}

func (q *Panels) fill(p *Params, pack func(*nn.Panel, *Matrix)) {
	pack(&q.Static, &p.Static)
	pack(&q.Dense, &p.Dense)
	pack(&q.Conv, &p.Conv)
	pack(&q.Scores, &p.Scores)
	pack(&q.Ends, &p.Ends)
	pack(&q.Arc, &p.Arc)
	pack(&q.Rel, &p.Rel)
	if len(q.In) != len(p.Blocks) {
		q.In, q.Out = make([]nn.Panel, len(p.Blocks)), make([]nn.Panel, len(p.Blocks))
	}
	for i := range p.Blocks {
		pack(&q.In[i], &p.Blocks[i].In)
		pack(&q.Out[i], &p.Blocks[i].Out)
	}
}
