package entity

import (
	"context"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/register"
)

// Entities is the stage that groups mentions.
type Entities struct {
	reg *register.Register
}

// NewEntities makes the stage with the entities known beforehand.
func NewEntities(reg *register.Register) *Entities { return &Entities{reg} }

// Name is "entities".
func (*Entities) Name() string { return "entities" }

// Needs mentions, and quotations: a pronoun seldom reaches into another's words.
func (*Entities) Needs() []stage.Layer {
	return []stage.Layer{stage.Parse, stage.Quotations, stage.Coreference, stage.Mentions}
}

// Gives entities, and each mention its own.
func (*Entities) Gives() []stage.Layer { return []stage.Layer{stage.Entities} }

// Run sets d.Entities and the Entity of each mention. It returns an error only when ctx
// ends.
func (s *Entities) Run(ctx context.Context, d *stage.Draft) error {
	lex, err := loadLexicon()
	if err != nil {
		return err
	}
	g := newGrouper(d, s.reg, lex)
	g.fullNames()
	for i := range d.Mentions {
		if i%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		g.resolve(i)
	}
	g.linkPeople()
	d.Entities = g.finish()
	return nil
}
