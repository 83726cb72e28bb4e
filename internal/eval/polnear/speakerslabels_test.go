package polnear

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/parley-project/parley/internal/eval"
)

// labelled reads a file of labels that is in the tree.
func labelled(t *testing.T, name string) *Speakers {
	t.Helper()
	file := filepath.Join("..", "testdata", name)
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s, err := ReadSpeakers(file, data)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// One of the 60 articles of the training part has no attribution.
func TestLabelsAreWhole(t *testing.T) {
	for _, tc := range []struct {
		name               string
		articles, contents int
	}{{"speakers-dev.tsv", 40, 1204}, {"speakers-train.tsv", 59, 1550}, {"speakers-second.tsv", 8, 154}} {
		s := labelled(t, tc.name)
		contents := 0
		for _, v := range s.byDocument {
			contents += len(v.contents)
		}
		if len(s.byDocument) != tc.articles || contents != tc.contents {
			t.Errorf("%s: %d articles, %d contents", tc.name, len(s.byDocument), contents)
		}
	}
}

// Every content labelled is one of the first annotator's, every mention lies in the text.
func TestLabelsFitTheCorpus(t *testing.T) {
	for _, tc := range []struct{ part, name string }{{"dev", "speakers-dev.tsv"}, {"dev", "speakers-second.tsv"}, {"train", "speakers-train.tsv"}} {
		articles, err := Load(t.Context(), shared(t, "polnear", tc.part))
		if err != nil {
			t.Fatal(err)
		}
		s, met := labelled(t, tc.name), 0
		for i := range articles {
			a := &articles[i]
			v := s.of(a.ID)
			if v == nil {
				continue
			}
			met++
			for _, c := range v.contents {
				gold := func(g Attribution) bool { return slices.Equal(g.Content, c.content) }
				if !slices.ContainsFunc(a.Annotations[0].Attributions, gold) {
					t.Errorf("%s, %s: %v is no content", tc.name, a.ID, c.content)
				}
			}
			length := utf8.RuneCountInString(a.Text)
			for _, places := range v.mentions {
				if slices.ContainsFunc(places, func(p place) bool { return p.widest.End > length || p.least == eval.Span{} }) {
					t.Errorf("%s, %s: a mention lies outside", tc.name, a.ID)
				}
			}
		}
		if met != len(s.byDocument) {
			t.Errorf("%s: %d of %d articles are in the corpus", tc.name, met, len(s.byDocument))
		}
	}
}
