package attribution

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestCalibrationFindsTheLaw: from attributions that are right as often as a law says, the law is
// found again.
func TestCalibrationFindsTheLaw(t *testing.T) {
	law := Calibration{doubtBias: 2, doubtCue: 1.5, doubtSource: 0.5, doubtContent: 1, doubtLinks: 0.7, doubtSourceless: -0.5}
	r := rand.New(rand.NewPCG(1, 2))
	var seen []Doubts
	var right []bool
	for range 20000 {
		d := Doubts{doubtBias: 1}
		for i := 1; i < doubtSourceless; i++ {
			d[i] = logarithm(r.Float64())
		}
		if r.IntN(4) == 0 {
			d[doubtSource], d[doubtSourceless] = 0, 1
		}
		seen = append(seen, d)
		right = append(right, r.Float64() < law.Probability(d))
	}
	got := Calibrate(seen, right)
	for i := range law {
		if math.Abs(float64(got[i]-law[i])) > 0.15 {
			t.Errorf("weight %d is %.2f, want about %.2f", i, got[i], law[i])
		}
	}
}

func TestCalibrationOfNothing(t *testing.T) {
	if p := Calibrate(nil, nil).Probability(Doubts{1}); p != 0.5 {
		t.Errorf("nothing is known, and the probability is %g", p)
	}
}

func TestCalibrationsThatCannotBeUsed(t *testing.T) {
	for name, w := range map[string][]float32{"too few": {1}, "no number": {float32(math.NaN()), 0, 0, 0, 0, 0}} {
		if _, err := newCalibration(w); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
