package crf_test

import (
	"math"
	"slices"
	"testing"

	"github.com/parley-project/parley/internal/lang/crf"
	"pgregory.net/rapid"
)

// An instance is a chain, its scores and a sentence, all small.
type instance struct {
	k, n      int
	chain     *crf.Chain
	scores    crf.Scores
	emissions []float32
}

func drawInstance(t *rapid.T, score *rapid.Generator[float32]) instance {
	in := instance{k: rapid.IntRange(1, 4).Draw(t, "k"), n: rapid.IntRange(1, 5).Draw(t, "n")}
	// Labels that may follow: any, but at least one.
	set := rapid.Custom(func(t *rapid.T) crf.Set { return crf.Set(rapid.IntRange(1, 1<<in.k-1).Draw(t, "set")) })
	var err error
	if in.chain, err = crf.NewChain(set.Draw(t, "first"), rapid.SliceOfN(set, in.k, in.k).Draw(t, "next")); err != nil {
		t.Fatal(err)
	}
	draw := func(n int, name string) []float32 { return rapid.SliceOfN(score, n, n).Draw(t, name) }
	in.scores = crf.Scores{Trans: draw(in.k*in.k, "trans"), Start: draw(in.k, "start"), End: draw(in.k, "end")}
	in.emissions = draw(in.n*in.k, "emissions")
	return in
}

// worth is what a sequence is worth, by the definition.
func (in *instance) worth(labels []uint8) float64 {
	sum := float64(in.scores.Start[labels[0]]) + float64(in.scores.End[labels[in.n-1]])
	for i, l := range labels {
		sum += float64(in.emissions[i*in.k+int(l)])
		if i > 0 {
			sum += float64(in.scores.Trans[int(labels[i-1])*in.k+int(l)])
		}
	}
	return sum
}

// every calls f with each permitted sequence; the first label changes first.
func (in *instance) every(f func(labels []uint8)) {
	labels := make([]uint8, in.n)
	for {
		if in.chain.Permits(labels) {
			f(labels)
		}
		i := 0
		for ; i < in.n; i++ {
			if labels[i]++; int(labels[i]) < in.k {
				break
			}
			labels[i] = 0
		}
		if i == in.n {
			return
		}
	}
}

// A law gives each sequence its probability up to a factor.
type law func(labels []uint8) float64

// expect adds up the law, and gives the expectations of all parts in one list: of emissions,
// transitions, starts and ends.
func (in *instance) expect(p law) (z float64, parts []float64) {
	k, nk := in.k, in.n*in.k
	parts = make([]float64, nk+k*k+2*k)
	in.every(func(labels []uint8) {
		w := p(labels)
		z += w
		for i, l := range labels {
			parts[i*k+int(l)] += w
			if i > 0 {
				parts[nk+int(labels[i-1])*k+int(l)] += w
			}
		}
		parts[nk+k*k+int(labels[0])] += w
		parts[nk+k*k+k+int(labels[in.n-1])] += w
	})
	for i := range parts {
		parts[i] /= z
	}
	return z, parts
}

func (in *instance) model(labels []uint8) float64 { return math.Exp(in.worth(labels)) }

// gradient is an empty gradient, and flat the list of its numbers as expect has them.
func (in *instance) gradient() *crf.Gradient {
	return &crf.Gradient{Emissions: make([]float32, in.n*in.k), Scores: crf.NewScores(in.k)}
}

func flat(g *crf.Gradient) []float32 {
	return slices.Concat(g.Emissions, g.Scores.Trans, g.Scores.Start, g.Scores.End)
}

func near(t *rapid.T, what string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) <= 2e-6*max(1, math.Abs(want))) {
		t.Fatalf("%s: %g, want %g", what, got, want)
	}
}

var (
	whole = rapid.Map(rapid.IntRange(-3, 3), func(i int) float32 { return float32(i) })
	real  = rapid.Float32Range(-4, 4)
)

// No permitted sequence is better than the one decoded, and none that is as good comes
// before it.
func TestNoSequenceIsBetter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawInstance(t, whole)
		d, err := crf.NewDecoder(in.chain, in.scores)
		if err != nil {
			t.Fatal(err)
		}
		var best []uint8
		in.every(func(labels []uint8) {
			if best == nil || in.worth(labels) > in.worth(best) {
				best = slices.Clone(labels)
			}
		})
		got := make([]uint8, in.n)
		if err := d.Decode(got, in.emissions); err != nil || !slices.Equal(got, best) {
			t.Fatalf("got %v, %v, want %v", got, err, best)
		}
	})
}

