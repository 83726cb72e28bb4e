package lang

import (
	"math"

	"github.com/parley-project/parley/internal/lang/encoder"
)

// longestTree is the most tokens of one tree. Its scores are quadratic.
const longestTree = 200

// hang makes the tree of a sentence. One that is too long is parsed in even parts, whose
// roots hang from the first.
func (w *work) hang(p *Parsed, pc piece, tokens Range) error {
	parts := (tokens.Len() + longestTree - 1) / longestTree
	first := 0
	for k := range parts {
		root, err := w.oneTree(p, pc, share(tokens, k, parts))
		if err != nil {
			return err
		}
		if k == 0 {
			first = root
			continue
		}
		p.Analyses[root].Head, p.Analyses[root].Rel = first, "parataxis"
	}
	return nil
}

// oneTree makes the tree of tokens and gives its root.
func (w *work) oneTree(p *Parsed, pc piece, tokens Range) (root int, err error) {
	m, n := w.core.model, tokens.Len()
	row := pc.row + tokens.From - pc.tokens.From
	m.Arcs(&w.arcs, w.tape, row, row+n)
	w.scores = w.arcs.Tight(w.scores[:0])
	w.heads = append(w.heads[:0], make([]int32, n)...)
	if err := w.tree.Decode(w.heads, w.scores); err != nil {
		return 0, err
	}
	cols, labels := m.Params.Rel.Cols, m.Labels.Rels
	rels := m.Relations(&w.arcs, w.tape, row, row+n, w.heads)
	for i, h := range w.heads {
		a := &p.Analyses[tokens.From+i]
		a.Head = tokens.From + int(h) - 1
		if h == 0 {
			a.Head, a.Rel = -1, rootRel
			root = tokens.From + i
			continue
		}
		scores := rels[i*cols : i*cols+len(labels)]
		scores[w.core.root] = float32(math.Inf(-1)) // it hangs from a word
		a.Rel = labels[encoder.Best(scores)]
	}
	return root, nil
}
