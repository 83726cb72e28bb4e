package quotation

import (
	"context"

	"github.com/parley-project/parley/internal/extract/stage"
)

// Deepest is the number of open quotations among which a closing mark looks for the one
// that it closes.
const Deepest = 32

// A Stage gives the quotations of a draft. The zero Stage is ready for use.
type Stage struct{}

// New gives the stage.
func New() stage.Stage { return Stage{} }

// Name is "quotation".
func (Stage) Name() string { return "quotation" }

// Needs is the parse.
func (Stage) Needs() []stage.Layer { return []stage.Layer{stage.Parse} }

// Gives is the quotations.
func (Stage) Gives() []stage.Layer { return []stage.Layer{stage.Quotations} }

// Run sets d.Quotations. It returns an error only when ctx ends.
func (Stage) Run(ctx context.Context, d *stage.Draft) error {
	f := &finder{p: d.Words, types: markTypes()}
	for i := range f.p.Paragraphs {
		if i%1024 == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		f.paragraph(i)
	}
	d.Quotations = f.out
	return ctx.Err()
}
