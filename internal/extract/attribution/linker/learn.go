package linker

import (
	"math"
	"math/rand/v2"
)

// A Lesson is a page with the pick of each piece: for contents a cue, for cues a source or -1.
// Pieces that are not in Picks are not learned from.
type Lesson struct {
	Page  *Page
	Picks map[int]int
}

// Learn learns weights by gradients on the likelihood of the picks (Adagrad; Duchi, Hazan and
// Singer 2011), in an order that seed makes.
func Learn(lessons []Lesson, epochs int, seed uint64) *Linker {
	l := &Linker{make([]float32, Features)}
	squares := make([]float64, Features)
	r := rand.New(rand.NewPCG(seed, 0))
	var c choice
	for range epochs {
		for _, k := range r.Perm(len(lessons)) {
			g := lessons[k].Page
			for i, pc := range g.pieces {
				pick, ok := lessons[k].Picks[i]
				if !ok {
					continue
				}
				list := g.cues
				if pc.Role == Cue {
					list = g.sources
				}
				l.fill(g, &c, i, g.around(i, list))
				l.learn(&c, pick, squares)
			}
		}
	}
	return l
}

// learn moves the weights towards the pick.
func (l *Linker) learn(c *choice, pick int, squares []float64) {
	const rate, decay = 0.1, 1e-6
	there := false
	for _, o := range c.options {
		there = there || o == pick
	}
	if !there {
		return
	}
	from := 0
	for i, end := range c.ends {
		d := c.scores[i]
		if c.options[i] == pick {
			d--
		}
		for _, f := range c.features[from:end] {
			grad := d + decay*float64(l.weights[f])
			squares[f] += grad * grad
			l.weights[f] -= float32(rate * grad / (math.Sqrt(squares[f]) + 1e-8))
		}
		from = end
	}
}

// Weights are the learned weights.
func (l *Linker) Weights() []float32 { return l.weights }
