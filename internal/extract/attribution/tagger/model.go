package tagger

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/lang/crf"
	"github.com/parley-project/parley/internal/lang/encoder"
	"github.com/parley-project/parley/internal/lang/weights"
)

// ErrWeights is the reason for weights that cannot be used. What is wrong is wrapped with it.
var ErrWeights = errors.New("tagger: weights that cannot be used")

// Labels are the labels of tokens.
var Labels = []string{"O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"}

// batchRows is how many rows a batch has before it is run.
const batchRows = 768

// A Tagger is the network. It is not changed by its use and may be used by many goroutines.
type Tagger struct {
	core  *lang.Core
	model *encoder.Model
	chain *crf.Chain
	free  sync.Pool // of *work
}

// Load makes a tagger of a file of weights, which must have been trained on this core: it
// reads the file in place. It returns an error that wraps ErrWeights.
func Load(f *weights.File, core *lang.Core) (*Tagger, error) {
	fail := func(err error) (*Tagger, error) { return nil, fmt.Errorf("%w: %w", ErrWeights, err) }
	if on := f.Metadata()["core"]; on != core.Version() {
		return fail(fmt.Errorf("they were trained on the language core %q, and this is %q: train them anew", on, core.Version()))
	}
	t := &Tagger{core: core}
	var err error
	if t.model, err = encoder.OpenOn(f, core.Model()); err != nil {
		return fail(err)
	}
	want := ShapeOn(core.Model().Shape, len(core.Model().Labels.Rels), t.model.Shape.Blocks, t.model.Shape.Hidden)
	l := t.model.Labels
	if t.model.Shape != want || !slices.Equal(l.Names, Labels) || len(l.UPOS)+len(l.XPOS)+len(l.Rels) > 0 {
		return fail(fmt.Errorf("the shape is %+v with the labels %v, want %+v with %v alone", t.model.Shape, l, want, Labels))
	}
	if t.chain, err = crf.BIO(t.model.Labels.Names); err != nil {
		return fail(err)
	}
	if _, err = crf.NewDecoder(t.chain, t.model.Params.ChainScores()); err != nil {
		return fail(err)
	}
	return t, nil
}

// Tags are the labels of the tokens of a text, as indices of [Labels], and how likely each is in the
// paragraphs that have any but O.
type Tags struct {
	Labels []uint8
	P      []float32
}

// Tag labels the tokens of windows of d, whose quotations and cues are known. inner: each
// paragraph of a window is a content, read as a text of its own. It returns an error when ctx
// ends; those of the chain are defects of the weights.
func (t *Tagger) Tag(ctx context.Context, d *stage.Draft, windows []Window, inner bool) (*Tags, error) {
	w, ok := t.free.Get().(*work)
	if !ok {
		var err error
		if w, err = t.newWork(); err != nil {
			return nil, err
		}
	}
	defer t.free.Put(w)
	n := len(d.Parsed.Tokens)
	out := &Tags{Labels: make([]uint8, n), P: make([]float32, n)}
	in := NewInput(d, windows, inner, t.core.Model(), t.model.Shape, w.features)
	w.reset()
	for _, window := range windows {
		w.add(in, window)
		if w.batch.Rows >= batchRows {
			if err := w.flush(ctx, out); err != nil {
				return nil, err
			}
		}
	}
	return out, w.flush(ctx, out)
}

// work is the memory of one goroutine.
type work struct {
	of       *Tagger
	features *encoder.Features
	batch    encoder.Batch
	tape     *encoder.Tape
	decoder  *crf.Decoder
	windows  []Window
	rows     []int32
	numbers  []float32
	emitted  []float32
	likely   []float32
	tried    []uint8
}

func (t *Tagger) newWork() (*work, error) {
	decoder, err := crf.NewDecoder(t.chain, t.model.Params.ChainScores())
	if err != nil {
		return nil, fmt.Errorf("tagger: %w", err)
	}
	m := t.core.Model()
	return &work{
		of: t, features: encoder.NewFeatures(m.Shape, m.Words, nil),
		batch: encoder.Batch{Dense: t.model.Shape.Dense}, tape: encoder.NewTape(false), decoder: decoder,
	}, nil
}

func (w *work) reset() {
	w.batch.Reset()
	w.windows = w.windows[:0]
}

func (w *work) add(in *Input, window Window) {
	w.windows = append(w.windows, window)
	w.batch.Begin()
	for t := window.Tokens.From; t < window.Tokens.To; t++ {
		w.rows = in.Rows(w.rows[:0], t)
		w.numbers = in.Numbers(w.numbers[:0], t)
		w.batch.Add(w.rows, -1)
		w.batch.Bring(w.numbers)
	}
	w.batch.End()
}

// flush labels the tokens of the batch and empties it.
func (w *work) flush(ctx context.Context, out *Tags) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if len(w.windows) == 0 {
		return nil
	}
	m := w.of.model
	m.Forward(w.tape, &w.batch)
	k, cols := len(Labels), m.Params.Scores.Cols
	for i, window := range w.windows {
		for _, p := range window.Paragraphs {
			w.emitted = w.emitted[:0]
			for t := p.From; t < p.To; t++ {
				at := (w.batch.Starts[i] + t - window.Tokens.From) * cols
				w.emitted = append(w.emitted, w.tape.Scores[at:at+k]...)
			}
			labels := out.Labels[p.From:p.To]
			if err := w.decoder.Decode(labels, w.emitted); err != nil {
				return fmt.Errorf("tagger: tokens %d to %d: %w", p.From, p.To, err)
			}
			w.tried = slices.Grow(w.tried[:0], len(labels))
			if err := w.mend(labels); err != nil {
				return fmt.Errorf("tagger: tokens %d to %d: %w", p.From, p.To, err)
			}
			if !slices.ContainsFunc(labels, func(l uint8) bool { return l != 0 }) {
				continue // nobody asks how likely nothing is
			}
			w.likely = slices.Grow(w.likely[:0], len(w.emitted))[:len(w.emitted)]
			if err := w.decoder.Marginals(w.likely, w.emitted); err != nil {
				return fmt.Errorf("tagger: tokens %d to %d: %w", p.From, p.To, err)
			}
			for j, l := range labels {
				out.P[p.From+j] = w.likely[j*k+int(l)]
			}
		}
	}
	w.reset()
	return nil
}
