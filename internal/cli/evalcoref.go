package cli

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/eval/coref"
	"github.com/parley-project/parley/internal/extract"
	"github.com/parley-project/parley/internal/extract/coref/train"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/text"
)

type evalCorefCommand struct {
	Dir    string `arg:"" name:"dir" help:"A folder of data sets, with ud/gum/, coref/gap/ and polnear/ in it."`
	Set    string `enum:"gum,gap,polnear" default:"gum" placeholder:"SET" help:"The set to measure on: gum, whose chains are by hand; gap, of pronouns; polnear, whose chains are another program's."`
	Part   string `enum:"train,dev,validation,test" default:"dev" placeholder:"PART" help:"The part to measure on: train (gum, polnear), dev, validation (gap) or test (gum, gap)."`
	System string `placeholder:"FILE" help:"Measure what another system found, one JSON object a document in this file (bench/README.md says of what form), instead of Parley."`
	Texts  string `placeholder:"FILE" help:"Measure nothing, and write the texts for another system into this file, one JSON object a document."`
	JSON   bool   `name:"json" help:"Write one JSON object; parts are from 0 to 1."`
}

// Run measures.
func (c *evalCorefCommand) Run(ctx context.Context, a *app) error {
	if c.System != "" && c.Texts != "" {
		return usage("eval coref", "--system and --texts exclude each other")
	}
	gold, err := c.load(ctx)
	if err != nil {
		return err
	}
	if c.Texts != "" {
		return coref.WriteTexts(c.Texts, gold.all())
	}
	systems, err := c.systems()
	if err != nil {
		return err
	}
	found := &coref.Result{Set: c.Set + "-" + c.Part, Documents: len(gold.all())}
	for _, s := range systems {
		bar := newProgress(a.Err, s.name, found.Documents)
		o := coref.Options{Progress: func(done, _ int) { bar.step(done, "") }}
		if c.Set == "gap" {
			scores, err := coref.ScoreGAP(ctx, gold.snippets, s.chains, o)
			bar.end()
			if err != nil {
				return err
			}
			found.GAP = append(found.GAP, coref.GAPRow{System: s.name, GAPScores: scores})
			continue
		}
		scores, err := coref.Score(ctx, gold.docs, s.chains, o)
		bar.end()
		if err != nil {
			return err
		}
		found.Chains = append(found.Chains, coref.Row{System: s.name, Scores: scores})
	}
	if c.JSON {
		return writeJSON(a.Out, found)
	}
	return found.Write(a.Out)
}

// corefGold is the gold of a set: documents with chains, or snippets.
type corefGold struct {
	docs     []coref.Document
	snippets []coref.Snippet
}

// load reads the part of the set.
func (c *evalCorefCommand) load(ctx context.Context) (g corefGold, err error) {
	part := c.Part
	switch c.Set {
	case "gap":
		switch part {
		case "train":
			return g, usage("eval coref", "--part train: GAP has dev, validation and test")
		case "dev":
			part = "development"
		}
		g.snippets, err = coref.LoadGAP(c.Dir, part)
	case "polnear":
		if part != "train" && part != "dev" {
			return g, usage("eval coref", "--part %s: of PolNeAR train and dev are read", part)
		}
		g.docs, err = coref.LoadSilver(ctx, c.Dir, part)
	default:
		if part == "validation" {
			return g, usage("eval coref", "--part validation: GUM has train, dev and test")
		}
		g.docs, err = coref.LoadGUM(c.Dir, part)
	}
	return g, err
}

func (g corefGold) all() []*coref.Document {
	var out []*coref.Document
	for i := range g.docs {
		out = append(out, &g.docs[i])
	}
	for i := range g.snippets {
		out = append(out, &g.snippets[i].Document)
	}
	return out
}

type corefSystem struct {
	name   string
	chains coref.System
}

// systems are the other system, or the simple baseline and Parley.
func (c *evalCorefCommand) systems() ([]corefSystem, error) {
	if c.System != "" {
		f, err := coref.OpenFound(c.System)
		if err != nil {
			return nil, err
		}
		return []corefSystem{{filepath.Base(c.System), f.System}}, nil
	}
	m, err := readingModels()
	if err != nil {
		return nil, fmt.Errorf("eval coref: %w", err)
	}
	b, err := coref.NewBaseline()
	if err != nil {
		return nil, err
	}
	out := []corefSystem{{"baseline", func(ctx context.Context, d *coref.Document) ([]coref.Chain, error) {
		p, err := m.Lang.Parse(ctx, d.Text)
		if err != nil {
			return nil, err
		}
		return b.Chains(p), nil
	}}}
	r, err := newReader(nil)
	if err != nil {
		return nil, err
	}
	out = append(out, corefSystem{"entities of the reading", readEntities(r)})
	learned, err := learnedChains(m)
	if err != nil {
		return nil, err
	}
	return append(out, corefSystem{"learned ranking", learned}), nil
}

// readEntities takes the entities of a reading, which are persons, bodies, states and the like and no
// other things, for chains. It knows no heads.
func readEntities(r *reader) coref.System {
	return func(ctx context.Context, d *coref.Document) ([]coref.Chain, error) {
		doc, err := document.New(d.Text, document.Meta{Language: "en"})
		if err != nil {
			return nil, fmt.Errorf("document of %s: %w", d.ID, err)
		}
		found, err := r.read(ctx, doc)
		if err != nil {
			return nil, err
		}
		t, err := text.New(d.Text)
		if err != nil {
			return nil, fmt.Errorf("text of %s: %w", d.ID, err)
		}
		var out []coref.Chain
		for _, e := range found.Entities {
			var c coref.Chain
			for _, m := range e.Mentions {
				span, err := t.Span(m)
				if err != nil {
					return nil, fmt.Errorf("mention in %s: %w", d.ID, err)
				}
				c = append(c, coref.Mention{Span: span})
			}
			out = append(out, c)
		}
		return out, nil
	}
}

// learnedChains are the chains of the learned ranking alone, before roles and the register have a say.
func learnedChains(m extract.Models) (coref.System, error) {
	reg, err := register.Builtin()
	if err != nil {
		return nil, err
	}
	return train.System(train.Reader{Core: m.Lang, Gender: reg.Gender}, m.Coref), nil
}
