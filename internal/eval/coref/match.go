package coref

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/text"
)

// compare is the order of the text: of two mentions that begin together the longer first.
func (m Mention) compare(o Mention) int {
	return cmp.Or(cmp.Compare(m.Span.Start, o.Span.Start), cmp.Compare(o.Span.End, m.Span.End),
		cmp.Compare(m.Head.Start, o.Head.Start), cmp.Compare(m.Head.End, o.Head.End))
}

// A side is the gold's mentions or the system's, chain by chain, each in the order of the text.
type side struct {
	mentions []Mention
	chain    []int // of each mention
	heads    []int // of each mention: the gold's word, or -1
}

// newSide flattens chains. Of mentions with the same bounds the first is taken, of the first
// chain in the order of the text, so that the order of the chains is no matter. Chains of less than
// least mentions are left out.
func (d *Document) newSide(chains []Chain, least int) (side, error) {
	sorted := make([]Chain, 0, len(chains))
	for _, c := range chains {
		c = slices.Clone(c)
		for _, m := range c {
			if s := m.Span; s.Start < 0 || s.End > len(d.Text) || s.Empty() {
				return side{}, fmt.Errorf("mention [%d,%d) of %s, a text of %d bytes: %w", s.Start, s.End, d.ID, len(d.Text), ErrMismatch)
			}
		}
		slices.SortFunc(c, Mention.compare)
		sorted = append(sorted, c)
	}
	slices.SortFunc(sorted, func(a, b Chain) int { return slices.CompareFunc(a, b, Mention.compare) })
	seen := make(map[text.Span]bool)
	var s side
	n := 0
	for _, c := range sorted {
		c = slices.DeleteFunc(c, func(m Mention) bool {
			twice := seen[m.Span]
			seen[m.Span] = true
			return twice
		})
		if len(c) < max(1, least) {
			continue
		}
		for _, m := range c {
			s.mentions = append(s.mentions, m)
			s.chain = append(s.chain, n)
			s.heads = append(s.heads, d.headWord(m))
		}
		n++
	}
	return s, nil
}

// headWord is the index of the word that the mention's words hang from by the gold's tree, or -1. The tree is
// asked for the system's mentions too: what a head is differs between systems ("Mara" or "Venn" of
// Mara Venn), and no figure should.
func (d *Document) headWord(m Mention) int {
	from, to := d.words(m.Span)
	if from == to {
		return -1
	}
	return d.head(from, to, nil)
}

// words is the range of the words that overlap s.
func (d *Document) words(s text.Span) (from, to int) {
	from, _ = slices.BinarySearchFunc(d.Words, s.Start, func(w Word, start int) int { return cmp.Compare(w.End, start+1) })
	to = from
	for to < len(d.Words) && d.Words[to].Start < s.End {
		to++
	}
	return from, to
}

// pairs pairs gold with system mentions one to one and gives the partner of each gold mention, or
// -1. By heads, mentions of one head word are paired for the greatest overlap, equal bounds first.
func pairs(gold, system side, byHead bool) []int {
	if !byHead {
		at := make(map[text.Span]int, len(system.mentions))
		for j, m := range system.mentions {
			at[m.Span] = j
		}
		out := make([]int, len(gold.mentions))
		for i, m := range gold.mentions {
			j, ok := at[m.Span]
			if out[i] = j; !ok {
				out[i] = -1
			}
		}
		return out
	}
	return eval.Pair(len(gold.mentions), len(system.mentions), func(i, j int) int64 {
		if gold.heads[i] != system.heads[j] || system.heads[j] < 0 {
			return 0
		}
		g, s := gold.mentions[i].Span, system.mentions[j].Span
		if g == s {
			return 1 << 40
		}
		return 1 + int64(g.Overlap(s))
	})
}
