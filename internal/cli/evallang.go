package cli

import (
	"context"

	"github.com/parley-project/parley/internal/eval/ud"
)

type evalLangCommand struct {
	Dir    string `arg:"" name:"dir" help:"A folder of data sets, with ud/ and names/ in it."`
	Part   string `enum:"dev,test" default:"dev" placeholder:"PART" help:"The part to measure on: dev or test."`
	System string `placeholder:"FOLDER" help:"Measure what another system made of the texts, SET.gold.conllu and SET.raw.conllu in this folder, instead of Parley."`
	Labels string `placeholder:"SCHEME" default:"ontonotes" help:"What the other system's labels of names are: ontonotes, conll, common."`
	Texts  string `placeholder:"FOLDER" help:"Measure nothing, and write the texts for another system into this folder, SET.conllu."`
	Speed  bool   `help:"Measure instead how fast Parley's language core is, on the news under polnear/dev/text in the folder."`
	JSON   bool   `name:"json" help:"Write one JSON object; parts are from 0 to 1."`
}

// Run measures.
func (c *evalLangCommand) Run(ctx context.Context, a *app) error {
	if c.Texts != "" && c.System != "" || c.Speed && c.Texts+c.System != "" {
		return usage("eval lang", "--system, --texts and --speed exclude each other")
	}
	if c.Speed {
		return c.speed(ctx, a)
	}
	sets, err := ud.LoadSets(ctx, c.Dir, ud.Part(c.Part))
	if err != nil {
		return err
	}
	if c.Texts != "" {
		return ud.WriteTexts(c.Texts, sets)
	}
	system, err := c.system()
	if err != nil {
		return err
	}
	found, err := ud.Measure(ctx, sets, system, ud.Options{})
	if err != nil {
		return err
	}
	return c.show(a, found)
}

func (c *evalLangCommand) show(a *app, found figures) error {
	if c.JSON {
		return writeJSON(a.Out, found)
	}
	return found.Write(a.Out)
}

// speedPasses is how often the news is read for the speed.
const speedPasses = 5

func (c *evalLangCommand) speed(ctx context.Context, a *app) error {
	texts, err := ud.LoadNews(c.Dir)
	if err != nil {
		return err
	}
	found, err := ud.MeasureSpeed(ctx, newLanguageCore, texts, speedPasses)
	if err != nil {
		return err
	}
	return c.show(a, found)
}

// system is the other system, or Parley's language core.
func (c *evalLangCommand) system() (ud.System, error) {
	if c.System != "" {
		return ud.OpenFolder(c.System, c.Labels)
	}
	core, err := newLanguageCore()
	if err != nil {
		return nil, err
	}
	return ud.OfCore(core)
}
