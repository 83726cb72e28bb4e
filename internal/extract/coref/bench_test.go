package coref_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/extract/coref"
)

// dossier is the invented dossier as one text.
func dossier(t testing.TB) string {
	t.Helper()
	files, err := filepath.Glob("../../../examples/ostrel-strait/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no dossier: %v", err)
	}
	var text strings.Builder
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		text.Write(b)
		text.WriteString("\n\n")
	}
	return text.String()
}

// BenchmarkResolve ranks the phrases of the invented dossier on one core, parsed before. It reports
// tokens a second; docs/benchmarks.md has the figures.
func BenchmarkResolve(b *testing.B) {
	d := draft(b, dossier(b))
	m, at, ctx := builtin(b).model, d.QuotationAt(d.Parsed), context.Background()
	perSecond := func(b *testing.B) {
		b.ReportMetric(float64(b.N*len(d.Parsed.Tokens))/b.Elapsed().Seconds(), "tokens/s")
	}
	b.Run("find", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			coref.Find(d.Parsed, at, builtin(b).gender)
		}
		perSecond(b)
	})
	b.Run("resolve", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := m.Resolve(ctx, d.Parsed, at); err != nil {
				b.Fatal(err)
			}
		}
		perSecond(b)
	})
}
