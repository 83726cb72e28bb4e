package times_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/parley-project/parley/internal/eval/times"
)

// TestTheStageIsBetterThanOneExpression measures on the shared data, and logs the figures.
func TestTheStageIsBetterThanOneExpression(t *testing.T) {
	root := os.Getenv("PARLEY_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared")
	}
	dir := filepath.Join(root, "data", "time")
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("shared data absent (set PARLEY_SHARED): %v", err)
	}
	data, err := times.Load(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	r, err := times.Score(t.Context(), data, []times.Named{{Name: "Parley", Find: times.Parley()}, {Name: "one regular expression", Find: times.Baseline}})
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+3 < len(r.Sets); i += 4 {
		for k := range 2 {
			parley, plain := r.Sets[i+k], r.Sets[i+k+2]
			if parley.Relaxed.F1 <= plain.Relaxed.F1 || parley.Value.F1 <= plain.Value.F1 {
				t.Errorf("%s, %s: the stage has %v and %v, one expression %v and %v", parley.Set, parley.Types, parley.Relaxed, parley.Value, plain.Relaxed, plain.Value)
			}
		}
	}
	if err := r.Write(t.Output()); err != nil {
		t.Fatal(err)
	}
}
