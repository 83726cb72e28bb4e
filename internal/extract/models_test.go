package extract_test

import (
	"sync"
	"testing"

	"github.com/parley-project/parley/internal/extract"
	"github.com/parley-project/parley/internal/extract/attribution"
	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/models"
)

var loaded = sync.OnceValues(func() (extract.Models, error) {
	core, err := lang.Load(models.Lang())
	if err != nil {
		return extract.Models{}, err
	}
	a, err := attribution.Load(models.Attribution(), core)
	if err != nil {
		return extract.Models{}, err
	}
	reg, err := register.Builtin()
	if err != nil {
		return extract.Models{}, err
	}
	c, err := coref.Load(models.Coref(), core, reg.Gender)
	return extract.Models{Lang: core, Attribution: a, Coref: c}, err
})

// builtin are the models that Parley comes with.
func builtin(t testing.TB) extract.Models {
	t.Helper()
	m, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return m
}
