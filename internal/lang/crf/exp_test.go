package crf

import (
	"math"
	"testing"
)

func TestExp(t *testing.T) {
	for x := 0.0; x > -708; x = x*1.001 - 1e-4 {
		want := math.Exp(x)
		if got := exp(x); math.Abs(got-want) > 4e-16*want {
			t.Fatalf("exp(%g) is %g, want %g", x, got, want)
		}
	}
	for x, want := range map[float64]float64{0: 1, math.Inf(-1): 0, -709: 0, -math.MaxFloat64: 0, -math.SmallestNonzeroFloat64: 1} {
		if got := exp(x); got != want {
			t.Errorf("exp(%g) is %g, want %g", x, got, want)
		}
	}
	if got := exp(math.NaN()); got == got {
		t.Errorf("exp(NaN) is %g", got)
	}
	// A few bits as they are on every architecture.
	for x, want := range map[float64]uint64{-1: 0x3fd78b56362cef38, -0.3: 0x3fe7b4c869c37c05, -25.5: 0x3da285fd102f8a43} {
		if got := math.Float64bits(exp(x)); got != want {
			t.Errorf("exp(%g) has the bits %#x, want %#x", x, got, want)
		}
	}
}
