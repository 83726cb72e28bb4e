package train

import (
	"bytes"
	"context"
	"errors"
	"math"
	"testing"

	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/lang/weights"
)

func TestToyTrainingLearns(t *testing.T) {
	losses, file := trainToy(t, toyConfig(t))
	if n := len(losses); n != 6 || losses[n-1] > losses[0]/4 || math.IsNaN(losses[n-1]) {
		t.Errorf("losses %v do not fall", losses)
	}
	r := reader(t)
	m, err := coref.Load(file, r.Core, r.Gender)
	if err != nil {
		t.Fatal(err)
	}
	// What it has learned by heart it says.
	for k, marked := range toys {
		d := toy(t, "toy", marked)
		chains, err := System(r, m)(context.Background(), &d)
		if err != nil {
			t.Fatal(err)
		}
		for _, gold := range d.Chains {
			if len(gold) < 2 {
				continue
			}
			found := 0
			for _, c := range chains {
				same := 0
				for _, a := range c {
					for _, b := range gold {
						if a.Head == b.Head {
							same++
						}
					}
				}
				found = max(found, same)
			}
			if found < len(gold) {
				t.Errorf("text %d: %d of the %d mentions of %q in one chain", k, found, len(gold), gold[0].Span.In(d.Text))
			}
		}
	}
}

func TestTheSameTrainingTwice(t *testing.T) {
	c := toyConfig(t)
	la, a := trainToy(t, c)
	lb, b := trainToy(t, c)
	if !bytes.Equal(a, b) {
		t.Error("the same corpus and seed gave other weights")
	}
	for i := range la {
		if la[i] != lb[i] {
			t.Errorf("epoch %d: losses %v and %v", i+1, la[i], lb[i])
		}
	}
	c.Seed++
	if _, other := trainToy(t, c); bytes.Equal(a, other) {
		t.Error("another seed gave the same weights")
	}
}

func TestRunEnds(t *testing.T) {
	never := func(int, float64, func() ([]byte, error)) error { t.Error("an epoch was done"); return nil }
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := Run(ctx, toyData(t), reader(t), toyConfig(t), never); !errors.Is(err, context.Canceled) {
		t.Errorf("with its context: %v", err)
	}
	enough := errors.New("enough")
	epochs := 0
	err := Run(context.Background(), toyData(t), reader(t), toyConfig(t), func(int, float64, func() ([]byte, error)) error { epochs++; return enough })
	if !errors.Is(err, enough) || epochs != 1 {
		t.Errorf("with who is told: %v after %d epochs", err, epochs)
	}
}

// Weights that are written and read compute what the training does with the same numbers, up to the
// order of sums.
func TestReadingComputesWhatTrainingDoes(t *testing.T) {
	c := toyConfig(t)
	c.Dropout = 0
	_, file := trainToy(t, c)
	r := reader(t)
	m, err := coref.Load(file, r.Core, r.Gender)
	if err != nil {
		t.Fatal(err)
	}
	l := newLearner(c)
	read(t, l.n, file)
	l.drop()
	d := toy(t, "toy", toys[1]) // without a man and a woman, whom reading keeps apart by rule
	ctx := context.Background()
	p, quotations, err := r.Parse(ctx, d.Text)
	if err != nil {
		t.Fatal(err)
	}
	res, err := m.Resolve(ctx, p, quotations)
	if err != nil {
		t.Fatal(err)
	}
	x, _, err := r.lesson(ctx, "toy", d.Text, 1)
	if err != nil {
		t.Fatal(err)
	}
	l.project(x)
	var state coref.State
	compared := 0
	for i := range res.Mentions {
		it := item{mention: i}
		x.page.Fill(&it.choice, i, &state)
		l.forward(&it)
		first := chances(l.scores)
		if got, want := float64(res.First[i]), first[len(first)-1]; math.Abs(got-want) > 1e-4 {
			t.Errorf("mention %d is a first with %g, in training with %g", i, got, want)
		}
		for _, o := range res.Options[i] {
			for k, j := range it.choice.Candidates {
				if int(j) != o.Mention {
					continue
				}
				compared++
				if got := float64(o.Probability); math.Abs(got-first[k]) > 1e-4 {
					t.Errorf("mention %d goes back to %d with %g, in training with %g", i, j, got, first[k])
				}
			}
		}
		if j := res.Antecedent[i]; j >= 0 {
			state.Join(x.page, j)
		} else {
			state.Begin(x.page)
		}
	}
	if compared < 5 {
		t.Errorf("only %d options compared", compared)
	}
}

// read takes the numbers of a file into a network, those of the table as they were rounded.
func read(t *testing.T, n *network, file []byte) {
	t.Helper()
	f, err := weights.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	table, err := f.Int8(coref.TableTensor)
	if err != nil {
		t.Fatal(err)
	}
	for i, q := range table.Data {
		n.table.w[i] = float32(q) * table.Scale[i/table.Width]
	}
	for name, to := range map[string]tensor{coref.ProjectedTensor: n.projected, coref.ProductTensor: n.product, coref.BiasTensor: n.bias, coref.OutTensor: n.outs} {
		from, err := f.F32(name)
		if err != nil || len(from) != len(to.w) {
			t.Fatalf("%s: %d numbers of %d: %v", name, len(from), len(to.w), err)
		}
		copy(to.w, from)
	}
}

// chances are the probabilities of scores.
func chances(scores []float64) []float64 {
	var sum float64
	out := make([]float64, len(scores))
	for i, s := range scores {
		out[i] = math.Exp(s)
		sum += out[i]
	}
	for i := range out {
		out[i] /= sum
	}
	return out
}
