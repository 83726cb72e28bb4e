// Package crf is a linear-chain conditional random field (Lafferty, McCallum and Pereira
// 2001) over the labels of names: what a sequence of labels is worth, which one is best, how
// likely each label is, and how the scores are learned.
//
// A sequence of labels of n words is worth the sum of
//
//   - the emission of each word's label, n rows of K numbers, word after word,
//   - the transition between each two neighbours, Trans[from*K+to],
//   - Start of the first label and End of the last one,
//
// if the [Chain] permits it; its probability is the exponential of that, over the sum Z of
// the exponentials of all sequences that are permitted.
//
// A [Decoder] finds the best sequence (Viterbi 1967) by additions and comparisons of
// float32 alone. A [Trainer] gives losses and their gradients. Sums over sequences run
// forward and backward (Baum et al. 1970) on probabilities that are scaled at every word
// (Rabiner 1989), in float64. All but the logarithm in a loss is the same on every
// architecture.
package crf

import (
	"errors"
	"fmt"
	"math/bits"
	"strings"
)

// The errors of this package; others wrap them with what and where.
var (
	ErrLabels = errors.New("crf: labels or their order make no chain")
	ErrShape  = errors.New("crf: wrong shape")
	// ErrRange says that scores are no numbers, or lie so far apart that probabilities
	// cannot be told from zero (about 600 in the sum of a word's emission and transition).
	ErrRange = errors.New("crf: scores out of range")
	// ErrNoPath says that no permitted sequence has the labels that a word may have.
	ErrNoPath = errors.New("crf: no permitted sequence of labels")
)

// MaxLabels is the greatest number of labels.
const MaxLabels = 32

// A Set is a set of labels, label k as bit k.
type Set uint32

// Of is the set of one label.
func Of(label int) Set { return 1 << label }

// Has reports whether label is in s.
func (s Set) Has(label int) bool { return s>>label&1 != 0 }

// A Chain says which labels may stand first and which may follow which. It is not changed
// once made, and may be used by many goroutines.
type Chain struct {
	labels int
	first  Set
	next   []Set
	// edges are the permitted transitions from*K+to, by their to, then by their from;
	// those to label k are edges[into[k]:into[k+1]].
	edges []edge
	into  []int
}

type edge struct{ at, from, to int32 }

// NewChain makes a chain of len(next) labels: those of first may stand first, those of
// next[k] after label k. Every label that can be reached must have one that may follow, so
// that there are permitted sequences of every length.
func NewChain(first Set, next []Set) (*Chain, error) {
	k := len(next)
	if k == 0 || k > MaxLabels {
		return nil, fmt.Errorf("%w: %d labels, want 1 to %d", ErrLabels, k, MaxLabels)
	}
	all := ^Set(0) >> (MaxLabels - k)
	reached := first
	for more := first; more != 0; {
		label := bits.TrailingZeros32(uint32(more))
		more &^= Of(label)
		if label >= k || next[label] == 0 || next[label]&^all != 0 {
			return nil, fmt.Errorf("%w: label %d of %d may be followed by %b", ErrLabels, label, k, next[min(label, k-1)])
		}
		more |= next[label] &^ reached
		reached |= next[label]
	}
	if first == 0 {
		return nil, fmt.Errorf("%w: no label may stand first", ErrLabels)
	}
	c := &Chain{labels: k, first: first, next: append([]Set(nil), next...), into: make([]int, 1, k+1)}
	for to := range k {
		for from := range k {
			if next[from].Has(to) {
				c.edges = append(c.edges, edge{int32(from*k + to), int32(from), int32(to)})
			}
		}
		c.into = append(c.into, len(c.edges))
	}
	return c, nil
}

// BIO makes the chain of labels "O", "B-x" and "I-x" (Ramshaw and Marcus 1995, in the form
// of CoNLL 2002) in any order: I-x stands only after B-x or I-x, all else anywhere.
func BIO(labels []string) (*Chain, error) {
	if len(labels) > MaxLabels {
		return nil, fmt.Errorf("%w: %d labels, at most %d", ErrLabels, len(labels), MaxLabels)
	}
	at := map[string]int{}
	for k, l := range labels {
		if _, twice := at[l]; twice || l != "O" && !strings.HasPrefix(l, "B-") && !strings.HasPrefix(l, "I-") {
			return nil, fmt.Errorf("%w: label %d, %q, is not O, B-x or I-x, or is there twice", ErrLabels, k, l)
		}
		at[l] = k
	}
	var free Set // labels that may stand anywhere
	next := make([]Set, len(labels))
	for k, l := range labels {
		x, inside := strings.CutPrefix(l, "I-")
		if !inside {
			free |= Of(k)
			continue
		}
		b, ok := at["B-"+x]
		if !ok {
			return nil, fmt.Errorf("%w: %q without %q", ErrLabels, l, "B-"+x)
		}
		next[b] |= Of(k)
		next[k] |= Of(k)
	}
	for k := range next {
		next[k] |= free
	}
	return NewChain(free, next)
}

// Labels is the number K of labels.
func (c *Chain) Labels() int { return c.labels }

// Permits reports whether the chain permits the sequence.
func (c *Chain) Permits(labels []uint8) bool {
	may := c.first
	for _, l := range labels {
		if int(l) >= c.labels || !may.Has(int(l)) {
			return false
		}
		may = c.next[l]
	}
	return true
}

// Scores are the scores of a chain of K labels that are the same for all words, or their
// gradient: K×K transitions, K starts and K ends. Those of what the chain does not permit
// are not read.
type Scores struct {
	Trans, Start, End []float32
}

// NewScores are scores of zero for so many labels.
func NewScores(labels int) Scores {
	return Scores{make([]float32, labels*labels), make([]float32, labels), make([]float32, labels)}
}

func (s *Scores) check(labels int) error {
	if len(s.Trans) != labels*labels || len(s.Start) != labels || len(s.End) != labels {
		return fmt.Errorf("%w: %d transitions, %d starts and %d ends of %d labels", ErrShape, len(s.Trans), len(s.Start), len(s.End), labels)
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
