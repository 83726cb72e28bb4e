package polnear

import (
	"cmp"
	"slices"
	"sort"

	"github.com/parley-project/parley/internal/eval"
)

// A chunk is a run of tokens with the labels B-role, I-role, I-role ...: the unit that
// CofeNet's evaluation counts. Begin and End are token numbers in the article.
type chunk struct {
	role       Role
	begin, end int
}

// chunks labels the tokens of p with links, one label a token at most, and returns the
// runs in text order. CofeNet's repository (github.com/cofe-ai/CofeNet) has the labelled
// data but not the program that made it. The parts of its dev file that were held
// against the .ann files show these rules:
//
//   - each .ann file is labelled by itself, paragraph by paragraph, and the headline is
//     a paragraph;
//   - a token has a label if the whole of it lies in the span; white space between tokens
//     does not matter;
//   - each piece of a discontinuous span begins anew with B, so that a quotation that its
//     cue parts in two counts as two contents.
//
// Assumed, since those parts do not show it: a piece begins anew also where no token
// stands between it and the one before (some 1 % of the contents of dev; annotators then
// agree with each other as the figures that we have for them say, which they would not
// if such pieces were joined), and a paragraph ends at every line break (17 of the 84
// articles of dev part some paragraphs by a single break, all others by an empty line).
//
// Where two spans want one token, which gold spans hardly ever do, the one that starts
// first has it, of two with one start the longer. So a span that is predicted twice
// counts once.
func (p *page) chunks(links []link) []chunk {
	type wish struct {
		role  Role
		spans eval.Spans
	}
	var wishes []wish
	for r := range roles {
		for _, s := range distinct(links, r) {
			wishes = append(wishes, wish{r, s})
		}
	}
	slices.SortStableFunc(wishes, func(a, b wish) int {
		return cmp.Or(cmp.Compare(a.spans[0].Start, b.spans[0].Start), cmp.Compare(b.spans.Len(), a.spans.Len()),
			a.spans.Compare(b.spans), cmp.Compare(a.role, b.role))
	})
	label := make([]int, len(p.tokens)) // number of the piece, from 1
	var roleOf []Role                   // of each piece
	for _, w := range wishes {
		for _, piece := range w.spans {
			roleOf = append(roleOf, w.role)
			first := sort.Search(len(p.tokens), func(t int) bool { return p.tokens[t].Start >= piece.Start })
			for t := first; t < len(p.tokens) && p.tokens[t].End <= piece.End; t++ {
				if label[t] == 0 {
					label[t] = len(roleOf)
				}
			}
		}
	}
	var out []chunk
	for t, l := range label {
		switch {
		case l == 0:
		case t > 0 && label[t-1] == l && p.paragraph[t-1] == p.paragraph[t]:
			out[len(out)-1].end = t + 1
		default:
			out = append(out, chunk{roleOf[l-1], t, t + 1})
		}
	}
	return out
}
