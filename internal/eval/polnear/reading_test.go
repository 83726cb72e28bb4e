package polnear

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

func TestFromReading(t *testing.T) {
	rell, outer := reading.EntityID("e1"), reading.StatementID("s1")
	at := func(start, end int) []text.Selector { return []text.Selector{{Start: start, End: end}} }
	r := &reading.Reading{
		Entities: []reading.Entity{{ID: rell, Mentions: []text.Selector{{Start: 0, End: 4}, {Start: 50, End: 53}}}},
		Statements: []reading.Statement{
			{ID: outer, Source: at(0, 4), Cue: at(5, 9), Content: []text.Selector{{Start: 10, End: 20}, {Start: 30, End: 40}}, Speaker: &rell},
			{ID: "s2", Source: at(10, 14), Cue: at(15, 18), Content: at(18, 20), Within: &outer},
			{ID: "s3", Cue: at(60, 64), Content: at(65, 70)},
		},
	}
	want := Prediction{Document: "a", Attributions: []Attribution{
		{
			Source: []eval.Span{{Start: 0, End: 4}}, Cue: []eval.Span{{Start: 5, End: 9}},
			Content: []eval.Span{{Start: 10, End: 20}, {Start: 30, End: 40}},
			Speaker: []eval.Span{{Start: 0, End: 4}, {Start: 50, End: 53}},
		},
		// s2 is left out: it lies within s1.
		{Cue: []eval.Span{{Start: 60, End: 64}}, Content: []eval.Span{{Start: 65, End: 70}}},
	}}
	if d := cmp.Diff(want, FromReading("a", r)); d != "" {
		t.Error(d)
	}
}

func TestReadingGetsTheArticleAsItIs(t *testing.T) {
	a := &Article{ID: "halyard_2031-03-10_rell-says-no", Text: " Rell said no.\r\n"}
	_, err := Reading(func(_ context.Context, d *document.Document) (*reading.Reading, error) {
		if d.Text.String() != a.Text || d.Published.String() != "2031-03-10" || d.Language != "en" {
			t.Errorf("document %q of %s in %s", d.Text.String(), d.Published, d.Language)
		}
		return reading.New(d), nil
	})(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
}
