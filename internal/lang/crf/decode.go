package crf

import (
	"fmt"
	"math"
)

// A Decoder labels sentences by fixed scores. It holds the memory of its work and may be
// used by one goroutine at a time; making one for each is cheap.
type Decoder struct {
	chain *Chain
	// The scores as they are used: in range, and trans in the order of the chain's edges.
	trans, start, end []float32
	best              []float32
	lattice           lattice
	table             table
}

// NewDecoder makes a decoder. It copies the scores. It returns ErrShape, or ErrRange for
// scores that no probability can be made of.
func NewDecoder(c *Chain, s Scores) (*Decoder, error) {
	if err := s.check(c.labels); err != nil {
		return nil, err
	}
	d := &Decoder{chain: c}
	if err := d.table.set(c, &s); err != nil {
		return nil, err
	}
	for _, e := range c.edges {
		d.trans = append(d.trans, inRange(s.Trans[e.at]))
	}
	for k := range c.labels {
		first := unreached
		if c.first.Has(k) {
			first = inRange(s.Start[k])
		}
		d.start, d.end = append(d.start, first), append(d.end, inRange(s.End[k]))
	}
	return d, nil
}

// far is as large as a score can be: sums of such are still finite.
const far = 1e30

var unreached = float32(math.Inf(-1))

func inRange(x float32) float32 {
	if !(x >= -far) { // too low, or NaN
		return -far
	}
	return min(x, far)
}

// Decode writes the best permitted sequence to labels. Of equally good ones it takes the one
// with the lowest last label, then the lowest label before that, and so on. Emissions below
// -1e30 and those that are no numbers count as -1e30, those above as 1e30. It returns
// ErrShape if there are not K emissions for each label.
func (d *Decoder) Decode(labels []uint8, emissions []float32) error {
	n, k := len(labels), d.chain.labels
	if err := d.chain.fit(n, emissions); err != nil || n == 0 {
		return err
	}
	// best[t*k+l] is what the best sequence of words 0 to t that ends with l is worth, less
	// what the best of all of them is, so that the numbers stay small.
	d.best = sized(d.best, n*k)
	for l, e := range emissions[:k] {
		d.best[l] = d.start[l] + inRange(e)
	}
	for t := 1; t < n; t++ {
		d.step(d.best[(t-1)*k:][:k], d.best[t*k:][:k], emissions[t*k:][:k])
	}
	last := d.best[(n-1)*k:][:k]
	at, top := 0, unreached
	for l, b := range last {
		if s := b + d.end[l]; s > top {
			at, top = l, s
		}
	}
	labels[n-1] = uint8(at)
	for t := n - 1; t > 0; t-- {
		at = d.before(d.best[(t-1)*k:][:k], at)
		labels[t-1] = uint8(at)
	}
	return nil
}

// step goes from the best sums of one word to those of the next.
func (d *Decoder) step(prev, next, emissions []float32) {
	c, most := d.chain, unreached
	for to, e := range emissions {
		from, until := c.into[to], c.into[to+1]
		trans, top := d.trans[from:until], unreached
		if len(trans) == len(prev) { // every label may stand before
			// max has no branch, which could not be foretold.
			for l, b := range prev {
				top = max(top, b+trans[l])
			}
		} else {
			for i, edge := range c.edges[from:until] {
				top = max(top, prev[edge.from]+trans[i])
			}
		}
		next[to] = top + inRange(e)
		most = max(most, next[to])
	}
	for to := range next {
		next[to] -= most
	}
}

// before is the best label before the label to, given the sums of the word before. Only the
// labels on the way back are looked for, which is less work than to keep them for all.
func (d *Decoder) before(prev []float32, to int) int {
	from, until := d.chain.into[to], d.chain.into[to+1]
	at, top := 0, unreached
	for i, edge := range d.chain.edges[from:until] {
		if s := prev[edge.from] + d.trans[from+i]; s > top {
			at, top = int(edge.from), s
		}
	}
	return at
}

// fit checks that there are emissions for n words.
func (c *Chain) fit(n int, emissions []float32) error {
	if len(emissions) != n*c.labels {
		return fmt.Errorf("%w: %d emissions for %d words, want %d", ErrShape, len(emissions), n, n*c.labels)
	}
	return nil
}

// Marginals writes to out the probability of each label of each word, in the order of the
// emissions. It returns ErrShape or ErrRange.
func (d *Decoder) Marginals(out, emissions []float32) error {
	k := d.chain.labels
	n := len(out) / k
	if len(out) != n*k {
		return fmt.Errorf("%w: %d marginals, want %d for each word", ErrShape, len(out), k)
	}
	if err := d.chain.fit(n, emissions); err != nil || n == 0 {
		return err
	}
	l := &d.lattice
	if err := l.fill(d.chain, emissions, nil); err != nil {
		return err
	}
	if _, err := l.run(d.chain, &d.table); err != nil {
		return err
	}
	for i := range out {
		out[i] = float32(min(l.alpha[i]*l.beta[i], 1))
	}
	return nil
}
