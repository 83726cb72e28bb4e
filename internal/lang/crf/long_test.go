package crf_test

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/parley-project/parley/internal/lang/crf"
)

// seven is a chain of seven types of name, fifteen labels, with random scores.
func seven(t testing.TB) (*crf.Chain, crf.Scores) {
	t.Helper()
	labels := []string{"O"}
	for _, x := range []string{"PER", "ORG", "GPE", "LOC", "DATE", "NUM", "MISC"} {
		labels = append(labels, "B-"+x, "I-"+x)
	}
	c, err := crf.BIO(labels)
	if err != nil {
		t.Fatal(err)
	}
	s, r := crf.NewScores(15), rand.New(rand.NewPCG(1, 2))
	for _, list := range [][]float32{s.Trans, s.Start, s.End} {
		copy(list, normal(r, len(list), 1))
	}
	return c, s
}

func normal(r *rand.Rand, n int, width float64) []float32 {
	out := make([]float32, n)
	for i := range out {
		out[i] = float32(r.NormFloat64() * width)
	}
	return out
}

// sentence are emissions of n words.
func sentence(n int, width float64) []float32 {
	return normal(rand.New(rand.NewPCG(3, uint64(n))), n*15, width)
}

func TestLongSentences(t *testing.T) {
	c, s := seven(t)
	d, err := crf.NewDecoder(c, s)
	if err != nil {
		t.Fatal(err)
	}
	const n = 5000
	for _, width := range []float64{0.01, 3, 100} {
		emissions, labels, p := sentence(n, width), make([]uint8, n), make([]float32, n*15)
		if err := d.Decode(labels, emissions); err != nil || !c.Permits(labels) {
			t.Errorf("width %g: %v, permitted %v", width, err, c.Permits(labels))
		}
		if err := d.Marginals(p, emissions); err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(p); i += 15 {
			sum := 0.0
			for _, x := range p[i : i+15] {
				sum += float64(x)
			}
			if math.Abs(sum-1) > 1e-5 {
				t.Fatalf("width %g, word %d: probabilities add up to %g", width, i/15, sum)
			}
		}
		// The loss of the best sequence is what all others have together.
		allowed := make([]crf.Set, n)
		for i, l := range labels {
			allowed[i] = crf.Of(int(l))
		}
		if _, err := crf.NewTrainer(c).Partial(s, emissions, allowed, 1, nil); err != nil {
			t.Errorf("width %g: %v", width, err)
		}
	}
}

func TestNothingIsAllocated(t *testing.T) {
	c, s := seven(t)
	d, err := crf.NewDecoder(c, s)
	if err != nil {
		t.Fatal(err)
	}
	tr, emissions, labels, p := crf.NewTrainer(c), sentence(30, 1), make([]uint8, 30), make([]float32, 30*15)
	g, allowed := &crf.Gradient{Emissions: make([]float32, 30*15), Scores: crf.NewScores(15)}, make([]crf.Set, 30)
	for name, f := range map[string]func() error{
		"decode":    func() error { return d.Decode(labels, emissions) },
		"marginals": func() error { return d.Marginals(p, emissions) },
		"partial":   func() error { _, err := tr.Partial(s, emissions, allowed, 1, g); return err },
		"distil":    func() error { _, err := tr.Distil(s, emissions, p, 1, g); return err },
	} {
		if err := d.Marginals(p, emissions); err != nil {
			t.Fatal(err)
		}
		if a := testing.AllocsPerRun(5, func() {
			if err := f(); err != nil {
				t.Fatal(err)
			}
		}); a != 0 {
			t.Errorf("%s: %g allocations", name, a)
		}
	}
}

// FuzzDecode reads emissions from any bytes: what is decoded is permitted, and what has
// probabilities has sensible ones.
func FuzzDecode(f *testing.F) {
	f.Add([]byte{})
	f.Add(make([]byte, 4*15*3))
	f.Add([]byte("\x00\x00\x80\x7f\x00\x00\x80\xff\x00\x00\xc0\x7f\xff\xff\x7f\x7f\xff\xff\x7f\xff\x01\x00\x00\x00"))
	c, err := crf.BIO([]string{"I-X", "B-X", "O"})
	if err != nil {
		f.Fatal(err)
	}
	s := crf.Scores{Trans: []float32{1, -1, 0.5, 2, 0, 0, 9, 1, 1}, Start: []float32{5, 0, 1}, End: []float32{0, 1, 0}}
	f.Fuzz(func(t *testing.T, b []byte) {
		n := min(len(b)/12, 200)
		emissions := make([]float32, n*3)
		for i := range emissions {
			emissions[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
		}
		d, err := crf.NewDecoder(c, s)
		if err != nil {
			t.Fatal(err)
		}
		labels, p := make([]uint8, n), make([]float32, n*3)
		if err := d.Decode(labels, emissions); err != nil || !c.Permits(labels) {
			t.Fatalf("%v: %v", labels, err)
		}
		if err := d.Marginals(p, emissions); err != nil {
			return
		}
		if slices.ContainsFunc(p, func(x float32) bool { return !(x >= 0 && x <= 1) }) {
			t.Fatalf("probabilities %v", p)
		}
		g := &crf.Gradient{Emissions: make([]float32, n*3), Scores: crf.NewScores(3)}
		allowed := make([]crf.Set, n)
		for i, l := range labels {
			allowed[i] = crf.Of(int(l))
		}
		loss, err := crf.NewTrainer(c).Partial(s, emissions, allowed, 1, g)
		if err == nil && !(loss >= 0 && loss <= math.MaxFloat64) || slices.ContainsFunc(g.Emissions, func(x float32) bool { return !(x >= -1.0001 && x <= 1.0001) }) {
			t.Fatalf("loss %g, gradient %v", loss, g.Emissions)
		}
	})
}

func BenchmarkCRF(b *testing.B) {
	c, s := seven(b)
	d, err := crf.NewDecoder(c, s)
	if err != nil {
		b.Fatal(err)
	}
	// Many sentences, so that no branch is learned by heart.
	const n, sentences = 25, 400
	all, next := sentence(n*sentences, 2), 0
	emissions := all[:n*15]
	tr, labels, p := crf.NewTrainer(c), make([]uint8, n), make([]float32, n*15)
	g, allowed := &crf.Gradient{Emissions: make([]float32, n*15), Scores: crf.NewScores(15)}, make([]crf.Set, n)
	if err := d.Marginals(p, emissions); err != nil {
		b.Fatal(err)
	}
	teacher := slices.Clone(p)
	for _, bc := range []struct {
		name string
		do   func() error
	}{
		{"decode", func() error { return d.Decode(labels, emissions) }},
		{"marginals", func() error { return d.Marginals(p, emissions) }},
		{"partial", func() error { _, err := tr.Partial(s, emissions, allowed, 1, g); return err }},
		{"distil", func() error { _, err := tr.Distil(s, emissions, teacher, 1, g); return err }},
	} {
		b.Run(bc.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				next = (next + 1) % sentences
				emissions = all[next*n*15:][:n*15]
				if err := bc.do(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.N*n)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
