package train

import (
	"errors"
	"fmt"
	"math"

	"github.com/parley-project/parley/internal/lang/crf"
	"github.com/parley-project/parley/internal/lang/encoder"
	"github.com/parley-project/parley/internal/lang/nn"
)

// cross adds weight times the gradient of the cross-entropy (in nats) of scores against
// the belief to grad, and gives the loss. What the belief leaves open is not learned.
func cross(grad, scores []float32, belief []Weight, weight float32) float64 {
	if len(belief) == 0 {
		return 0
	}
	top := scores[0]
	for _, v := range scores {
		top = max(top, v)
	}
	var z float64
	for _, v := range scores {
		z += math.Exp(float64(v - top))
	}
	logZ := math.Log(z) + float64(top)
	var mass float32
	var loss float64
	for _, b := range belief {
		mass += b.P
		loss += float64(b.P) * (logZ - float64(scores[b.ID]))
		grad[b.ID] -= weight * b.P
	}
	for i, v := range scores {
		grad[i] += weight * mass * float32(math.Exp(float64(v)-logZ))
	}
	return loss * float64(weight)
}

// Losses are the sums of the losses of an epoch by task, each with its weight, and how
// many words they are of.
type Losses struct {
	UPOS, XPOS, Begins, Names, Head, Rel float64
	Words                                int
}

func (l *Losses) add(o Losses) {
	l.UPOS += o.UPOS
	l.XPOS += o.XPOS
	l.Begins += o.Begins
	l.Names += o.Names
	l.Head += o.Head
	l.Rel += o.Rel
	l.Words += o.Words
}

func (l Losses) String() string {
	n := float64(max(l.Words, 1))
	return fmt.Sprintf("upos %.3f xpos %.3f begins %.3f names %.3f head %.3f rel %.3f",
		l.UPOS/n, l.XPOS/n, l.Begins/n, l.Names/n, l.Head/n, l.Rel/n)
}

// losses computes the gradients of the scores of a batch, scaled by scale.
func (w *worker) losses(examples []*Example, weights Weights, scale float32) (Losses, error) {
	n, t, b := w.net, w.tape, w.batch
	c, width := n.Columns, n.Params.Scores.Cols
	rows := b.Rows
	w.zeros(&w.dScores, rows*width)
	w.zeros(&w.dEnds, rows*n.Params.Ends.Cols)
	w.zeros(&w.dBilin, rows*n.Shape.Arc)
	var sum Losses
	for q, ex := range examples {
		start := b.Starts[q]
		sum.Words += ex.Words()
		for i := range ex.Targets {
			at := (start + i) * width
			s, g, target := t.Scores[at:at+width], w.dScores[at:at+width], &ex.Targets[i]
			sum.UPOS += cross(g[:c.UPOS], s[:c.UPOS], target.UPOS, weights.UPOS*scale)
			sum.XPOS += cross(g[c.UPOS:c.XPOS], s[c.UPOS:c.XPOS], target.XPOS, weights.XPOS*scale)
			if target.Begins >= 0 {
				belief := [1]Weight{{ID: int32(target.Begins), P: 1}}
				sum.Begins += cross(g[c.XPOS:c.Begins], s[c.XPOS:c.Begins], belief[:], weights.Begins*scale)
			}
		}
		from := 0
		for _, end := range ex.Ends {
			to := int(end)
			name, err := w.nameLoss(ex, start, from, to, weights, scale)
			if err != nil {
				return sum, err
			}
			sum.Names += name
			head, rel := w.arcLoss(ex, start, from, to, weights, scale)
			sum.Head += head
			sum.Rel += rel
			from = to
		}
	}
	// Scaled sums come back as sums.
	for _, v := range []*float64{&sum.UPOS, &sum.XPOS, &sum.Begins, &sum.Names, &sum.Head, &sum.Rel} {
		*v /= float64(scale)
	}
	return sum, nil
}

// nameLoss is the loss of the names of a sentence.
func (w *worker) nameLoss(ex *Example, start, from, to int, weights Weights, scale float32) (float64, error) {
	n := w.net
	known := false
	w.allowed = w.allowed[:0]
	for _, t := range ex.Targets[from:to] {
		known = known || t.Names != 0
		w.allowed = append(w.allowed, t.Names)
	}
	beliefs := weights.Beliefs * scale
	if ex.Beliefs == nil {
		beliefs = 0
	}
	weight := weights.Names * scale
	if (!known || weight == 0) && beliefs == 0 {
		return 0, nil
	}
	k := len(n.Labels.Names)
	w.emissions = w.emissions[:0]
	for i := from; i < to; i++ {
		at := (start+i)*n.Params.Scores.Cols + n.Columns.Begins
		w.emissions = append(w.emissions, w.tape.Scores[at:at+k]...)
	}
	g := crf.Gradient{Emissions: w.zeros(&w.dEmissions, len(w.emissions)), Scores: w.grad.params.ChainScores()}
	loss, err := w.crf.Partial(n.Params.ChainScores(), w.emissions, w.allowed, weight, &g)
	if errors.Is(err, crf.ErrNoPath) {
		return 0, nil // lexicons and beliefs do not go together: nothing is known
	}
	if err != nil {
		return 0, fmt.Errorf("train: names of a sentence of %d words: %w", to-from, err)
	}
	loss *= float64(weight)
	if beliefs > 0 {
		distilled, err := w.crf.Distil(n.Params.ChainScores(), w.emissions, ex.Beliefs[from*k:to*k], beliefs, &g)
		if err != nil {
			return 0, fmt.Errorf("train: a teacher's labels of %d words: %w", to-from, err)
		}
		loss += distilled * float64(beliefs)
	}
	for i := from; i < to; i++ {
		at := (start+i)*n.Params.Scores.Cols + n.Columns.Begins
		copy(w.dScores[at:at+k], w.dEmissions[(i-from)*k:])
	}
	return loss, nil
}

