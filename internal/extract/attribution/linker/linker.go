package linker

import (
	"errors"
	"fmt"
	"math"
	"slices"
)

// A Linker holds the weights. It is not changed by its use.
type Linker struct{ weights []float32 }

// ErrWeights is the reason for weights of another number than [Features].
var ErrWeights = errors.New("linker: weights that cannot be used")

// New makes a linker of weights, which it keeps.
func New(weights []float32) (*Linker, error) {
	if len(weights) != Features {
		return nil, fmt.Errorf("%w: %d of them, want %d", ErrWeights, len(weights), Features)
	}
	for i, w := range weights {
		if !(w > -1e6 && w < 1e6) {
			return nil, fmt.Errorf("%w: weight %d is %g", ErrWeights, i, w)
		}
	}
	return &Linker{weights}, nil
}

// Link links the pieces of g. Every cue makes one link, in text order; contents that pick no
// cue are loose.
func (l *Linker) Link(g *Page) (links []Link, loose []int) {
	of := make(map[int]int, len(g.cues)) // the link of each cue
	var c choice
	for _, q := range g.cues {
		l.choose(g, &c, q, g.around(q, g.sources))
		of[q] = len(links)
		links = append(links, Link{Cue: q, Source: c.best, P: c.p})
	}
	for i, pc := range g.pieces {
		if pc.Role != Content {
			continue
		}
		l.choose(g, &c, i, g.around(i, g.cues))
		if c.best < 0 {
			loose = append(loose, i)
			continue
		}
		k := &links[of[c.best]]
		k.Contents = append(k.Contents, i)
		k.P *= c.p
	}
	return links, loose
}

// A choice is the memory of one, and how it went out.
type choice struct {
	features []uint16
	ends     []int
	scores   []float64
	options  []int // candidates, then -1 for none
	best     int
	p        float64
}

// fill computes the features and scores of what piece a may pick.
func (l *Linker) fill(g *Page, c *choice, a int, candidates []int) {
	c.features, c.ends, c.scores = c.features[:0], c.ends[:0], c.scores[:0]
	c.options = append(append(c.options[:0], candidates...), -1)
	for _, b := range c.options {
		from := len(c.features)
		if b < 0 {
			c.features = g.none(c.features, a, candidates)
		} else {
			c.features = g.features(c.features, a, b)
		}
		c.ends = append(c.ends, len(c.features))
		var s float64
		for _, f := range c.features[from:] {
			s += float64(l.weights[f])
		}
		c.scores = append(c.scores, s)
	}
	// Scores become probabilities.
	top := slices.Max(c.scores)
	var sum float64
	for i, s := range c.scores {
		c.scores[i] = math.Exp(s - top)
		sum += c.scores[i]
	}
	for i := range c.scores {
		c.scores[i] /= sum
	}
}

// choose picks for piece a.
func (l *Linker) choose(g *Page, c *choice, a int, candidates []int) {
	l.fill(g, c, a, candidates)
	at := 0
	for i, s := range c.scores {
		if s > c.scores[at] {
			at = i
		}
	}
	c.best, c.p = c.options[at], c.scores[at]
}
