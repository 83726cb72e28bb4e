package cli

import (
	"fmt"
	"sync"

	"github.com/parley-project/parley/internal/extract"
	"github.com/parley-project/parley/internal/extract/attribution"
	"github.com/parley-project/parley/internal/lang"
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
	return extract.Models{Lang: core, Attribution: a}, nil
})
