package crf

// expect computes the expected number of times that each transition is taken, by
// from*K+to, after run.
func (l *lattice) expect(c *Chain, t *table) {
	k := c.labels
	l.pairs = sized(l.pairs, k*k)
	clear(l.pairs)
	for w := 1; w < len(l.scale)-1; w++ {
		prev := l.alpha[(w-1)*k:][:k]
		for to := range k {
			b := l.beta[w*k+to] * l.emit[w*k+to] / l.scale[w]
			if b == 0 {
				continue
			}
			for _, edge := range c.edges[c.into[to]:c.into[to+1]] {
				p := float64(prev[edge.from] * t.trans[edge.at])
				l.pairs[edge.at] += float64(p * b)
			}
		}
	}
}

// of is the probability of label i%K of word i/K.
func (l *lattice) of(i int) float64 { return float64(l.alpha[i] * l.beta[i]) }

// worth is the expected worth of a sequence by the given scores. What has no probability is
// not read.
func (l *lattice) worth(c *Chain, s *Scores, emissions []float32) float64 {
	k, sum := c.labels, 0.0
	last := len(emissions) - k
	for i, e := range emissions {
		if p := l.of(i); p > 0 {
			sum += float64(p * float64(e))
		}
	}
	for j := range k {
		if p := l.of(j); p > 0 {
			sum += float64(p * float64(s.Start[j]))
		}
		if p := l.of(last + j); p > 0 {
			sum += float64(p * float64(s.End[j]))
		}
	}
	for _, e := range c.edges {
		if p := l.pairs[e.at]; p > 0 {
			sum += float64(p * float64(s.Trans[e.at]))
		}
	}
	return sum
}

// addTo adds weight times the expectations, which are the gradient of log Z, to g.
func (l *lattice) addTo(c *Chain, g *Gradient, weight float64) {
	k := c.labels
	last := len(g.Emissions) - k
	for i := range g.Emissions {
		g.Emissions[i] += float32(weight * l.of(i))
	}
	for j := range k {
		g.Scores.Start[j] += float32(weight * l.of(j))
		g.Scores.End[j] += float32(weight * l.of(last+j))
	}
	for _, e := range c.edges {
		g.Scores.Trans[e.at] += float32(weight * l.pairs[e.at])
	}
}
