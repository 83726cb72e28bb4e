package encoder

import (
	"bytes"
	"errors"
	"math"
	"testing"

	"github.com/parley-project/parley/internal/lang/weights"
)

// contents are those of a small model of zeros.
func contents() Contents {
	l := Labels{UPOS: []string{"A"}, XPOS: []string{"A", "B"}, Names: []string{"O", "B-x", "I-x"}, Rels: []string{"root", "x"}}
	return Contents{
		Shape: small, Labels: l, Params: NewParams(small, l), Table: make([]float32, TableRows(small)*small.Width),
		Words: []string{"a", "b"}, Static: []string{"a"}, StaticBytes: make([]int8, StaticWidth), StaticScales: []float32{1},
	}
}

func opened(t *testing.T, c Contents) (*Model, error) {
	t.Helper()
	w, err := Save("small", map[string]string{"shape": "no shape"}, c)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if _, err := w.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	f, err := weights.Open(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return Open(f)
}

func TestOpenReadsWhatSaveWrote(t *testing.T) {
	m, err := opened(t, contents())
	if err != nil {
		t.Fatal(err)
	}
	if m.Shape != small || m.Words.Len() != 2 || m.Columns.Names != 8 {
		t.Errorf("the model is %+v with %d words and columns %+v", m.Shape, m.Words.Len(), m.Columns)
	}
}

func TestOpenRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Contents)
		want   error
	}{
		"a label twice":                {func(c *Contents) { c.Labels.UPOS = []string{"A", "A"} }, weights.ErrShape},
		"an empty label":               {func(c *Contents) { c.Labels.XPOS = []string{"A", ""} }, weights.ErrShape},
		"a parameter of another shape": {func(c *Contents) { c.Params.Rel.Rows, c.Params.Rel.Data = 1, make([]float32, c.Params.Rel.Cols) }, weights.ErrShape},
		"a shape that the file has not": {func(c *Contents) {
			c.Params = NewParams(Shape{Words: 10, Buckets: 50, Width: 16, Hidden: 16, Blocks: 2, Arc: 16, Rel: 16}, c.Labels)
			c.Params.Blocks[1].In.Name = "x"
		}, nil},
		"more labels than scores": {func(c *Contents) {
			c.Labels.XPOS = make([]string, 0)
			for i := range 40 {
				c.Labels.XPOS = append(c.Labels.XPOS, string(rune('a'+i)))
			}
		}, weights.ErrShape},
	} {
		t.Run(name, func(t *testing.T) {
			x := contents()
			c.change(&x)
			_, err := opened(t, x)
			if c.want == nil && err != nil || c.want != nil && !errors.Is(err, c.want) {
				t.Errorf("got error %v, want %v", err, c.want)
			}
		})
	}
}

// TestNumbersThatAreNoneDoNoHarm runs a model whose weights are broken but well formed.
func TestNumbersThatAreNoneDoNoHarm(t *testing.T) {
	for name, v := range map[string]float32{"none": float32(math.NaN()), "infinite": float32(math.Inf(1)), "huge": math.MaxFloat32} {
		t.Run(name, func(t *testing.T) {
			c := contents()
			for _, p := range c.Params.All() {
				for i := range p.Data {
					p.Data[i] = v
				}
			}
			m, err := opened(t, c)
			if err != nil {
				t.Fatal(err)
			}
			var b Batch
			b.Reset()
			b.Begin()
			f := NewFeatures(m.Shape, m.Words, m.Static)
			for _, form := range []string{"a", "c", ""} {
				b.Word(f, Word{Form: form})
			}
			b.End()
			tape := NewTape(false)
			m.Forward(tape, &b)
			var a ArcTape
			m.Arcs(&a, tape, 1, 4)
			m.Relations(&a, tape, 1, 4, []int32{0, 1, 2})
		})
	}
}