// arcLoss is the loss of the heads and the relations of a sentence.
func (w *worker) arcLoss(ex *Example, start, from, to int, weights Weights, scale float32) (head, rel float64) {
	n, t := w.net, w.tape
	targets := ex.Targets[from:to]
	known := false
	for i := range targets {
		known = known || len(targets[i].Head) > 0
	}
	if !known || len(targets) < 1 {
		return 0, 0
	}
	s, cols := n.Shape, n.Params.Ends.Cols
	first := start + from
	words := to - from
	n.Arcs(&w.arcs, t, first, first+words)
	stride := w.arcs.Stride
	dArcs := w.zeros(&w.dArcs, words*stride)
	for i := range targets {
		row := dArcs[i*stride : i*stride+words+1]
		head += cross(row, w.arcs.Scores[i*stride:i*stride+words+1], targets[i].Head, weights.Head*scale)
		for h, v := range row {
			w.grad.params.Distance.Data[encoder.DistanceOf(i, h)] += v
		}
	}
	// Scores are bilinear rows times heads.
	a := s.Arc
	heads := w.zeros(&w.heads, (words+1)*a)
	copy(heads, n.Params.ArcRoot.Data)
	for i := range words {
		copy(heads[(i+1)*a:(i+2)*a], t.Ends[(first+i)*cols+a:])
	}
	w.panel.Pack(heads, words+1, a, a)
	nn.MulAdd(w.dBilin[first*a:], a, nn.Rows(dArcs, stride), &w.panel, words)
	dHeads := w.zeros(&w.dHeads, (words+1)*a)
	w.panel.Pack(t.Bilin[first*a:], words, a, a)
	nn.MulAdd(dHeads, a, nn.Columns(dArcs, stride), &w.panel, words+1)
	nn.Add(w.grad.params.ArcRoot.Data, dHeads[:a])
	for i := range words {
		at := (first+i)*cols + a
		nn.Add(w.dEnds[at:at+a], dHeads[(i+1)*a:(i+2)*a])
	}
	return head, w.relLoss(targets, first, weights.Rel*scale)
}

// relLoss is the loss of the relations to the heads that the targets name.
func (w *worker) relLoss(targets []Target, first int, weight float32) float64 {
	n, t := w.net, w.tape
	s, cols, words := n.Shape, n.Params.Ends.Cols, len(targets)
	w.relHeads = w.relHeads[:0]
	for i := range targets {
		w.relHeads = append(w.relHeads, max(targets[i].RelHead, 0))
	}
	scores := n.Relations(&w.arcs, t, first, first+words, w.relHeads)
	width, labels := n.Params.Rel.Cols, len(n.Labels.Rels)
	dRels := w.zeros(&w.dRels, words*width)
	var loss float64
	for i := range targets {
		if targets[i].RelHead >= 0 {
			loss += cross(dRels[i*width:i*width+labels], scores[i*width:i*width+labels], targets[i].Rel, weight)
		}
	}
	hidden := w.arcs.Hidden()
	w.outer(w.grad.params.Rel.Data, s.Rel, width, hidden, s.Rel, dRels, words)
	sums(w.grad.params.RelBias.Data, dRels)
	dHidden := w.zeros(&w.dHidden, words*s.Rel)
	nn.MulAdd(dHidden, s.Rel, nn.Rows(dRels, width), &w.trans.Rel, words)
	for i, v := range hidden {
		if !(v > 0) {
			dHidden[i] = 0
		}
	}
	for i, h := range w.relHeads {
		d := dHidden[i*s.Rel : (i+1)*s.Rel]
		at := (first+i)*cols + 2*s.Arc
		nn.Add(w.dEnds[at:at+s.Rel], d)
		if h == 0 {
			nn.Add(w.grad.params.RelRoot.Data, d)
			continue
		}
		at = (first+int(h)-1)*cols + 2*s.Arc + s.Rel
		nn.Add(w.dEnds[at:at+s.Rel], d)
	}
	return loss
}
