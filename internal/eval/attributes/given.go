package attributes

import (
	"context"
	"fmt"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/internal/eval/polnear"
	"github.com/parley-project/parley/internal/extract"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// A Read reads one article. It must be safe for concurrent use.
type Read func(ctx context.Context, a *polnear.Article) (*reading.Reading, error)

// Given reads on from the attributions of each article's first annotator: all stages of
// Parley's reader but that which finds attributions.
func Given(models extract.Models, reg *register.Register) Read {
	return func(ctx context.Context, a *polnear.Article) (*reading.Reading, error) {
		p, err := extract.With(reg, models, given(a.Annotations[0].Attributions))
		if err != nil {
			return nil, err
		}
		return Reading(p.Read)(ctx, a)
	}
}

// Reading is a Read by a reader of documents.
func Reading(read func(context.Context, *document.Document) (*reading.Reading, error)) Read {
	return func(ctx context.Context, a *polnear.Article) (*reading.Reading, error) {
		d, err := polnear.Document(a)
		if err != nil {
			return nil, err
		}
		return read(ctx, d)
	}
}

// given is a stage that gives the attributions of an annotator.
type given []polnear.Attribution

// Name is "given".
func (given) Name() string { return "given" }

// Needs the parse.
func (given) Needs() []stage.Layer { return []stage.Layer{stage.Parse} }

// Gives the attributions.
func (given) Gives() []stage.Layer { return []stage.Layer{stage.Attributions} }

// Run sets d.Attributions. The cue of the lexicon is left to be found, as of a tagger's cue.
func (g given) Run(_ context.Context, d *stage.Draft) error {
	for _, a := range g {
		out := stage.Attribution{CueIndex: -1, Within: -1, Speaker: -1}
		for _, part := range []struct {
			from []eval.Span
			into *[]text.Span
		}{{a.Source, &out.Source}, {a.Cue, &out.Cue}, {a.Content, &out.Content}} {
			for _, s := range part.from {
				start, err := d.Document.Text.ByteOffset(s.Start)
				if err != nil {
					return fmt.Errorf("annotated span %v: %w", s, err)
				}
				end, err := d.Document.Text.ByteOffset(s.End)
				if err != nil {
					return fmt.Errorf("annotated span %v: %w", s, err)
				}
				*part.into = append(*part.into, text.Span{Start: start, End: end})
			}
		}
		d.Attributions = append(d.Attributions, out)
	}
	return nil
}
