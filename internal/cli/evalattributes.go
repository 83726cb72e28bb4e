package cli

import (
	"context"
	"fmt"
	"os"
	"runtime"

	"github.com/parley-project/parley/internal/eval/attributes"
	"github.com/parley-project/parley/internal/eval/polnear"
	"github.com/parley-project/parley/internal/register"
)

type evalAttributesCommand struct {
	Dir    string `arg:"" name:"dir" help:"The folder of the corpus that the labels are of, with text/ and attributions/ in it."`
	Labels string `required:"" placeholder:"FILE" help:"Labels of attributions: testdata/measure.tsv or build.tsv in internal/eval/attributes."`
	Second string `placeholder:"FILE" help:"Measure the labels of a second person against those, instead of Parley."`
	Given  bool   `help:"Give Parley the source, cue and content of the corpus, so that what is missed before does not count."`
	JSON   bool   `name:"json" help:"Write one JSON object; parts are from 0 to 1."`
	workersFlag
}

// Run measures.
func (c *evalAttributesCommand) Run(ctx context.Context, a *app) error {
	if c.Given && c.Second != "" {
		return usage("eval attributes", "--given and --second exclude each other")
	}
	if err := c.check("eval attributes"); err != nil {
		return err
	}
	labels, err := readAttributes(c.Labels)
	if err != nil {
		return err
	}
	articles, err := polnear.Load(ctx, c.Dir)
	if err != nil {
		return err
	}
	found, err := c.measure(ctx, a, articles, labels)
	if err != nil {
		return err
	}
	if c.JSON {
		return writeJSON(a.Out, found)
	}
	return found.Write(a.Out)
}

func (c *evalAttributesCommand) measure(ctx context.Context, a *app, articles []polnear.Article, labels []attributes.Label) (*attributes.Result, error) {
	if c.Second != "" {
		second, err := readAttributes(c.Second)
		if err != nil {
			return nil, err
		}
		return attributes.Agree(articles, labels, second)
	}
	read, err := c.reader()
	if err != nil {
		return nil, err
	}
	o := attributes.Options{Workers: c.Workers}
	if o.Workers == 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	bar := newProgress(a.Err, "reading", len(labels))
	o.Progress = func(done, _ int) { bar.step(done, "") }
	found, err := attributes.Score(ctx, articles, labels, read, o)
	bar.end()
	return found, err
}

// reader is the whole of Parley's reader, or what comes after the attributions.
func (c *evalAttributesCommand) reader() (attributes.Read, error) {
	if !c.Given {
		r, err := newReader(nil)
		if err != nil {
			return nil, err
		}
		return attributes.Reading(r.read), nil
	}
	models, err := readingModels()
	if err != nil {
		return nil, err
	}
	reg, err := register.Builtin()
	if err != nil {
		return nil, err
	}
	return attributes.Given(models, reg), nil
}

func readAttributes(file string) ([]attributes.Label, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("labels: %w", err)
	}
	return attributes.ReadLabels(file, data)
}
