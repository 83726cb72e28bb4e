package corpus_test

import (
	"testing"

	"github.com/parley-project/parley/internal/lang/corpus"
	"pgregory.net/rapid"
)

func TestLabelsAreReadAsTheyAreWritten(t *testing.T) {
	for l := corpus.O; l < corpus.Labels; l++ {
		got, err := corpus.ParseLabel(l.String())
		if err != nil || got != l {
			t.Errorf("ParseLabel(%q) = %v, %v", l, got, err)
		}
		k, ok := l.Kind()
		switch {
		case !ok && l != corpus.O, ok && l.Begins() && l != corpus.Begin(k), ok && !l.Begins() && l != corpus.Inside(k):
			t.Errorf("label %v is of kind %v, %v", l, k, ok)
		}
	}
	if _, err := corpus.ParseLabel("B-ship"); err == nil {
		t.Error("B-ship is a label")
	}
}

func TestNameSetHoldsWhatWasPutIn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		labels := rapid.SliceOfNDistinct(rapid.Uint8Range(0, corpus.Labels-1), 1, -1, rapid.ID).Draw(t, "labels")
		var s corpus.NameSet
		for _, l := range labels {
			s |= corpus.Set(corpus.Label(l))
		}
		n := 0
		for l := range s.All() {
			if !s.Allows(l) {
				t.Fatalf("%v does not allow %v", s, l)
			}
			if l.Begins() == s.Inner().Allows(l) {
				t.Fatalf("%v in %v, inner %v", l, s, s.Inner())
			}
			n++
		}
		if n != len(labels) || s.Len() != n {
			t.Fatalf("%v has %d labels, %d by Len, want %d", s, n, s.Len(), len(labels))
		}
	})
}
