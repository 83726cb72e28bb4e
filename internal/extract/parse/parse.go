// Package parse is the first stage of reading: it has the language core parse the text.
package parse

import (
	"context"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
)

// Stage parses.
type Stage struct{ core *lang.Core }

// New makes the stage of a core.
func New(core *lang.Core) *Stage { return &Stage{core} }

// Name is "parse".
func (*Stage) Name() string { return "parse" }

// Needs nothing.
func (*Stage) Needs() []stage.Layer { return nil }

// Gives the parse.
func (*Stage) Gives() []stage.Layer { return []stage.Layer{stage.Parse} }

// Run sets d.Parsed and d.Words.
func (s *Stage) Run(ctx context.Context, d *stage.Draft) error {
	p, err := s.core.ParseWithStates(ctx, d.Text())
	if err != nil {
		return err
	}
	d.Parsed, d.Words = p, p.Joined()
	return nil
}
