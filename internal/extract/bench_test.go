package extract_test

import (
	"context"
	"strings"
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/lang"
)

// BenchmarkRead reads an invented report again and again on one core. It reports
// tokens a second; docs/benchmarks.md has the figures and the command.
func BenchmarkRead(b *testing.B) {
	for _, size := range []struct {
		name   string
		copies int
	}{{"report", 1}, {"hundred", 100}} {
		b.Run(size.name, func(b *testing.B) {
			p := newPipeline(b)
			d, err := document.New(strings.Repeat(invented+"\n\n", size.copies), document.Meta{Published: published(b)})
			if err != nil {
				b.Fatal(err)
			}
			parsed, err := lang.Parse(context.Background(), d.Text.String())
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(d.Text.Len()))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.Read(context.Background(), d); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.N*len(parsed.Tokens))/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

// BenchmarkNew is what reading costs before the first document.
func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		newPipeline(b)
	}
}
