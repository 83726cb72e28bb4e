package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"runtime"

	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/internal/eval/attributes"
	"github.com/parley-project/parley/internal/eval/polnear"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/text"
)

type evalPolnearCommand struct {
	Dir        string `arg:"" name:"dir" help:"A folder of the corpus, with text/ and attributions/ in it."`
	Limit      int    `placeholder:"N" default:"0" help:"Measure on the first N articles only; 0 takes all."`
	Annotators bool   `help:"Measure the annotators against each other, on the articles that several annotated, instead of Parley."`
	Speakers   string `placeholder:"FILE" help:"Labels of who speaks, for the accuracy of speakers, beside that of a simple baseline."`
	System     string `placeholder:"FILE" help:"Measure what another system found, one JSON object an article in this file (bench/README.md says of what form), instead of Parley."`
	Given      bool   `help:"Read on from each article's first annotator's attributions, so that what is measured of speakers is not due to what attribution found."`
	Speed      bool   `help:"Measure instead how fast Parley reads the articles, one after another."`
	JSON       bool   `name:"json" help:"Write one JSON object; parts are from 0 to 1."`
	workersFlag
}

// figures are what an evaluation found.
type figures interface{ Write(io.Writer) error }

// Run measures.
func (c *evalPolnearCommand) Run(ctx context.Context, a *app) error {
	if c.Limit < 0 {
		return usage("eval polnear", "--limit %d: at least 0 is wanted", c.Limit)
	}
	modes := 0
	for _, mode := range []bool{c.Annotators, c.System != "", c.Given, c.Speed} {
		if mode {
			modes++
		}
	}
	if modes > 1 {
		return usage("eval polnear", "--annotators, --system, --given and --speed exclude each other")
	}
	if err := c.check("eval polnear"); err != nil {
		return err
	}
	articles, err := polnear.Load(ctx, c.Dir)
	if err != nil {
		return err
	}
	if c.Limit > 0 && c.Limit < len(articles) {
		articles = articles[:c.Limit]
	}
	found, err := c.measure(ctx, a, articles)
	if err != nil {
		return err
	}
	if c.JSON {
		return writeJSON(a.Out, found)
	}
	return found.Write(a.Out)
}

// measure is what the flags ask for.
func (c *evalPolnearCommand) measure(ctx context.Context, a *app, articles []polnear.Article) (figures, error) {
	if c.Speed {
		return readingSpeed(ctx, articles)
	}
	o := polnear.Options{Workers: c.Workers}
	if o.Workers == 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if c.Annotators {
		return polnear.Agree(ctx, articles, o)
	}
	if c.Speakers != "" {
		data, err := os.ReadFile(c.Speakers)
		if err != nil {
			return nil, fmt.Errorf("labels of speakers: %w", err)
		}
		if o.Speakers, err = polnear.ReadSpeakers(c.Speakers, data); err != nil {
			return nil, err
		}
		o.Names = namesThatSpeak
	}
	predict, err := c.predict()
	if err != nil {
		return nil, err
	}
	bar := newProgress(a.Err, "reading", len(articles))
	o.Progress = func(done, _ int) { bar.step(done, "") }
	found, err := polnear.Score(ctx, articles, predict, o)
	bar.end()
	if err != nil {
		return nil, err
	}
	return found, nil
}

// namesThatSpeak are the names of a text that may be those of speakers, by the language core.
func namesThatSpeak(ctx context.Context, s string) ([]eval.Span, error) {
	m, err := readingModels()
	if err != nil {
		return nil, err
	}
	p, err := m.Lang.Parse(ctx, s)
	if err != nil {
		return nil, err
	}
	t, err := text.New(s)
	if err != nil {
		return nil, fmt.Errorf("names of a text: %w", err)
	}
	var out []eval.Span
	for _, n := range p.Names {
		if n.Kind == lang.OtherName || n.Kind == lang.OfficeName {
			continue
		}
		span, err := t.Selector(p.Cover(n.Tokens))
		if err != nil {
			return nil, fmt.Errorf("name: %w", err)
		}
		out = append(out, eval.Span{Start: span.Start, End: span.End})
	}
	return out, nil
}

// predict is the other system, or Parley.
func (c *evalPolnearCommand) predict() (polnear.Predict, error) {
	if c.System != "" {
		s, err := polnear.OpenSystem(c.System)
		if err != nil {
			return nil, err
		}
		return s.Predict, nil
	}
	if c.Given {
		return given()
	}
	r, err := newReader(nil)
	if err != nil {
		return nil, err
	}
	return polnear.Reading(r.read), nil
}

// given reads on from an annotator's attributions.
func given() (polnear.Predict, error) {
	m, err := readingModels()
	if err != nil {
		return nil, err
	}
	reg, err := register.Builtin()
	if err != nil {
		return nil, err
	}
	read := attributes.Given(m, reg)
	return func(ctx context.Context, a *polnear.Article) (polnear.Prediction, error) {
		r, err := read(ctx, a)
		if err != nil {
			return polnear.Prediction{}, err
		}
		return polnear.FromReading(a.ID, r), nil
	}, nil
}
