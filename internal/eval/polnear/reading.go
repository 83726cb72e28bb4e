package polnear

import (
	"context"
	"fmt"
	"strings"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// FromReading is what a reading says of one article, in the terms of the corpus.
// Statements within other statements are left out, since PolNeAR annotates the outer
// level alone. The speaker's mentions are those of its entity.
func FromReading(article string, r *reading.Reading) Prediction {
	mentions := make(map[reading.EntityID][]eval.Span, len(r.Entities))
	for _, e := range r.Entities {
		mentions[e.ID] = spansOf(e.Mentions)
	}
	p := Prediction{Document: article}
	for _, s := range r.Statements {
		if s.Within != nil {
			continue
		}
		a := Attribution{Source: spansOf(s.Source), Cue: spansOf(s.Cue), Content: spansOf(s.Content), Probability: s.Probability}
		if s.Speaker != nil {
			a.Speaker = mentions[*s.Speaker]
		}
		p.Attributions = append(p.Attributions, a)
	}
	return p
}

func spansOf(selectors []text.Selector) []eval.Span {
	var out []eval.Span
	for _, s := range selectors {
		out = append(out, eval.Span{Start: s.Start, End: s.End})
	}
	return out
}

// Document is an article as a document. Its publication date is that in the article's id
// (PUBLISHER_2016-09-12_TITLE), if there is one.
func Document(a *Article) (*document.Document, error) {
	d, err := document.New(a.Text, metaOf(a.ID))
	if err != nil {
		return nil, fmt.Errorf("document of %s: %w", a.ID, err)
	}
	return d, nil
}

// Reading is a Predict that makes a document of each article, has read read it, and
// takes its outermost statements.
func Reading(read func(context.Context, *document.Document) (*reading.Reading, error)) Predict {
	return func(ctx context.Context, a *Article) (Prediction, error) {
		d, err := Document(a)
		if err != nil {
			return Prediction{}, err
		}
		r, err := read(ctx, d)
		if err != nil {
			return Prediction{}, err
		}
		return FromReading(a.ID, r), nil
	}
}

func metaOf(id string) document.Meta {
	m := document.Meta{Language: "en"}
	for _, part := range strings.Split(id, "_") {
		if d, err := edtf.Parse(part); err == nil && len(part) == len("2016-09-12") {
			m.Published = d
		}
	}
	return m
}
