package attribution_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/extract/attribution"
	"github.com/parley-project/parley/internal/extract/cue"
	"github.com/parley-project/parley/internal/extract/quotation"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/models"
)

// BenchmarkWithTheCore reads the invented dossier on one core: the language core, then quotations,
// cues and attributions. docs/benchmarks.md has the figures.
func BenchmarkWithTheCore(b *testing.B) {
	files, err := filepath.Glob("../../../examples/ostrel-strait/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatalf("no dossier: %v", err)
	}
	var text strings.Builder
	for _, f := range files {
		t, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		text.Write(t)
		text.WriteString("\n\n")
	}
	core, err := lang.Load(models.Lang())
	if err != nil {
		b.Fatal(err)
	}
	m, err := attribution.Load(models.Attribution(), core)
	if err != nil {
		b.Fatal(err)
	}
	cues, err := cue.New()
	if err != nil {
		b.Fatal(err)
	}
	doc, err := document.New(text.String(), document.Meta{Language: "en"})
	if err != nil {
		b.Fatal(err)
	}
	ctx, tokens := context.Background(), 0
	for _, part := range []struct {
		name   string
		stages []stage.Stage
	}{{"core", nil}, {"attribution", []stage.Stage{quotation.New(), cues, attribution.New(m)}}} {
		b.Run(part.name, func(b *testing.B) {
			for b.Loop() {
				d := &stage.Draft{Document: doc}
				if d.Parsed, err = core.ParseWithStates(ctx, d.Text()); err != nil {
					b.Fatal(err)
				}
				d.Words = d.Parsed.Joined()
				for _, s := range part.stages {
					if err := s.Run(ctx, d); err != nil {
						b.Fatal(err)
					}
				}
				tokens = len(d.Parsed.Tokens)
			}
			b.ReportMetric(float64(b.N*tokens)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}
