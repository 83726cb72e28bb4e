package encoder

import "github.com/parley-project/parley/internal/lang/nn"

// An ArcTape holds the scores of the arcs of one sentence.
type ArcTape struct {
	heads  []float32
	Panel  nn.Panel
	Scores []float32 // Words rows of Stride: the root, then the words, as heads
	Stride int
	Words  int
	hidden []float32
	rels   []float32
}

// Arcs scores every arc of the sentence in rows start to end.
func (n *Network) Arcs(a *ArcTape, t *Tape, start, end int) {
	s, cols := n.Shape, n.Params.Ends.Cols
	a.Words = end - start
	a.Stride = nn.Padded(a.Words + 1)
	a.heads = grown(a.heads, (a.Words+1)*s.Arc)
	copy(a.heads, n.Params.ArcRoot.Data)
	for i := range a.Words {
		copy(a.heads[(i+1)*s.Arc:(i+2)*s.Arc], t.Ends[(start+i)*cols+s.Arc:])
	}
	a.Panel.PackTransposed(a.heads, a.Words+1, s.Arc, s.Arc)
	a.Scores = grown(a.Scores, a.Words*a.Stride)
	distance := n.Params.Distance.Data
	for i := range a.Words {
		row := a.Scores[i*a.Stride : (i+1)*a.Stride]
		clear(row[a.Words+1:])
		for h := range a.Words + 1 {
			row[h] = distance[DistanceOf(i, h)]
		}
	}
	nn.MulAdd(a.Scores, a.Stride, nn.Rows(t.Bilin[start*s.Arc:], s.Arc), &a.Panel, a.Words)
}

// DistanceOf is the bias of the arc from head h, 0 for the root and counted from 1, to
// word i, counted from 0.
func DistanceOf(i, h int) int {
	if h == 0 {
		return distances - 1
	}
	d := h - 1 - i
	if d < 0 {
		return max(d, -MaxDistance) + MaxDistance
	}
	return min(d, MaxDistance) + MaxDistance - 1
}

// Relations scores the relations of the words in rows start to end to their heads, counted
// as in [Network.Arcs]. The scores are valid until the next call with the same tape; each word has
// [Matrix.Cols] of the parameter Rel.
func (n *Network) Relations(a *ArcTape, t *Tape, start, end int, heads []int32) []float32 {
	s, words := n.Shape, end-start
	a.hidden = grown(a.hidden, words*s.Rel)
	for i := range words {
		h := a.hidden[i*s.Rel : (i+1)*s.Rel]
		dep, head := n.RelEnds(t, start, i, heads[i])
		copy(h, dep)
		nn.Add(h, head)
	}
	nn.Relu(a.hidden)
	a.rels = grown(a.rels, words*n.Params.Rel.Cols)
	fill(a.rels, n.Params.RelBias.Data)
	nn.MulAdd(a.rels, n.Params.Rel.Cols, nn.Rows(a.hidden, s.Rel), &n.Panels.Rel, words)
	return a.rels
}

// Tight adds the scores to dst without what pads their rows: rows of Words+1.
func (a *ArcTape) Tight(dst []float32) []float32 {
	for i := range a.Words {
		dst = append(dst, a.Scores[i*a.Stride:i*a.Stride+a.Words+1]...)
	}
	return dst
}

// Best is the index of the highest score, the lowest of equals.
func Best(scores []float32) int {
	at := 0
	for i, v := range scores {
		if v > scores[at] {
			at = i
		}
	}
	return at
}

// Hidden are the rows between the ends of the relations and their scores.
func (a *ArcTape) Hidden() []float32 { return a.hidden }

// RelEnds are the two ends of the relation of word i of the sentence that starts in row
// start.
func (n *Network) RelEnds(t *Tape, start, i int, head int32) (dep, other []float32) {
	s, cols := n.Shape, n.Params.Ends.Cols
	at := (start + i) * cols
	dep = t.Ends[at+2*s.Arc : at+2*s.Arc+s.Rel]
	if head == 0 {
		return dep, n.Params.RelRoot.Data
	}
	at = (start+int(head)-1)*cols + 2*s.Arc + s.Rel
	return dep, t.Ends[at : at+s.Rel]
}
