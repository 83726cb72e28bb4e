package ud

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/parley-project/parley/internal/lang/corpus"
)

// shared is the folder of data sets, or skips the test.
func shared(t *testing.T) string {
	t.Helper()
	root := os.Getenv("PARLEY_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared")
	}
	dir := filepath.Join(root, "data")
	if _, err := os.Stat(filepath.Join(dir, "ud")); err != nil {
		t.Skip("no shared data: set PARLEY_SHARED to the folder that holds data/ud")
	}
	return dir
}

// Every set against itself is right in full, and its figures say how much there is.
func TestSetsAgainstThemselves(t *testing.T) {
	sets, err := LoadSets(t.Context(), shared(t), Dev)
	if err != nil {
		t.Fatal(err)
	}
	if len(sets) != 7 {
		t.Errorf("%d sets of the development part, want 7", len(sets))
	}
	for _, set := range sets {
		names, err := ScoreNames(set.Docs, set.Docs, set.Scheme, set.Scheme, Options{Resamples: -1})
		if err != nil {
			t.Fatal(err)
		}
		trees, err := ScoreTrees(set.Docs, set.Docs, Options{Resamples: -1})
		if err != nil {
			t.Fatal(err)
		}
		open := 0
		for _, s := range sentences(set.Docs) {
			for _, n := range s.Names {
				if n.Kind == Open {
					open++
				}
			}
		}
		t.Logf("%s: %d documents, %d words, %d names %v, %d left open", set.Name, len(set.Docs), trees.Words.Gold, names.All.Gold, names.Kinds, open)
		if names.All.F1 != 1 || trees.Words.F1 != 1 || set.Treebank && trees.FullLAS.F1 != 1 {
			t.Errorf("%s against itself: names %v, words %v", set.Name, names.All, trees.Words)
		}
	}
}

// The held sets are what package corpus keeps out of training: none of their sentences is
// in what it gives for it.
func TestHeldSentencesAreNotTrainedOn(t *testing.T) {
	dir := shared(t)
	sets, err := LoadSets(t.Context(), dir, Dev)
	if err != nil {
		t.Fatal(err)
	}
	train, err := corpus.Names(t.Context(), filepath.Dir(dir), corpus.Train)
	if err != nil {
		t.Fatal(err)
	}
	trained := make(map[string]bool)
	for _, s := range train {
		ink := ""
		for _, w := range s.Words {
			ink += w.Form
		}
		trained[ink] = true
	}
	for _, set := range sets {
		in := 0
		for i := range set.Docs {
			if ink := lay(&set.Docs[i], nil).ink; len(ink) > 20 && trained[ink] {
				in++
			}
		}
		t.Logf("%s: %d of %d sentences are trained on", set.Name, in, len(set.Docs))
		switch set.Name {
		case "wikigold-held-dev", "re3d-held-dev":
			if in > len(set.Docs)/50 { // a sentence may stand twice in a corpus
				t.Errorf("%s: %d of %d sentences are trained on", set.Name, in, len(set.Docs))
			}
		case "wikigold-dev", "re3d-dev": // or the comparison above would say nothing
			if in < len(set.Docs)/2 {
				t.Errorf("%s: only %d of %d sentences are known as trained on", set.Name, in, len(set.Docs))
			}
		}
	}
}
