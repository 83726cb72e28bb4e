package coref

import (
	"context"

	"github.com/parley-project/parley/internal/extract/stage"
)

// A Stage finds phrases and what each may go back to.
type Stage struct{ model *Model }

var _ stage.Stage = (*Stage)(nil)

// New makes the stage.
func New(m *Model) *Stage { return &Stage{m} }

// Name is "coref".
func (*Stage) Name() string { return "coref" }

// Needs the parse with its states, and quotations.
func (*Stage) Needs() []stage.Layer { return []stage.Layer{stage.Parse, stage.Quotations} }

// Gives phrases.
func (*Stage) Gives() []stage.Layer { return []stage.Layer{stage.Coreference} }

// Run sets d.Phrases. It returns an error only when ctx ends.
func (s *Stage) Run(ctx context.Context, d *stage.Draft) error {
	p := d.Parsed
	r, err := s.model.Resolve(ctx, p, d.QuotationAt(p))
	if err != nil {
		return err
	}
	d.Phrases = make([]stage.Phrase, len(r.Mentions))
	for i := range r.Mentions {
		m := &r.Mentions[i]
		f := stage.Phrase{Span: p.Cover(m.Tokens), Head: p.Tokens[m.Head].Span, Pair: m.Pair, First: r.First[i]}
		for _, o := range r.Options[i] {
			f.Antecedents = append(f.Antecedents, stage.Antecedent{Phrase: o.Mention, Probability: o.Probability})
		}
		d.Phrases[i] = f
	}
	return nil
}
