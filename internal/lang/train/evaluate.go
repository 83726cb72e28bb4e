package train

import (
	"fmt"
	"strings"

	"github.com/parley-project/parley/internal/lang/crf"
	"github.com/parley-project/parley/internal/lang/encoder"
	"github.com/parley-project/parley/internal/lang/tree"
)

// A Score counts what a network gets right with gold words and sentences.
type Score struct {
	Words, UPOS, XPOS, UAS, LAS, Full int
	// Beginnings of sentences and names: right, given, wanted.
	Begins, Names [3]int
}

func (s Score) String() string {
	part := func(n int) float64 { return 100 * float64(n) / float64(max(s.Words, 1)) }
	f := func(c [3]int) float64 { return 200 * float64(c[0]) / float64(max(c[1]+c[2], 1)) }
	return fmt.Sprintf("upos %.2f xpos %.2f uas %.2f las %.2f (full %.2f) begins %.2f names %.2f",
		part(s.UPOS), part(s.XPOS), part(s.UAS), part(s.LAS), part(s.Full), f(s.Begins), f(s.Names))
}

// Evaluate scores a network on examples.
func Evaluate(n *encoder.Network, examples []*Example) (Score, error) {
	var s Score
	chain, err := crf.BIO(n.Labels.Names)
	if err != nil {
		return s, fmt.Errorf("train: %w", err)
	}
	decoder, err := crf.NewDecoder(chain, n.Params.ChainScores())
	if err != nil {
		return s, fmt.Errorf("train: %w", err)
	}
	e := &evaluation{net: n, tape: encoder.NewTape(false), names: decoder, bare: make([]string, len(n.Labels.Rels))}
	for i, r := range n.Labels.Rels {
		e.bare[i], _, _ = strings.Cut(r, ":")
	}
	var b encoder.Batch
	for _, ex := range examples {
		b.Reset()
		b.Begin()
		from := int32(0)
		for i, to := range ex.Bounds {
			b.Add(ex.Rows[from:to], ex.Static[i])
			from = to
		}
		b.End()
		n.Forward(e.tape, &b)
		start := 0
		for _, end := range ex.Ends {
			if err := e.sentence(&s, ex, start, int(end)); err != nil {
				return s, err
			}
			start = int(end)
		}
	}
	return s, nil
}

type evaluation struct {
	net   *encoder.Network
	tape  *encoder.Tape
	arcs  encoder.ArcTape
	tree  tree.Decoder
	names *crf.Decoder
	bare  []string
}

// sentence scores words from to to of an example, whose first word is in row 1.
func (e *evaluation) sentence(s *Score, ex *Example, from, to int) error {
	n, c, words := e.net, e.net.Columns, to-from
	width := n.Params.Scores.Cols
	n.Arcs(&e.arcs, e.tape, 1+from, 1+to)
	heads := make([]int32, words)
	if err := e.tree.Decode(heads, e.arcs.Tight(nil)); err != nil {
		return fmt.Errorf("train: %w", err)
	}
	rels := n.Relations(&e.arcs, e.tape, 1+from, 1+to, heads)
	k := len(n.Labels.Names)
	var emissions []float32
	named, gold := true, make([]uint8, words)
	for i := range words {
		t := &ex.Targets[from+i]
		at := (1 + from + i) * width
		row := e.tape.Scores[at : at+width]
		emissions = append(emissions, row[c.Begins:c.Begins+k]...)
		if t.Names == 0 || t.Names&(t.Names-1) != 0 {
			named = false
		}
		for l := range k {
			if t.Names.Has(l) {
				gold[i] = uint8(l) //nolint:gosec // labels are few
			}
		}
		if len(t.Rel) > 0 && len(t.UPOS) > 0 {
			s.Words++
			count(&s.UPOS, encoder.Best(row[:c.UPOS]) == int(t.UPOS[0].ID))
			count(&s.XPOS, len(t.XPOS) > 0 && encoder.Best(row[c.UPOS:c.XPOS]) == int(t.XPOS[0].ID))
			right := heads[i] == t.Head[0].ID
			rel := encoder.Best(rels[i*n.Params.Rel.Cols : i*n.Params.Rel.Cols+len(n.Labels.Rels)])
			count(&s.UAS, right)
			count(&s.LAS, right && e.bare[rel] == e.bare[t.Rel[0].ID])
			count(&s.Full, right && rel == int(t.Rel[0].ID))
		}
		if t.Begins >= 0 {
			begins := row[c.XPOS+1] > row[c.XPOS] || from+i == 0
			count(&s.Begins[0], begins && t.Begins == 1)
			count(&s.Begins[1], begins)
			count(&s.Begins[2], t.Begins == 1)
		}
	}
	if !named {
		return nil
	}
	got := make([]uint8, words)
	if err := e.names.Decode(got, emissions); err != nil {
		return fmt.Errorf("train: %w", err)
	}
	a, b := spans(got), spans(gold)
	for span := range a {
		count(&s.Names[0], b[span])
	}
	s.Names[1] += len(a)
	s.Names[2] += len(b)
	return nil
}

func count(n *int, is bool) {
	if is {
		*n++
	}
}

// spans are the names of labels O, B, I, B, I ...: start, end and kind.
func spans(labels []uint8) map[[3]int]bool {
	out := map[[3]int]bool{}
	for i := 0; i < len(labels); i++ {
		if labels[i]%2 == 1 {
			j := i + 1
			for j < len(labels) && labels[j] == labels[i]+1 {
				j++
			}
			out[[3]int{i, j, int(labels[i])}] = true
		}
	}
	return out
}
