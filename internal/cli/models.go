package cli

import (
	"fmt"
	"sync"

	"github.com/parley-project/parley/internal/extract"
	"github.com/parley-project/parley/internal/extract/attribution"
	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/models"
)

// readingModels loads the weights that reading takes, once: commands that read no documents do without.
var readingModels = sync.OnceValues(func() (extract.Models, error) {
	core, err := lang.Load(models.Lang())
	if err != nil {
		return extract.Models{}, fmt.Errorf("the language core: %w", err)
	}
	a, err := attribution.Load(models.Attribution(), core)
	if err != nil {
		return extract.Models{}, fmt.Errorf("the model of attributions: %w", err)
	}
	reg, err := register.Builtin()
	if err != nil {
		return extract.Models{}, err
	}
	c, err := coref.Load(models.Coref(), core, reg.Gender)
	if err != nil {
		return extract.Models{}, fmt.Errorf("the model of coreference: %w", err)
	}
	return extract.Models{Lang: core, Attribution: a, Coref: c}, nil
})
