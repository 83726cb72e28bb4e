package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"runtime"

	"github.com/parley-project/parley/internal/extract/attribution/train"
	"github.com/parley-project/parley/internal/lang"
	langtrain "github.com/parley-project/parley/internal/lang/train"
	"github.com/parley-project/parley/models"
)

type trainAttributionCommand struct {
	Shared     string `arg:"" name:"dir" help:"The folder that holds data/ with the corpora."`
	Teacher    string `placeholder:"FILE" help:"What a teacher believes of the articles that --unlabelled writes; see train/README.md."`
	Out        string `placeholder:"FILE" default:"attribution.weights" help:"Where the weights go."`
	State      string `placeholder:"FILE" help:"Keep the state here after every epoch, and go on from it."`
	Unlabelled string `placeholder:"FILE" help:"Train nothing, and write the articles of --part for a teacher to this file."`
	Part       string `enum:"train,dev" default:"train" help:"The part of the corpus that --unlabelled writes: train or dev."`
	Epochs     int    `placeholder:"N" default:"0" help:"How often to go over the articles; 0 takes as many as for the weights that come with Parley."`
	Blocks     int    `placeholder:"N" default:"0" help:"Recurrent layers; 0 takes as many as the weights that come with Parley have."`
	Hidden     int    `placeholder:"N" default:"0" help:"Width of the recurrent units, in each direction, a multiple of 16; 0 takes that of the weights that come with Parley."`
	Seed       uint64 `placeholder:"N" default:"1" help:"Where chance begins."`
	Workers    int    `placeholder:"N" default:"0" env:"PARLEY_WORKERS" help:"How many processors to use; 0 is all. The weights are the same."`
}

// Run trains.
func (c *trainAttributionCommand) Run(ctx context.Context, a *app) error {
	if c.Epochs < 0 || c.Workers < 0 || c.Blocks < 0 || c.Hidden < 0 {
		return usage("train attribution", "--epochs %d, --blocks %d, --hidden %d, --workers %d: at least 0 is wanted", c.Epochs, c.Blocks, c.Hidden, c.Workers)
	}
	core, err := lang.Load(models.Lang())
	if err != nil {
		return err
	}
	if c.Unlabelled != "" {
		texts, err := train.Texts(ctx, filepath.Join(c.Shared, "data", "polnear", c.Part), core)
		if err != nil {
			return err
		}
		if c.Part == "train" {
			plain, err := train.Plain(ctx, c.Shared, core)
			if err != nil {
				return err
			}
			texts = append(texts, plain...)
		}
		return writeFile(c.Unlabelled, func(w io.Writer) error { return train.WriteUnlabelled(w, texts) })
	}
	config := train.Default(core)
	config.Seed, config.Workers = c.Seed, c.Workers
	if c.Workers == 0 {
		config.Workers = runtime.NumCPU()
	}
	if c.Epochs > 0 {
		config.Epochs = c.Epochs
	}
	if c.Blocks > 0 {
		config.Shape.Blocks = c.Blocks
	}
	if c.Hidden > 0 {
		config.Shape.Hidden = c.Hidden
	}
	data, err := train.Load(ctx, c.Shared, c.Teacher, core, config.Shape)
	if err != nil {
		return err
	}
	t, err := train.NewTrainer(config, core)
	if err != nil {
		return err
	}
	about, err := json.Marshal(config)
	if err != nil {
		return err
	}
	texts := map[string]string{
		"training": string(about), "core": core.Version(), "licence": "CC BY-SA 4.0; see the model card",
		"examples": fmt.Sprint(len(data.Train)), "believed": fmt.Sprint(data.Believed),
	}
	return writeFile(c.Out, func(w io.Writer) error {
		if err := c.run(ctx, a, t, data); err != nil {
			return err
		}
		return train.Save(ctx, w, t, data, texts)
	})
}

// run trains, telling of its progress.
func (c *trainAttributionCommand) run(ctx context.Context, a *app, t *langtrain.Trainer, data *train.Data) error {
	return runTraining(ctx, a, t, c.State, data.Train, func(l langtrain.Losses) (string, error) {
		s, err := train.Evaluate(t.Network(), data.Dev)
		return fmt.Sprintf("loss %.4f; dev: %s", l.Names/float64(max(l.Words, 1)), s), err
	})
}
