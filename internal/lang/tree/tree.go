// Package tree decodes dependency arcs: of the scores of all arcs of a sentence it makes
// the best tree.
//
// A tree gives every word one head, another word or the root; it has no cycle, and exactly
// one word hangs from the root, as Universal Dependencies asks. The best tree is the one
// with the greatest sum of scores (McDonald, Pereira, Ribarov and Hajič 2005). It is found
// exactly, in time quadratic in the number of words:
//
//   - Where the best head of each word makes a tree with one root already, it is the answer.
//   - Else cycles are contracted (Chu and Liu 1965; Edmonds 1967) along a growing path, on a
//     dense matrix whose rows and columns are merged in place (Tarjan 1977), and the
//     contractions are undone in one pass (Camerini, Fratta and Maffioli 1979).
//   - One root: arcs from the root are made worse by a constant greater than any sum of
//     scores, so that the best tree has as few of them as there can be, which is one
//     (Stanojević and Cohen 2021, after Gabow and Tarjan 1984; Zmigrod, Vieira and Cotterell
//     2020 show what is lost without it). The constant is kept beside the score and not
//     added to it, so that it costs no precision.
//
// Scores are float32; sums are taken in float64, by additions alone, and are the same on
// every architecture. They are exact while the scores that compete differ by less than a
// factor of a million; beyond that a tree may be chosen that is worse by a rounding error.
package tree

import (
	"errors"
	"fmt"
)

// MaxWords is the greatest number of words that [Decoder.Decode] takes.
const MaxWords = 1 << 14

// ErrShape says that heads and scores do not belong to one sentence, or that it has more
// than [MaxWords] words.
var ErrShape = errors.New("tree: wrong shape")

// A Decoder holds the memory of decoding, so that it is not allocated for each sentence: it
// grows to 16 bytes for each score of the longest sentence whose best heads were no tree.
// The zero value is ready. A Decoder may be used by one goroutine at a time.
type Decoder struct {
	mark  []int32
	cells []cell
	nodes nodes
}

// Decode writes the best tree to heads. With n = len(heads), scores holds n rows of n+1:
// scores[i*(n+1)+h] is the score of word i (from 0) having the head h, where 0 is the root
// and h > 0 is word h-1; a word's score as its own head is not read. heads takes the same
// numbers.
//
// Of equally good heads of a word the lowest is taken, where that gives a tree; where it
// does not, equally good arcs are taken by lowest head and then by lowest word as cycles are
// contracted. An infinite score is worth more, or less, than all finite ones together; as
// many of -Inf as must be are taken. NaN counts as -Inf.
func (d *Decoder) Decode(heads []int32, scores []float32) error {
	n := len(heads)
	if n > MaxWords {
		return fmt.Errorf("%w: %d words, at most %d", ErrShape, n, MaxWords)
	}
	if len(scores) != n*(n+1) {
		return fmt.Errorf("%w: %d scores for %d words, want %d", ErrShape, len(scores), n, n*(n+1))
	}
	best(heads, scores)
	d.mark = sized(d.mark, n)
	if !isTree(heads, d.mark) {
		d.contract(heads, scores)
	}
	return nil
}

// sized is s with length n, reallocated where it is too short; what it holds is not kept.
func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}
