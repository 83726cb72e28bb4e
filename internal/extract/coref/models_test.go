package coref_test

import (
	"context"
	"sync"
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/extract/quotation"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/models"
)

// parts are what Parley comes with.
type parts struct {
	core   *lang.Core
	gender func(string) string
	model  *coref.Model
}

var loaded = sync.OnceValues(func() (parts, error) {
	core, err := lang.Load(models.Lang())
	if err != nil {
		return parts{}, err
	}
	reg, err := register.Builtin()
	if err != nil {
		return parts{}, err
	}
	m, err := coref.Load(models.Coref(), core, reg.Gender)
	return parts{core, reg.Gender, m}, err
})

func builtin(t testing.TB) parts {
	t.Helper()
	p, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// draft is a text as the stage gets it; nil where it is no text of a document.
func draft(t testing.TB, s string) *stage.Draft {
	t.Helper()
	doc, err := document.New(s, document.Meta{Language: "en"})
	if err != nil {
		return nil
	}
	d := &stage.Draft{Document: doc}
	if d.Parsed, err = builtin(t).core.ParseWithStates(context.Background(), d.Text()); err != nil {
		t.Fatal(err)
	}
	d.Words = d.Parsed.Joined()
	if err := quotation.New().Run(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	return d
}

// resolve is what the model that Parley comes with makes of a draft.
func resolve(t testing.TB, d *stage.Draft) *coref.Resolution {
	t.Helper()
	r, err := builtin(t).model.Resolve(context.Background(), d.Parsed, d.QuotationAt(d.Parsed))
	if err != nil {
		t.Fatal(err)
	}
	return r
}
