package crf

import (
	"fmt"
	"math"
)

// A Trainer computes losses of a sentence and their gradients. It holds the memory of its
// work and may be used by one goroutine at a time.
type Trainer struct {
	chain       *Chain
	table, even table
	all, some   lattice
}

// NewTrainer makes a trainer.
func NewTrainer(c *Chain) *Trainer {
	t := &Trainer{chain: c}
	// even is the table of a chain without scores.
	zero := NewScores(c.labels)
	_ = t.even.set(c, &zero) // zeros are in range
	return t
}

// A Gradient is where the trainer adds gradients: of the n×K emissions of the sentence, and
// of the scores.
type Gradient struct {
	Emissions []float32
	Scores    Scores
}

// Partial is the loss of a sentence of which it is known in part what its labels are:
// log Z of all permitted sequences less log Z of those with an allowed label at every word
// (Tsuboi, Kashima, Mori, Oda and Matsumoto 2008). allowed has a set for each word, 0 of all
// labels; with one label in each set this is the usual negative logarithm of the likelihood.
//
// Weight times the gradient is added to g, or not computed where g is nil; the loss that is
// returned is not weighted. Where there is an error, ErrShape, ErrRange or ErrNoPath, nothing
// is added.
func (t *Trainer) Partial(s Scores, emissions []float32, allowed []Set, weight float32, g *Gradient) (loss float64, err error) {
	if err := t.check(&s, len(allowed), emissions, g); err != nil || len(allowed) == 0 {
		return 0, err
	}
	if err := t.chain.leads(allowed); err != nil {
		return 0, err
	}
	logZ, err := t.sumAll(&s, emissions)
	if err != nil {
		return 0, err
	}
	if err := t.some.fill(t.chain, emissions, allowed); err != nil {
		return 0, err
	}
	logSome, err := t.some.run(t.chain, &t.table)
	if err != nil {
		return 0, fmt.Errorf("allowed labels: %w", err)
	}
	if g != nil {
		t.some.expect(t.chain, &t.table)
		t.addDifference(g, weight)
	}
	return max(logZ-logSome, 0), nil // rounding may leave a little less than nothing
}

// Distil is the loss against a teacher that gives, in n rows of K numbers, how likely it
// holds each label of each word, each row up to a factor. The teacher's rows know nothing
// of the chain; what they say of sequences is taken to be the distribution
//
//	Q(labels) ∝ the product of the teacher's numbers, if the chain permits the labels,
//
// and the loss is the Kullback-Leibler divergence from Q to the distribution of the scores,
// which is cross-entropy less what no training can change: zero where both are the same.
// Its gradient is the probabilities of labels and transitions less those under Q, after
// structure-level distillation (Wang, Jiang, Bach, Wang, Huang and Tu 2020).
//
// Weight, g and errors are as in [Trainer.Partial]; ErrRange is also of rows with a number
// below zero or with none above it.
func (t *Trainer) Distil(s Scores, emissions, teacher []float32, weight float32, g *Gradient) (loss float64, err error) {
	k := t.chain.labels
	n := len(teacher) / k
	if len(teacher) != n*k {
		return 0, fmt.Errorf("%w: %d numbers of a teacher, want %d for each word", ErrShape, len(teacher), k)
	}
	if err := t.check(&s, n, emissions, g); err != nil || n == 0 {
		return 0, err
	}
	logZ, err := t.sumAll(&s, emissions)
	if err != nil {
		return 0, err
	}
	if err := t.some.fillProbable(t.chain, teacher); err != nil {
		return 0, err
	}
	logQ, err := t.some.run(t.chain, &t.even)
	if err != nil {
		return 0, fmt.Errorf("teacher: %w", err)
	}
	t.some.expect(t.chain, &t.even)
	loss = logZ - t.some.worth(t.chain, &s, emissions) - logQ
	for i, q := range teacher {
		if p := t.some.of(i); p > 0 {
			loss += float64(p * math.Log(float64(q)))
		}
	}
	if !(loss <= math.MaxFloat64) {
		return 0, fmt.Errorf("%w: the teacher holds likely what has the score -Inf", ErrRange)
	}
	if g != nil {
		t.addDifference(g, weight)
	}
	return max(loss, 0), nil
}

// check checks the shapes for n words.
func (t *Trainer) check(s *Scores, n int, emissions []float32, g *Gradient) error {
	if err := s.check(t.chain.labels); err != nil {
		return err
	}
	if err := t.chain.fit(n, emissions); err != nil || g == nil {
		return err
	}
	if err := t.chain.fit(n, g.Emissions); err != nil {
		return fmt.Errorf("gradient: %w", err)
	}
	if err := g.Scores.check(t.chain.labels); err != nil {
		return fmt.Errorf("gradient: %w", err)
	}
	return nil
}

// sumAll sums over all permitted sequences.
func (t *Trainer) sumAll(s *Scores, emissions []float32) (logZ float64, err error) {
	if err := t.table.set(t.chain, s); err != nil {
		return 0, err
	}
	if err := t.all.fill(t.chain, emissions, nil); err != nil {
		return 0, err
	}
	return t.all.run(t.chain, &t.table)
}

// addDifference adds what is expected of all sequences less what is expected of some.
func (t *Trainer) addDifference(g *Gradient, weight float32) {
	t.all.expect(t.chain, &t.table)
	t.all.addTo(t.chain, g, float64(weight))
	t.some.addTo(t.chain, g, -float64(weight))
}

// leads checks that a permitted sequence has an allowed label at every word.
func (c *Chain) leads(allowed []Set) error {
	may := c.first
	for w, set := range allowed {
		if set != 0 {
			may &= set
		}
		if may == 0 {
			return fmt.Errorf("%w: none is left at word %d", ErrNoPath, w)
		}
		next := Set(0)
		for l := range c.labels {
			if may.Has(l) {
				next |= c.next[l]
			}
		}
		may = next
	}
	return nil
}

// fillProbable takes probabilities in the place of emissions.
func (l *lattice) fillProbable(c *Chain, teacher []float32) error {
	k := c.labels
	n := len(teacher) / k
	l.emit, l.alpha, l.beta, l.scale = sized(l.emit, n*k), sized(l.alpha, n*k), sized(l.beta, n*k), sized(l.scale, n+1)
	l.shift = 0
	for i, q := range teacher {
		if !(q >= 0 && q <= math.MaxFloat32) {
			return fmt.Errorf("%w: the teacher's number %d for word %d is %g", ErrRange, i%k, i/k, q)
		}
		l.emit[i] = float64(q)
	}
	return nil
}