func TestMarginalsAgainstAllSequences(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawInstance(t, real)
		d, err := crf.NewDecoder(in.chain, in.scores)
		if err != nil {
			t.Fatal(err)
		}
		got := make([]float32, in.n*in.k)
		if err := d.Marginals(got, in.emissions); err != nil {
			t.Fatal(err)
		}
		_, want := in.expect(in.model)
		for i := range got {
			near(t, "marginal", float64(got[i]), want[i])
		}
	})
}

func TestPartialAgainstAllSequences(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawInstance(t, real)
		allowed := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) crf.Set {
			return crf.Set(rapid.IntRange(0, 1<<in.k-1).Draw(t, "set"))
		}), in.n, in.n).Draw(t, "allowed")
		weight := rapid.SampledFrom([]float32{1, 0.25}).Draw(t, "weight")
		g := in.gradient()
		loss, err := crf.NewTrainer(in.chain).Partial(in.scores, in.emissions, allowed, weight, g)
		z, all := in.expect(in.model)
		some, part := in.expect(func(labels []uint8) float64 {
			for i, l := range labels {
				if allowed[i] != 0 && !allowed[i].Has(int(l)) {
					return 0
				}
			}
			return in.model(labels)
		})
		if some == 0 {
			if err == nil || slices.ContainsFunc(flat(g), func(x float32) bool { return x != 0 }) {
				t.Fatalf("no sequence: error %v, gradient %v", err, flat(g))
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		near(t, "loss", loss, math.Log(z)-math.Log(some))
		for i, x := range flat(g) {
			near(t, "gradient", float64(x), float64(weight)*(all[i]-part[i]))
		}
	})
}

func TestDistilAgainstAllSequences(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawInstance(t, real)
		teacher := rapid.SliceOfN(rapid.OneOf(rapid.Float32Range(0.01, 1), rapid.Just(float32(0))), in.n*in.k, in.n*in.k).Draw(t, "teacher")
		q := func(labels []uint8) float64 {
			p := 1.0
			for i, l := range labels {
				p *= float64(teacher[i*in.k+int(l)])
			}
			return p
		}
		g := in.gradient()
		loss, err := crf.NewTrainer(in.chain).Distil(in.scores, in.emissions, teacher, 1, g)
		z, all := in.expect(in.model)
		zq, part := in.expect(q)
		if zq == 0 {
			if err == nil {
				t.Fatal("no sequence and no error")
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		want := 0.0
		in.every(func(labels []uint8) {
			if p := q(labels) / zq; p > 0 {
				want += p * math.Log(p/(in.model(labels)/z))
			}
		})
		near(t, "loss", loss, want)
		for i, x := range flat(g) {
			near(t, "gradient", float64(x), all[i]-part[i])
		}
	})
}

// The gradient is the slope of the loss.
func TestGradientIsTheSlope(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawInstance(t, real)
		tr, g := crf.NewTrainer(in.chain), in.gradient()
		teacher := rapid.SliceOfN(rapid.Float32Range(0.1, 1), in.n*in.k, in.n*in.k).Draw(t, "teacher")
		lossOf := func(g *crf.Gradient) float64 {
			loss, err := tr.Distil(in.scores, in.emissions, teacher, 1, g)
			if err != nil {
				t.Fatal(err)
			}
			return loss
		}
		lossOf(g)
		for i, x := range flat(g) {
			at, step := in.number(i), float32(1.0/64)
			was := *at
			*at = was + step
			up, above := lossOf(nil), *at
			*at = was - step
			down, below := lossOf(nil), *at
			*at = was
			if slope := (up - down) / float64(above-below); math.Abs(slope-float64(x)) > 1e-3 {
				t.Fatalf("number %d: gradient %g, slope %g", i, x, slope)
			}
		}
	})
}

// number is the score that number i of a flat gradient belongs to.
func (in *instance) number(i int) *float32 {
	for _, list := range [][]float32{in.emissions, in.scores.Trans, in.scores.Start, in.scores.End} {
		if i < len(list) {
			return &list[i]
		}
		i -= len(list)
	}
	return nil
}
