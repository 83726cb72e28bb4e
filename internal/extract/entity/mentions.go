package entity

import (
	"context"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/register"
)

// Mentions is the stage that finds mentions.
type Mentions struct {
	reg *register.Register
}

// NewMentions makes the stage with the entities known beforehand.
func NewMentions(reg *register.Register) *Mentions { return &Mentions{reg} }

// Name is "mentions".
func (*Mentions) Name() string { return "mentions" }

// Needs the parse; times, which are no names; and cues, whose subjects act.
func (*Mentions) Needs() []stage.Layer {
	return []stage.Layer{stage.Parse, stage.Times, stage.Cues}
}

// Gives mentions, none of them tied to an entity.
func (*Mentions) Gives() []stage.Layer { return []stage.Layer{stage.Mentions} }

// Run sets d.Mentions. It returns an error only when ctx ends.
func (s *Mentions) Run(ctx context.Context, d *stage.Draft) error {
	lex, err := loadLexicon()
	if err != nil {
		return err
	}
	f := newFinder(d, s.reg, lex)
	f.gather()
	for i, sent := range d.Words.Sentences {
		if i%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		f.findUnits(sent.Tokens)
	}
	f.vote()
	w := newWriter(f)
	for i, sent := range d.Words.Sentences {
		if i%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		w.sentence(sent.Tokens)
	}
	d.Mentions = w.finish()
	return nil
}
