package coref_test

import (
	"bytes"
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/lang/weights"
	"github.com/parley-project/parley/models"
)

// file is a small file of weights, all of them zero, that a test spoils.
type file struct {
	meta       map[string]string
	table      []float32
	scales     []float32 // in place of those of table
	f32        map[string][]float32
	hidden     int
	tableNamed string
}

func smallFile(t testing.TB) *file {
	c := builtin(t).core
	s := coref.Shape{Width: c.Width(), Hidden: 16, Product: 16}
	return &file{
		meta:   map[string]string{coref.CoreKey: c.Version(), coref.ShapeKey: s.String()},
		hidden: s.Hidden, table: make([]float32, coref.Features*s.Hidden), tableNamed: coref.TableTensor,
		f32: map[string][]float32{
			coref.ProjectedTensor: make([]float32, s.Width*s.Projected()), coref.ProductTensor: make([]float32, s.Product*s.Hidden),
			coref.BiasTensor: make([]float32, 2*s.Hidden), coref.OutTensor: make([]float32, 2*s.Hidden),
		},
	}
}

func (f *file) bytes(t testing.TB) []byte {
	t.Helper()
	w := weights.NewWriter("test", f.meta)
	if f.scales != nil {
		w.Quantised(f.tableNamed, make([]int8, len(f.table)), f.scales, coref.Features, f.hidden)
	} else {
		w.Int8(f.tableNamed, f.table, coref.Features, f.hidden)
	}
	for _, name := range []string{coref.ProjectedTensor, coref.ProductTensor, coref.BiasTensor, coref.OutTensor} {
		x := f.f32[name]
		rows := map[string]int{coref.ProjectedTensor: builtin(t).core.Width(), coref.ProductTensor: 16}[name]
		if rows == 0 {
			rows = 2
		}
		w.F32(name, x, rows, len(x)/rows)
	}
	var b bytes.Buffer
	if _, err := w.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestLoadRefuses(t *testing.T) {
	p := builtin(t)
	whole := smallFile(t).bytes(t)
	if _, err := coref.Load(whole, p.core, p.gender); err != nil {
		t.Fatalf("the file that the cases spoil is not good: %v", err)
	}
	width := p.core.Width()
	for _, tc := range []struct {
		name  string
		spoil func(f *file)
		says  string
	}{
		{"another core", func(f *file) { f.meta[coref.CoreKey] = "parley-lang-00000000" }, "parley-lang-00000000"},
		{"no core", func(f *file) { delete(f.meta, coref.CoreKey) }, `core ""`},
		{"no shape", func(f *file) { delete(f.meta, coref.ShapeKey) }, "three numbers"},
		{"a shape with more behind it", func(f *file) { f.meta[coref.ShapeKey] += " 16" }, "three numbers"},
		{"states of another width", func(f *file) {
			f.meta[coref.ShapeKey] = coref.Shape{Width: width + 16, Hidden: 16, Product: 16}.String()
		}, "width"},
		{"a hidden layer that is no multiple of 16", func(f *file) { f.meta[coref.ShapeKey] = coref.Shape{Width: width, Hidden: 24, Product: 16}.String() }, "multiple"},
		{"no hidden layer", func(f *file) { f.meta[coref.ShapeKey] = coref.Shape{Width: width, Hidden: 0, Product: 16}.String() }, "multiple"},
		{"too wide a product", func(f *file) { f.meta[coref.ShapeKey] = coref.Shape{Width: width, Hidden: 16, Product: 2048}.String() }, "multiple"},
		{"tensors of another shape", func(f *file) { f.meta[coref.ShapeKey] = coref.Shape{Width: width, Hidden: 32, Product: 16}.String() }, "table"},
		{"no table", func(f *file) { f.tableNamed = "chair" }, "table"},
		{"a scale that is NaN", func(f *file) { f.scales = make([]float32, coref.Features); f.scales[7] = float32(math.NaN()) }, "table"},
		{"a projection that is NaN", func(f *file) { f.f32[coref.ProjectedTensor][3] = float32(math.NaN()) }, "projected"},
		{"a product that is infinite", func(f *file) { f.f32[coref.ProductTensor][3] = float32(math.Inf(1)) }, "product"},
		{"a bias that is infinite", func(f *file) { f.f32[coref.BiasTensor][0] = float32(math.Inf(-1)) }, "bias"},
		{"an output that is NaN", func(f *file) { f.f32[coref.OutTensor][31] = float32(math.NaN()) }, "out"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			f := smallFile(t)
			tc.spoil(f)
			_, err := coref.Load(f.bytes(t), p.core, p.gender)
			if !errors.Is(err, coref.ErrWeights) || !strings.Contains(err.Error(), tc.says) {
				t.Errorf("%v, want ErrWeights and a word of %q", err, tc.says)
			}
		})
	}
	for _, n := range []int{0, 1, 40, len(whole) / 2, len(whole) - 1} {
		if _, err := coref.Load(whole[:n:n], p.core, p.gender); !errors.Is(err, coref.ErrWeights) {
			t.Errorf("cut to %d bytes: %v, want ErrWeights", n, err)
		}
	}
	if _, err := coref.Load(models.Lang(), p.core, p.gender); !errors.Is(err, coref.ErrWeights) {
		t.Errorf("the core's own weights: %v, want ErrWeights", err)
	}
}

func TestVersionTellsWeightsApart(t *testing.T) {
	p := builtin(t)
	version := func(f *file) string {
		m, err := coref.Load(f.bytes(t), p.core, p.gender)
		if err != nil {
			t.Fatal(err)
		}
		return m.Version()
	}
	a, b := smallFile(t), smallFile(t)
	b.f32[coref.OutTensor][0] = 1
	if version(a) == version(b) || version(a) != version(smallFile(t)) || !strings.HasPrefix(version(a), "test-") {
		t.Errorf("%s and %s", version(a), version(b))
	}
}
