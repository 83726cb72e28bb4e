package coref

import (
	"context"
	"errors"
	"math"
	"testing"

	"github.com/parley-project/parley/text"
)

func TestScoreGAP(t *testing.T) {
	at := func(from, to int) text.Span { return text.Span{Start: from, End: to} }
	//      0         1         2
	//      01234567890123456789012345678
	const s = "Rell's envoy met Toma; x left."
	item := func(id string, feminine, a, b bool) Snippet {
		return Snippet{Document: Document{ID: id, Text: s}, Pronoun: at(23, 24), Feminine: feminine, Names: [2]text.Span{at(0, 4), at(17, 21)}, Same: [2]bool{a, b}}
	}
	rell, toma, x := Mention{Span: at(0, 6), Head: at(0, 4)}, Mention{Span: at(17, 21)}, Mention{Span: at(23, 24), Head: at(23, 24)}
	envoy := Mention{Span: at(0, 12), Head: at(7, 12)}
	answers := map[string][]Chain{
		"right":                    {{rell, x}, {toma}},
		"wrong":                    {{toma, x}},
		"nobody":                   {{rell, toma}, {x}},
		"the envoy is not Rell":    {{envoy, x}},
		"two are said, one is one": {{rell, x, toma}},
	}
	items := []Snippet{
		item("right", false, true, false),                   // one right
		item("wrong", false, true, false),                   // one wrong, one missed
		item("nobody", true, false, false),                  // nothing to find
		item("the envoy is not Rell", true, true, false),    // one missed
		item("two are said, one is one", true, false, true), // one right, one wrong
	}
	got, err := ScoreGAP(context.Background(), items, func(_ context.Context, d *Document) ([]Chain, error) { return answers[d.ID], nil }, Options{Resamples: -1})
	if err != nil {
		t.Fatal(err)
	}
	near := func(a, b float64) bool { return math.Abs(a-b) < 1e-9 }
	// Masculine: 1 of 2 predicted, 1 of 2 gold. Feminine: 1 of 2 predicted, 1 of 2 gold.
	if m := got.Masculine; !near(m.Precision, 1.0/2) || !near(m.Recall, 1.0/2) {
		t.Errorf("masculine %+v", m)
	}
	if f := got.Feminine; !near(f.Precision, 1.0/2) || !near(f.Recall, 1.0/2) {
		t.Errorf("feminine %+v", f)
	}
	if o := got.Overall; o.Predicted != 4 || o.Gold != 4 || !near(o.F1, 1.0/2) {
		t.Errorf("overall %+v", o)
	}
	if !near(got.Bias.Value, 1) || !near(got.Snippets.Value, 2.0/5) {
		t.Errorf("bias %+v, snippets %+v", got.Bias, got.Snippets)
	}
	if _, err := ScoreGAP(context.Background(), nil, nil, Options{}); !errors.Is(err, ErrEmpty) {
		t.Errorf("no snippets: %v", err)
	}
}
