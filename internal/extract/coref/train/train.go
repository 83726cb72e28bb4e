package train

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"

	eval "github.com/parley-project/parley/internal/eval/coref"
	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/lang/weights"
)

// Default is how the weights that come with Parley were learned.
func Default(core *lang.Core) Config {
	return Config{
		Shape:  coref.Shape{Width: core.Width(), Hidden: 64, Product: 32},
		Epochs: 2, Rate: 0.015, Dropout: 0.4, FalseLink: 0.1, FalseFirst: 3, WrongLink: 0.7, Seed: 1,
		Silver: 0.1, GAP: 1, Pronouns: 2,
	}
}

// Data are the lessons.
type Data struct {
	gum, silver, gap, pronouns []*lesson
	// kept are articles of labelled pronouns that are not learned from.
	kept []*lesson
}

// Load reads what is learned from: GUM's part for training, GAP's for development, and the chains
// that CoreNLP made of PolNeAR's articles for training. dir is the folder of data sets.
func Load(ctx context.Context, dir string, r Reader, c Config) (*Data, error) {
	data := &Data{}
	gum, err := eval.LoadGUM(dir, "train")
	if err != nil {
		return nil, err
	}
	if data.gum, err = r.lessons(ctx, gum, 1); err != nil {
		return nil, err
	}
	if c.Silver > 0 {
		silver, err := eval.LoadSilver(ctx, dir, "train")
		if err != nil {
			return nil, err
		}
		if data.silver, err = r.lessons(ctx, silver, float32(c.Silver)); err != nil {
			return nil, err
		}
		for _, x := range data.silver {
			ms := x.page.Mentions()
			x.items = slices.DeleteFunc(x.items, func(it item) bool { return ms[it.mention].Form != coref.Pronoun })
		}
	}
	if c.Pronouns > 0 {
		all, err := r.pronouns(ctx, dir, float32(c.Pronouns))
		if err != nil {
			return nil, err
		}
		for i, x := range all {
			if i%HeldOut == 0 {
				data.kept = append(data.kept, x)
			} else {
				data.pronouns = append(data.pronouns, x)
			}
		}
	}
	if c.GAP > 0 {
		gap, err := eval.LoadGAP(dir, "development")
		if err != nil {
			return nil, err
		}
		for i := range gap {
			x, p, err := r.lesson(ctx, gap[i].ID, gap[i].Text, float32(c.GAP))
			if err != nil {
				return nil, err
			}
			if snippet(x, p, &gap[i]); len(x.items) > 0 {
				data.gap = append(data.gap, x)
			}
		}
	}
	return data, nil
}

func (r Reader) lessons(ctx context.Context, docs []eval.Document, weight float32) ([]*lesson, error) {
	var out []*lesson
	for i := range docs {
		x, p, err := r.lesson(ctx, docs[i].ID, docs[i].Text, weight)
		if err != nil {
			return nil, err
		}
		chained(x, gold(x, p, &docs[i]))
		out = append(out, x)
	}
	return out, nil
}

// Run learns. After each epoch it tells done of the mean loss, and of the weights so far as a file.
func Run(ctx context.Context, data *Data, r Reader, c Config, done func(epoch int, loss float64, file func() ([]byte, error)) error) error {
	l := newLearner(c)
	all := slices.Concat(data.gum, data.silver, data.gap, data.pronouns)
	for e := range c.Epochs {
		l.rate = float32(c.Rate * (1 - float64(e)/float64(c.Epochs)*0.9))
		if err := ctx.Err(); err != nil {
			return err
		}
		loss := l.epoch(all)
		file := func() ([]byte, error) {
			var b bytes.Buffer
			err := l.n.save(&b, r.Core)
			return b.Bytes(), err
		}
		if err := done(e+1, loss, file); err != nil {
			return err
		}
	}
	return nil
}

// save writes the weights in the format of package weights.
func (n *network) save(w io.Writer, core *lang.Core) error {
	s := n.shape
	out := weights.NewWriter("parley-coref", map[string]string{
		coref.CoreKey: core.Version(), coref.ShapeKey: s.String(),
		"licence": "CC BY-SA 4.0; see the model card",
	})
	out.Int8(coref.TableTensor, n.table.w, coref.Features, s.Hidden)
	out.F32(coref.ProjectedTensor, n.projected.w, s.Width, s.Projected())
	out.F32(coref.ProductTensor, n.product.w, s.Product, s.Hidden)
	out.F32(coref.BiasTensor, n.bias.w, 2, s.Hidden)
	out.F32(coref.OutTensor, n.outs.w, 2, s.Hidden)
	if _, err := out.WriteTo(w); err != nil {
		return fmt.Errorf("train: weights: %w", err)
	}
	return nil
}

// System is a model as the measure of coreference asks for it.
func System(r Reader, m *coref.Model) eval.System {
	return func(ctx context.Context, d *eval.Document) ([]eval.Chain, error) {
		p, quotations, err := r.Parse(ctx, d.Text)
		if err != nil {
			return nil, err
		}
		res, err := m.Resolve(ctx, p, quotations)
		if err != nil {
			return nil, err
		}
		var out []eval.Chain
		for _, c := range res.Chains() {
			var chain eval.Chain
			for _, i := range c {
				x := &res.Mentions[i]
				chain = append(chain, eval.Mention{Span: p.Cover(x.Tokens), Head: p.Tokens[x.Head].Span})
			}
			out = append(out, chain)
		}
		return out, nil
	}
}
