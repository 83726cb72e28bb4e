package tagger

import (
	"context"
	"testing"

	"pgregory.net/rapid"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
)

// TestMarksFit: the vocabulary of marks has room for what it names.
func TestMarksFit(t *testing.T) {
	if n := len(reading.StatementActs()); n > acts {
		t.Errorf("%d acts of statements, and marks for %d: the weights know no mark for the new ones", n, acts)
	}
	if n := int(lang.Item); n >= paragraphPlace-paragraphKind {
		t.Errorf("kind of paragraph %d, and marks for %d", n, paragraphPlace-paragraphKind)
	}
	if MarksOf(10) != relation+10 {
		t.Error("the relations do not come last")
	}
}

// TestWindowsPartTheTokens: every token of any text stands in one paragraph of one window.
func TestWindowsPartTheTokens(t *testing.T) {
	words := rapid.SampledFrom([]string{"word", "“No,”", "said.", "\n\n", "\n", " ", "U.S.", "(", "\x00", "ß"})
	rapid.Check(t, func(rt *rapid.T) {
		var s string
		for _, w := range rapid.SliceOfN(words, 0, 900).Draw(rt, "words") {
			s += w + " "
		}
		p, err := lang.Parse(context.Background(), s)
		if err != nil {
			rt.Fatal(err)
		}
		at := 0
		for _, w := range Windows(p) {
			if w.Tokens.From != at || len(w.Paragraphs) == 0 {
				rt.Fatalf("window %+v begins after token %d", w, at)
			}
			for _, r := range w.Paragraphs {
				if r.From != at || r.Len() <= 0 || r.Len() > longest {
					rt.Fatalf("paragraph %+v after token %d", r, at)
				}
				at = r.To
			}
			if w.Tokens.To != at || len(w.Paragraphs) > 1 && w.Tokens.Len() > windowTokens {
				rt.Fatalf("window %+v ends at token %d", w, at)
			}
		}
		if at != len(p.Tokens) {
			rt.Fatalf("%d of %d tokens in windows", at, len(p.Tokens))
		}
	})
}
