package ud

import (
	"strings"

	"github.com/parley-project/parley/internal/eval"
)

// align gives for every word of gold the index of the system's word that is aligned
// with it, or -1. Both are pages of the same text.
//
// Blocks are the spans of tokens of several words, on either side, those that overlap made
// one. The words that lie in a block are aligned by the longest common subsequence of
// their forms; the words outside have tokens of their own, and are aligned if their
// spans are equal.
func align(gold, system *page) []int {
	out := make([]int, len(gold.words))
	for i := range out {
		out[i] = -1
	}
	blocks := blocks(gold, system)
	i, j := 0, 0
	for _, b := range blocks {
		i, j = alignSpans(gold.words, system.words, i, j, b.Start, out)
		// What is left before the block is aligned with nothing.
		i, j = skip(gold.words, i, b.Start), skip(system.words, j, b.Start)
		iEnd, jEnd := within(gold.words, i, b.End), within(system.words, j, b.End)
		alignForms(gold.words[i:iEnd], system.words[j:jEnd], func(x, y int) { out[i+x] = j + y })
		i, j = iEnd, jEnd
	}
	alignSpans(gold.words, system.words, i, j, len(gold.ink)+1, out)
	return out
}

// blocks are the joined spans of all tokens of several words.
func blocks(pages ...*page) []eval.Span {
	var spans []eval.Span
	for _, p := range pages {
		for _, w := range p.words {
			if w.several {
				spans = append(spans, w.span)
			}
		}
	}
	return eval.Join(spans...)
}

// alignSpans aligns words of equal spans until one side has no more that ends by end, and
// gives the first of each side that is left.
func alignSpans(gold, system []placed, i, j, end int, out []int) (int, int) {
	for i < len(gold) && j < len(system) {
		g, s := gold[i].span, system[j].span
		switch {
		case g.End > end || s.End > end:
			return i, j
		case g == s:
			out[i] = j
			i++
			j++
		case g.Start <= s.Start:
			i++
		default:
			j++
		}
	}
	return i, j
}

// skip passes over words that begin before start.
func skip(words []placed, i, start int) int {
	for i < len(words) && words[i].span.Start < start {
		i++
	}
	return i
}

// within is the end of the words from i on that end by end.
func within(words []placed, i, end int) int {
	for i < len(words) && words[i].span.End <= end {
		i++
	}
	return i
}

// alignForms calls pair for the indices of a longest common subsequence of forms.
func alignForms(gold, system []placed, pair func(i, j int)) {
	n, m := len(gold), len(system)
	if n == 0 || m == 0 {
		return
	}
	g, s := folded(gold), folded(system)
	// longest[i*(m+1)+j] is the length for what follows i and j.
	longest := make([]int, (n+1)*(m+1))
	at := func(i, j int) *int { return &longest[i*(m+1)+j] }
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			if g[i] == s[j] {
				*at(i, j) = 1 + *at(i+1, j+1)
			} else {
				*at(i, j) = max(*at(i+1, j), *at(i, j+1))
			}
		}
	}
	for i, j := 0, 0; i < n && j < m; {
		switch {
		case g[i] == s[j]:
			pair(i, j)
			i++
			j++
		case *at(i+1, j) >= *at(i, j+1):
			i++
		default:
			j++
		}
	}
}

func folded(words []placed) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strings.ToLower(w.Form)
	}
	return out
}
