package times

import (
	"context"
	"slices"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/extract/timex"
	"github.com/parley-project/parley/internal/lang"
)

// Found is a time that a system found.
type Found struct {
	Expression
	// EDTF is the date, absent where there is none or the system gives none.
	EDTF edtf.Date
	// Parts are the times of TimeML that it stands for, where they are several.
	Parts []Expression
}

// A System finds the times of a text that was published on a day, in text order.
type System func(ctx context.Context, body string, published edtf.Date) ([]Found, error)

// Parley is the stage of times of Parley's reader.
func Parley() System {
	st := timex.New()
	return func(ctx context.Context, body string, published edtf.Date) ([]Found, error) {
		doc, err := document.New(body, document.Meta{Published: published})
		if err != nil {
			return nil, err
		}
		d := &stage.Draft{Document: doc}
		p, err := lang.Parse(ctx, d.Text())
		if err != nil {
			return nil, err
		}
		d.Words = p.Joined()
		if err := st.Run(ctx, d); err != nil {
			return nil, err
		}
		var out []Found
		for _, t := range slices.Concat(d.Times, d.Undated) {
			f := Found{Expression: expression(t), EDTF: t.EDTF}
			for _, part := range t.Parts {
				f.Parts = append(f.Parts, expression(part))
			}
			out = append(out, f)
		}
		slices.SortFunc(out, func(a, b Found) int { return a.Compare(b.Span) })
		return out, nil
	}
}

func expression(t stage.Time) Expression { return Expression{t.Span, t.Class.String(), t.Value} }
