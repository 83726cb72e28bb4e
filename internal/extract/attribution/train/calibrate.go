package train

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/internal/extract/attribution"
	"github.com/parley-project/parley/internal/extract/attribution/linker"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang/train"
	"github.com/parley-project/parley/internal/lang/weights"
	"github.com/parley-project/parley/text"
)

// ModelName is the name of the model in its file.
const ModelName = "parley-attribution"

// Save writes the weights of a trained tagger with a linker, which learns from the training
// part, and a calibration, which is fitted to the development part.
func Save(ctx context.Context, w io.Writer, t *train.Trainer, data *Data, texts map[string]string) error {
	l := LearnLinker(data.Texts, t.Seed)
	save := func(w io.Writer, c attribution.Calibration) error {
		return t.Save(w, ModelName, texts, nil, func(f *weights.Writer) {
			f.F32(attribution.LinkerTensor, l.Weights(), 1, linker.Features)
			f.F32(attribution.CalibrationTensor, c[:], 1, len(c))
		})
	}
	// What is measured is what will be read: the numbers of 8 bits.
	var draft bytes.Buffer
	if err := save(&draft, attribution.Calibration{}); err != nil {
		return err
	}
	m, err := attribution.Load(draft.Bytes(), data.core)
	if err != nil {
		return fmt.Errorf("train: %w", err)
	}
	doubts, right, err := data.judge(ctx, m)
	if err != nil {
		return err
	}
	return save(w, attribution.Calibrate(doubts, right))
}

// judge reads the development part, and says of each attribution whether the first annotator has
// it too.
func (d *Data) judge(ctx context.Context, m *attribution.Model) (doubts []attribution.Doubts, right []bool, err error) {
	c, err := newCompiler(d.core, d.shape)
	if err != nil {
		return nil, nil, err
	}
	for _, t := range d.DevTexts {
		draft, err := c.draft(ctx, t)
		if err != nil {
			return nil, nil, err
		}
		found, of, err := m.Outer(ctx, draft)
		if err != nil {
			return nil, nil, fmt.Errorf("train: %s: %w", t.ID, err)
		}
		for i, is := range judged(found, t) {
			if len(found[i].Cue) > 0 {
				doubts, right = append(doubts, of[i]), append(right, is)
			}
		}
	}
	return doubts, right, nil
}

// judged says of each attribution found whether it is among the first annotator's: one with a cue
// that overlaps, not taken yet, and a source and a content that do.
func judged(found []stage.Attribution, t *Text) []bool {
	bytesOf := func(spans []eval.Span) []text.Span {
		var out []text.Span
		for _, s := range spans {
			out = append(out, text.Span{Start: t.points[s.Start], End: t.points[s.End]})
		}
		return out
	}
	gold := t.Attributions[0]
	taken := make([]bool, len(gold))
	out := make([]bool, len(found))
	for i, a := range found {
		for k, g := range gold {
			if taken[k] || !overlap(a.Cue, bytesOf(g.Cue)) {
				continue
			}
			taken[k] = true
			source := bytesOf(g.Source)
			out[i] = overlap(a.Content, bytesOf(g.Content)) && (overlap(a.Source, source) || len(a.Source)+len(source) == 0)
			break
		}
	}
	return out
}

func overlap(a, b []text.Span) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Start < y.End && y.Start < x.End {
				return true
			}
		}
	}
	return false
}
