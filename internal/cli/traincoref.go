package cli

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"time"

	eval "github.com/parley-project/parley/internal/eval/coref"
	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/extract/coref/train"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/models"
)

type trainCorefCommand struct {
	Shared string `arg:"" name:"dir" help:"The folder that holds data/ with the corpora."`
	Out    string `placeholder:"FILE" default:"coref.weights" help:"Where the weights go."`
	Epochs int    `placeholder:"N" default:"0" help:"How often to go over the texts; 0 takes as many as for the weights that come with Parley."`
	Seed   uint64 `placeholder:"N" default:"1" help:"Where chance begins."`

	WithoutSilver   bool `help:"Do not learn from the chains that another system made of PolNeAR's articles."`
	WithoutGAP      bool `name:"without-gap" help:"Do not learn from GAP."`
	WithoutPronouns bool `help:"Do not learn from the labelled pronouns of PolNeAR's articles."`
}

// Run trains.
func (c *trainCorefCommand) Run(ctx context.Context, a *app) error {
	if c.Epochs < 0 {
		return usage("train coref", "--epochs %d: at least 0 is wanted", c.Epochs)
	}
	core, err := lang.Load(models.Lang())
	if err != nil {
		return err
	}
	reg, err := register.Builtin()
	if err != nil {
		return err
	}
	r := train.Reader{Core: core, Gender: reg.Gender}
	config := c.config(core)
	dir := filepath.Join(c.Shared, "data")
	data, err := train.Load(ctx, dir, r, config)
	if err != nil {
		return err
	}
	dev, err := eval.LoadGUM(dir, "dev")
	if err != nil {
		return err
	}
	begun := time.Now()
	return writeFile(c.Out, func(w io.Writer) error {
		return train.Run(ctx, data, r, config, func(epoch int, loss float64, file func() ([]byte, error)) error {
			b, err := file()
			if err != nil {
				return err
			}
			m, err := coref.Load(b, core, reg.Gender)
			if err != nil {
				return err
			}
			s, err := eval.Score(ctx, dev, train.System(r, m), eval.Options{Resamples: -1})
			if err != nil {
				return err
			}
			of := map[string][2]int{}
			if !c.WithoutPronouns {
				if of, err = data.Pronouns(ctx, r, m); err != nil {
					return err
				}
			}
			_, _ = fmt.Fprintf(a.Err, "epoch %d of %d after %s: loss %.4f; GUM dev CoNLL F1 %.1f, right antecedents of pronouns %.1f; he %s, she %s of the pronouns kept\n", epoch, config.Epochs,
				time.Since(begun).Round(time.Second), loss, 100*s.Primary.CoNLL.Value, 100*s.Pronouns.Value, part(of["m"]), part(of["f"]))
			if epoch == config.Epochs {
				_, err = w.Write(b)
			}
			return err
		})
	})
}

// part is "3 of 4".
func part(n [2]int) string { return fmt.Sprintf("%d of %d", n[0], n[1]) }

// config is how the weights that come with Parley were learned, but for what the flags say.
func (c *trainCorefCommand) config(core *lang.Core) train.Config {
	config := train.Default(core)
	config.Seed = c.Seed
	if c.Epochs > 0 {
		config.Epochs = c.Epochs
	}
	if c.WithoutSilver {
		config.Silver = 0
	}
	if c.WithoutGAP {
		config.GAP = 0
	}
	if c.WithoutPronouns {
		config.Pronouns = 0
	}
	return config
}
