package crf

import (
	"fmt"
	"math"
)

// A table holds the exponentials of the scores that all words share, each kind less its
// greatest, which is kept apart. A logarithm of zero is a score that is not permitted.
type table struct {
	trans, start, end          []float64 // trans by from*K+to
	transTop, startTop, endTop float64
}

func (t *table) set(c *Chain, s *Scores) error {
	k := c.labels
	t.trans, t.start, t.end = sized(t.trans, k*k), sized(t.start, k), sized(t.end, k)
	clear(t.trans)
	t.transTop = -far
	for _, e := range c.edges {
		t.transTop = max(t.transTop, float64(s.Trans[e.at]))
	}
	for _, e := range c.edges {
		t.trans[e.at] = exp(float64(s.Trans[e.at]) - t.transTop)
	}
	t.startTop = exponentials(t.start, s.Start, c.first)
	t.endTop = exponentials(t.end, s.End, 0)
	if top := t.transTop + t.startTop + t.endTop; math.Abs(top) <= far && top == top {
		return nil
	}
	return fmt.Errorf("%w: of transitions, starts or ends", ErrRange)
}

// exponentials writes the exponentials of the scores of the labels of set (0: of all), less
// the greatest, which it returns; the others are zero.
func exponentials(out []float64, scores []float32, set Set) (top float64) {
	if set == 0 {
		set = ^set
	}
	top = math.Inf(-1)
	for l, s := range scores {
		if set.Has(l) {
			top = max(top, float64(s)) // NaN if one is
		}
	}
	for l, s := range scores {
		out[l] = 0
		if set.Has(l) {
			out[l] = exp(float64(s) - top)
		}
	}
	return top
}

// A lattice holds the sums over sequences of one sentence. The product of alpha and beta is
// the probability of a label of a word; alpha of each word adds up to 1.
type lattice struct {
	emit, alpha, beta []float64 // n×K
	scale             []float64 // n+1: what alpha was divided by; of the last, the end
	pairs             []float64 // K×K, see expect
	shift             float64   // the sum of the greatest emissions
}

// fill takes the emissions of at least one word, of the allowed labels: nil is of all, and so
// is the set 0.
func (l *lattice) fill(c *Chain, emissions []float32, allowed []Set) error {
	k := c.labels
	n := len(emissions) / k
	l.emit, l.alpha, l.beta, l.scale = sized(l.emit, n*k), sized(l.alpha, n*k), sized(l.beta, n*k), sized(l.scale, n+1)
	l.shift = 0
	for t := range n {
		set := Set(0)
		if allowed != nil {
			set = allowed[t]
		}
		top := exponentials(l.emit[t*k:][:k], emissions[t*k:][:k], set)
		if !(math.Abs(top) <= far) {
			return fmt.Errorf("%w: emissions of word %d", ErrRange, t)
		}
		l.shift += top
	}
	return nil
}

// tiny is the least alpha that is not taken for zero, so that no beta, which is at most
// 1/alpha, is infinite.
const tiny = 1e-290

// run computes the sums and returns the logarithm of Z.
func (l *lattice) run(c *Chain, t *table) (logZ float64, err error) {
	k := c.labels
	n := len(l.scale) - 1
	for i, e := range l.emit[:k] {
		l.alpha[i] = float64(t.start[i] * e)
	}
	logZ = l.shift + t.startTop + t.endTop + float64(float64(n-1)*t.transTop)
	for w := range n {
		row := l.alpha[w*k:][:k]
		if w > 0 {
			l.forward(c, t, w)
		}
		sum := 0.0
		for _, a := range row {
			sum += a
		}
		if l.scale[w] = sum; !(sum > tiny) {
			return 0, fmt.Errorf("%w: up to word %d", ErrRange, w)
		}
		for i := range row {
			if row[i] /= sum; row[i] < tiny {
				row[i] = 0
			}
		}
		logZ += math.Log(sum)
	}
	sum := 0.0
	for i, a := range l.alpha[(n-1)*k:][:k] {
		sum += float64(a * t.end[i])
	}
	if l.scale[n] = sum; !(sum > tiny) {
		return 0, fmt.Errorf("%w: at the end", ErrRange)
	}
	l.backward(c, t)
	return logZ + math.Log(sum), nil
}

func (l *lattice) forward(c *Chain, t *table, w int) {
	k := c.labels
	prev, row, emit := l.alpha[(w-1)*k:][:k], l.alpha[w*k:][:k], l.emit[w*k:][:k]
	for to, e := range emit {
		sum := 0.0
		if e > 0 {
			for _, edge := range c.edges[c.into[to]:c.into[to+1]] {
				sum += float64(prev[edge.from] * t.trans[edge.at])
			}
		}
		row[to] = float64(sum * e)
	}
}

// backward computes beta, which is zero where alpha is.
func (l *lattice) backward(c *Chain, t *table) {
	k := c.labels
	n := len(l.scale) - 1
	for i := range k {
		l.beta[(n-1)*k+i] = t.end[i] / l.scale[n]
	}
	l.drop(k, n-1)
	for w := n - 1; w > 0; w-- {
		prev := l.beta[(w-1)*k:][:k]
		clear(prev)
		for to := range k {
			b := l.beta[w*k+to] * l.emit[w*k+to] / l.scale[w]
			if b == 0 {
				continue
			}
			for _, edge := range c.edges[c.into[to]:c.into[to+1]] {
				prev[edge.from] += float64(b * t.trans[edge.at])
			}
		}
		l.drop(k, w-1)
	}
}

func (l *lattice) drop(k, w int) {
	for i, a := range l.alpha[w*k:][:k] {
		if a == 0 {
			l.beta[w*k+i] = 0
		}
	}
}
