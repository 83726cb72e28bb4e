package polnear

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

// shared is a folder of the data that the project shares, or skips the test.
func shared(t *testing.T, parts ...string) string {
	t.Helper()
	root := os.Getenv("PARLEY_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared")
	}
	dir := filepath.Join(append([]string{root, "data"}, parts...)...)
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("no shared data: set PARLEY_SHARED to the folder that holds it (%v)", err)
	}
	return dir
}

// TestDevAgainstItself predicts, for each article of dev, what its first annotator
// found: whatever is scored against that annotator must be perfect.
func TestDevAgainstItself(t *testing.T) {
	dir := shared(t, "polnear", "dev")
	first := func(_ context.Context, a *Article) (Prediction, error) {
		return Prediction{Document: a.ID, Attributions: a.Annotations[0].Attributions}, nil
	}
	r, err := Eval(t.Context(), dir, first, Options{Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	r.Write(os.Stdout)
	articles, err := Load(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	a, err := Agree(t.Context(), articles, Options{})
	if err != nil {
		t.Fatal(err)
	}
	a.Write(os.Stdout)
	articles, err = Load(t.Context(), shared(t, "polnear", "train"))
	if err != nil {
		t.Fatal(err)
	}
	a, err = Agree(t.Context(), articles, Options{})
	if err != nil {
		t.Fatal(err)
	}
	a.Write(os.Stdout)
}
