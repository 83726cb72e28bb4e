package train

import (
	"context"
	"fmt"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/extract/attribution/tagger"
	"github.com/parley-project/parley/internal/extract/cue"
	"github.com/parley-project/parley/internal/extract/quotation"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/lang/crf"
	"github.com/parley-project/parley/internal/lang/encoder"
	"github.com/parley-project/parley/internal/lang/train"
)

// A compiler makes examples of texts.
type compiler struct {
	core   *lang.Core
	shape  encoder.Shape
	stages []stage.Stage
}

func newCompiler(core *lang.Core, shape encoder.Shape) (*compiler, error) {
	cues, err := cue.New()
	if err != nil {
		return nil, fmt.Errorf("train: %w", err)
	}
	return &compiler{core, shape, []stage.Stage{quotation.New(), cues}}, nil
}

// draft has read t as far as the tagger needs it.
func (c *compiler) draft(ctx context.Context, t *Text) (*stage.Draft, error) {
	doc, err := document.New(t.Parsed.Text, document.Meta{Language: "en"})
	if err != nil {
		return nil, fmt.Errorf("train: %s: %w", t.ID, err)
	}
	d := &stage.Draft{Document: doc, Parsed: t.Parsed, Words: t.Parsed.Joined()}
	for _, s := range c.stages {
		if err := s.Run(ctx, d); err != nil {
			return nil, fmt.Errorf("train: %s: %w", t.ID, err)
		}
	}
	return d, nil
}

// compile makes examples of t: one for each window and annotator, of which an epoch takes one
// in the mean; and with a teacher's beliefs, which may be nil, one for each longer content.
func (c *compiler) compile(ctx context.Context, t *Text, beliefs *Beliefs) ([]*train.Example, error) {
	d, err := c.draft(ctx, t)
	if err != nil {
		return nil, err
	}
	var out []*train.Example
	windows := tagger.Windows(t.Parsed)
	in := c.input(d, windows, false)
	k := len(Labels)
	for _, w := range windows {
		if len(t.Labels) == 0 {
			continue
		}
		ex := c.example(in, w, 1/float32(len(t.Labels)))
		if beliefs != nil {
			ex.Beliefs = beliefs.Tokens[w.Tokens.From*k : w.Tokens.To*k]
		}
		for _, labels := range t.Labels {
			one := *ex
			for i := w.Tokens.From; i < w.Tokens.To; i++ {
				one.Targets = append(one.Targets, train.Target{RelHead: -1, Begins: -1, Names: crf.Of(int(labels[i]))})
			}
			out = append(out, &one)
		}
	}
	if beliefs == nil {
		return out, nil
	}
	if len(t.Labels) == 0 {
		out = c.believed(out, in, windows, beliefs.Tokens, sharePlain)
	}
	return c.believed(out, c.input(d, t.Within, true), t.Within, beliefs.Within, shareWithin), nil
}

// How often an epoch takes a content by itself, and a plain text.
const (
	shareWithin = 0.3
	sharePlain  = 0.6
)

// believed adds examples of which a teacher's beliefs are all that is known: rows for the tokens of
// the windows, one after another.
func (c *compiler) believed(out []*train.Example, in *tagger.Input, windows []tagger.Window, beliefs []float32, share float32) []*train.Example {
	for _, w := range windows {
		ex := c.example(in, w, share)
		for range w.Tokens.Len() {
			ex.Targets = append(ex.Targets, train.Target{RelHead: -1, Begins: -1})
		}
		n := w.Tokens.Len() * len(Labels)
		ex.Beliefs, beliefs = beliefs[:n], beliefs[n:]
		out = append(out, ex)
	}
	return out
}

func (c *compiler) input(d *stage.Draft, windows []tagger.Window, inner bool) *tagger.Input {
	m := c.core.Model()
	return tagger.NewInput(d, windows, inner, m, c.shape, encoder.NewFeatures(m.Shape, m.Words, nil))
}

// example is what the network is told of a window.
func (c *compiler) example(in *tagger.Input, w tagger.Window, share float32) *train.Example {
	ex := &train.Example{Share: share}
	for i := w.Tokens.From; i < w.Tokens.To; i++ {
		ex.Rows = in.Rows(ex.Rows, i)
		ex.Bounds = append(ex.Bounds, int32(len(ex.Rows))) //nolint:gosec // a window is short
		ex.Static = append(ex.Static, -1)
		ex.Dense = in.Numbers(ex.Dense, i)
	}
	for _, p := range w.Paragraphs {
		ex.Ends = append(ex.Ends, int32(p.To-w.Tokens.From)) //nolint:gosec // a window is short
	}
	return ex
}
