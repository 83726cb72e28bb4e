package attribution

import (
	"errors"
	"fmt"
	"math"
)

// Calibration turns what the parts of a reading are sure of into how likely an attribution is
// right: the logistic function of a weighted sum (Platt 1999). An attribution is right if a
// person's has a cue that overlaps its own, and a source and a content that do, or no source as well.
type Calibration [doubts]float32

// The numbers that are weighed: 1, then logarithms of how sure the tagger is of the
// cue, of the source, of the content, and the linker of the links.
const (
	doubtBias = iota
	doubtCue
	doubtSource
	doubtContent
	doubtLinks
	doubtSourceless // 1 where there is no source
	doubts
)

// Doubts are those of an attribution.
type Doubts [doubts]float32

// newCalibration checks weights.
func newCalibration(w []float32) (c Calibration, err error) {
	if len(w) != len(c) {
		return c, fmt.Errorf("calibration: %d weights, want %d", len(w), len(c))
	}
	copy(c[:], w)
	for _, v := range c {
		if !(v > -1e6 && v < 1e6) {
			return c, errors.New("calibration: a weight is no number or too large")
		}
	}
	return c, nil
}

// Probability is how likely an attribution with these doubts is right.
func (c Calibration) Probability(d Doubts) float64 {
	var s float64
	for i, w := range c {
		s += float64(w) * float64(d[i])
	}
	return 1 / (1 + math.Exp(-s))
}

// Calibrate fits a calibration to attributions of which it is known whether they are right, by
// Newton's method with a little weight on zero.
func Calibrate(doubts []Doubts, right []bool) Calibration {
	var c Calibration
	const n = len(c)
	for range 25 {
		var g [n]float64
		var h [n][n]float64
		for i := range n {
			g[i], h[i][i] = -1e-3*float64(c[i]), 1e-3
		}
		for k, d := range doubts {
			p := c.Probability(d)
			e := -p
			if right[k] {
				e++
			}
			for i := range n {
				g[i] += e * float64(d[i])
				for j := range n {
					h[i][j] += p * (1 - p) * float64(d[i]) * float64(d[j])
				}
			}
		}
		step := solve(h, g)
		for i := range n {
			c[i] += float32(step[i])
		}
	}
	return c
}

// solve gives x of h·x = g for a symmetric positive h, by elimination.
func solve(h [doubts][doubts]float64, g [doubts]float64) (x [doubts]float64) {
	const n = len(g)
	for i := range n {
		for r := i + 1; r < n; r++ {
			by := h[r][i] / h[i][i]
			for k := i; k < n; k++ {
				h[r][k] -= by * h[i][k]
			}
			g[r] -= by * g[i]
		}
	}
	for i := n - 1; i >= 0; i-- {
		x[i] = g[i]
		for k := i + 1; k < n; k++ {
			x[i] -= h[i][k] * x[k]
		}
		x[i] /= h[i][i]
	}
	return x
}
