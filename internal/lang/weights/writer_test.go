package weights_test

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/lang/weights"
	"pgregory.net/rapid"
)

func TestWhatCannotBeWrittenIsRefused(t *testing.T) {
	nan := float32(math.NaN())
	for _, tc := range []struct {
		name string
		add  func(*weights.Writer)
		want error
	}{
		{"fewer numbers than the shape", func(w *weights.Writer) { w.F32("x", []float32{1}, 2) }, weights.ErrShape},
		{"no shape", func(w *weights.Writer) { w.F32("x", []float32{1}) }, weights.ErrShape},
		{"nothing", func(w *weights.Writer) { w.F32("x", nil, 0) }, weights.ErrShape},
		{"no bytes", func(w *weights.Writer) { w.Bytes("x", nil) }, weights.ErrShape},
		{"too few scales", func(w *weights.Writer) { w.Quantised("x", []int8{1, 2}, []float32{1}, 2, 1) }, weights.ErrShape},
		{"a matrix of another shape", func(w *weights.Writer) { w.Int8("x", []float32{1, 2, 3}, 2, 2) }, weights.ErrShape},
		{"a number that is none", func(w *weights.Writer) { w.Int8("x", []float32{1, nan}, 2, 1) }, weights.ErrFormat},
		{"a name that is not UTF-8", func(w *weights.Writer) { w.Bytes("\xff", []byte{1}) }, weights.ErrFormat},
		{"no name", func(w *weights.Writer) { w.Bytes("", []byte{1}) }, weights.ErrDuplicate},
		{"a name twice", func(w *weights.Writer) { w.Bytes("x", []byte{1}); w.F32("x", []float32{1}, 1) }, weights.ErrDuplicate},
		{"a word twice", func(w *weights.Writer) { w.Vocabulary("x", []string{"a", "b", "a"}) }, weights.ErrDuplicate},
		{"the first error is kept", func(w *weights.Writer) { w.Bytes("", []byte{1}); w.Bytes("x", nil); w.Bytes("y", []byte{1}) }, weights.ErrDuplicate},
	} {
		t.Run(tc.name, func(t *testing.T) {
			w := weights.NewWriter("m", nil)
			tc.add(w)
			var b bytes.Buffer
			if n, err := w.WriteTo(&b); !errors.Is(err, tc.want) || n != 0 || b.Len() != 0 {
				t.Errorf("%d bytes, error %v, want %v", n, err, tc.want)
			}
		})
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestAnErrorOfTheDiskIsGiven(t *testing.T) {
	if _, err := small().WriteTo(full{}); err == nil || !strings.Contains(err.Error(), "disk full") {
		t.Errorf("error %v", err)
	}
}

func TestQuantise(t *testing.T) {
	tiny := math.Float32frombits(1)
	for _, tc := range []struct {
		name  string
		row   []float32
		q     []int8
		scale float32
	}{
		{"no numbers", nil, nil, 0},
		{"zeros", []float32{0, float32(math.Copysign(0, -1))}, []int8{0, 0}, 0},
		{"the greatest is 127", []float32{127, -127, 63.4}, []int8{127, -127, 63}, 1},
		{"halves go to even", []float32{127, 0.5, 1.5, 2.5, -0.5, -1.5, -2.5}, []int8{127, 0, 2, 2, 0, -2, -2}, 1},
		{"too small to be parted", []float32{tiny, -tiny}, []int8{0, 0}, 0},
		{"small and coarse numbers stay in range", []float32{190 * tiny, -190 * tiny}, []int8{127, -127}, tiny},
		{"the greatest numbers", []float32{math.MaxFloat32, -math.MaxFloat32}, []int8{127, -127}, math.MaxFloat32 / 127},
	} {
		t.Run(tc.name, func(t *testing.T) {
			q := make([]int8, len(tc.row))
			if scale := weights.Quantise(q, tc.row); scale != tc.scale || !slices.Equal(q, tc.q) {
				t.Errorf("got %v × %v, want %v × %v", q, scale, tc.q, tc.scale)
			}
		})
	}
}

// No number is off by more than half a step.
func TestQuantisedNumbersAreNear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		row := rapid.SliceOfN(rapid.Float32Range(-1e6, 1e6), 0, 40).Draw(t, "row")
		q := make([]int8, len(row))
		scale := weights.Quantise(q, row)
		for i, x := range row {
			off := math.Abs(float64(x) - float64(q[i])*float64(scale))
			// The scale is rounded itself, which moves 127 steps of it by 2^-18 of a step.
			if off > float64(scale)*(0.5+1e-5) && scale > 1e-36 {
				t.Fatalf("%g is %d × %g, off by %g", x, q[i], scale, off)
			}
		}
	})
}

func TestAnyTensorsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfNDistinct(rapid.String(), 0, 60, rapid.ID).Draw(t, "words")
		list := rapid.SliceOf(rapid.String()).Draw(t, "list")
		numbers := rapid.SliceOfN(rapid.Float32(), 1, 70).Draw(t, "numbers")
		raw := rapid.SliceOfN(rapid.Byte(), 1, 200).Draw(t, "raw")
		meta := rapid.MapOf(rapid.String(), rapid.String()).Draw(t, "meta")
		write := func() []byte {
			w := weights.NewWriter("m", meta)
			w.Strings("list", list)
			w.F32("numbers", numbers, len(numbers))
			w.Bytes("raw", raw)
			w.Vocabulary("words", words)
			var b bytes.Buffer
			if _, err := w.WriteTo(&b); err != nil {
				t.Fatal(err)
			}
			return b.Bytes()
		}
		b := write()
		if !bytes.Equal(b, write()) {
			t.Fatal("two files of the same tensors differ")
		}
		f, err := weights.Open(b)
		if err != nil {
			t.Fatal(err)
		}
		if got := f.Metadata(); fmt.Sprint(got) != fmt.Sprint(meta) {
			t.Errorf("metadata %q, want %q", got, meta)
		}
		if got, err := f.F32("numbers", len(numbers)); err != nil || !slices.Equal(got, numbers) {
			t.Errorf("numbers %v, %v", got, err)
		}
		if got, err := f.Bytes("raw"); err != nil || !bytes.Equal(got, raw) {
			t.Errorf("raw %v, %v", got, err)
		}
		s, err := f.Strings("list")
		if err != nil || s.Len() != len(list) {
			t.Fatalf("%d strings, %v", s.Len(), err)
		}
		for i, want := range list {
			if string(s.At(i)) != want {
				t.Errorf("string %d is %q, want %q", i, s.At(i), want)
			}
		}
		v, err := f.Vocabulary("words")
		if err != nil || v.Len() != len(words) {
			t.Fatalf("%d words, %v", v.Len(), err)
		}
		for i, w := range words {
			if id, ok := v.Find([]byte(w)); !ok || id != int32(i) || string(v.Word(id)) != w {
				t.Errorf("word %d %q is %d, %v", i, w, id, ok)
			}
		}
		other := rapid.String().Draw(t, "other")
		if _, ok := v.FindString(other); ok != slices.Contains(words, other) {
			t.Errorf("%q: found %v", other, ok)
		}
	})
}
