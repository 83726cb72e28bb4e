// Package train trains the tagger of attributions on PolNeAR, in Go, from the language core on.
//
// The gold labels of each annotator and what a teacher believes (see train/README.md in the
// project's root) are learned together; the loss is that of package crf, the walk back
// that of the language core's training.
package train

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/parley-project/parley/internal/extract/attribution/tagger"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/lang/encoder"
	"github.com/parley-project/parley/internal/lang/train"
)

// Default is the Config of the weights that Parley comes with, on a core.
func Default(core *lang.Core) train.Config {
	m := core.Model()
	return train.Config{
		Shape:   tagger.ShapeOn(m.Shape, len(m.Labels.Rels), 2, 64),
		Weights: train.Weights{Names: 0.5, Beliefs: 1},
		Dropout: train.Dropout{Word: 0.08, Sum: 0.1, Block: 0.1, Last: 0.2, Dense: 0.08},
		Epochs:  12, Batch: 2400, Rate: 2e-3, Warm: 0.06, Clip: 4, Seed: 1, Workers: 2,
	}
}

// Data is what a tagger is trained and measured on.
type Data struct {
	Train, Dev      []*train.Example
	Texts, DevTexts []*Text
	Believed        int // articles of which a teacher's labels are there
	core            *lang.Core
	shape           encoder.Shape
}

// Load reads the corpora in shared, and a teacher's file unless it is "".
func Load(ctx context.Context, shared, teacher string, core *lang.Core, shape encoder.Shape) (*Data, error) {
	c, err := newCompiler(core, shape)
	if err != nil {
		return nil, err
	}
	d := &Data{core: core, shape: shape}
	for _, part := range []struct {
		name string
		to   *[]*train.Example
	}{{"train", &d.Train}, {"dev", &d.Dev}} {
		texts, err := Texts(ctx, filepath.Join(shared, "data", "polnear", part.name), core)
		if err != nil {
			return nil, err
		}
		beliefs := map[string]*Beliefs{}
		if part.name == "train" {
			d.Texts = texts
		} else {
			d.DevTexts = texts
		}
		if teacher != "" && part.name == "train" {
			plain, err := Plain(ctx, shared, core)
			if err != nil {
				return nil, err
			}
			texts = append(texts, plain...)
			if beliefs, err = believe(teacher, texts); err != nil {
				return nil, err
			}
			d.Believed = len(beliefs)
		}
		for _, t := range texts {
			ex, err := c.compile(ctx, t, beliefs[t.ID])
			if err != nil {
				return nil, err
			}
			*part.to = append(*part.to, ex...)
		}
	}
	return d, nil
}

func believe(file string, texts []*Text) (map[string]*Beliefs, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("train: the teacher's file: %w", err)
	}
	defer f.Close() //nolint:errcheck // read only
	return ReadBeliefs(file, f, texts)
}

// NewTrainer makes a trainer of a tagger that begins as a copy of core.
func NewTrainer(c train.Config, core *lang.Core) (*train.Trainer, error) {
	return train.NewOn(c, encoder.Labels{Names: Labels}, core.Model())
}
