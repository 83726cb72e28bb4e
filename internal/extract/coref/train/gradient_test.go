package train

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/parley-project/parley/internal/extract/coref"
)

// made is a lesson of made features: five mentions, items of one right candidate, of several, of a
// first, and with what is not known.
func made(width int) *lesson {
	r := rand.New(rand.NewPCG(7, 7))
	feature := func() uint16 { return uint16(r.IntN(40)) } // few, so that items share rows
	x := &lesson{weight: 1}
	for range 5 {
		var alone [coref.Roles][]uint16
		for role := range alone {
			alone[role] = []uint16{feature(), feature()}
		}
		x.alone = append(x.alone, alone)
		for range width {
			x.states = append(x.states, float32(r.NormFloat64()))
		}
	}
	choose := func(mention int, first bool, grades ...grade) {
		it := item{mention: mention, first: first, grades: grades}
		for j := mention - 1; j >= 0; j-- {
			it.choice.Candidates = append(it.choice.Candidates, int32(j))
			it.choice.Features = append(it.choice.Features, feature(), feature(), feature())
			it.choice.Ends = append(it.choice.Ends, int32(len(it.choice.Features)))
		}
		x.items = append(x.items, it)
	}
	choose(1, false, right, wrong)
	choose(2, true, wrong, wrong, right)
	choose(3, false, right, wrong, right, wrong)
	choose(4, false, open, wrong, open, right, wrong)
	return x
}

// The gradient of every weight of a tiny network is that of finite differences of the loss. The
// learner steps as it goes, so the rule of learning is replaced by one that only gathers.
func TestGradient(t *testing.T) {
	c := Config{Shape: coref.Shape{Width: 3, Hidden: 8, Product: 4}, FalseLink: 0.3, FalseFirst: 2, WrongLink: 0.7, Seed: 3}
	l, x := newLearner(c), made(3)
	tensors := map[string]tensor{"table": l.n.table, "projected": l.n.projected, "product": l.n.product, "bias": l.n.bias, "outs": l.n.outs}
	gathered := map[string][]float64{}
	for name, to := range tensors {
		gathered[name] = make([]float64, len(to.w))
	}
	for i := range l.n.bias.w { // or the test would not tell a bias from none
		l.n.bias.w[i] = 0.1 * float32(i%5)
	}
	l.rule = func(to tensor, at int, grad []float32, _ float32) {
		for name, other := range tensors {
			if &other.w[0] == &to.w[0] {
				for i, g := range grad {
					gathered[name][at+i] += float64(g)
				}
			}
		}
	}
	want := l.lesson(x)
	if got := lossOf(l, x); math.Abs(got-want) > 1e-6 || want < 1 {
		t.Fatalf("loss %g, and %g without learning", want, got)
	}
	for name, to := range tensors {
		checked := 0
		for i := range to.w {
			const step = 1e-2
			if name == "table" && i >= 40*c.Shape.Hidden {
				break // no feature has these rows
			}
			slope := func(step float32) float64 {
				was := to.w[i]
				defer func() { to.w[i] = was }()
				to.w[i] = was + step
				up := lossOf(l, x)
				to.w[i] = was - step
				return (up - lossOf(l, x)) / float64(2*step)
			}
			wide, near := slope(step), slope(step/2)
			if math.Abs(wide-near) > 2e-3 {
				continue // a unit of the hidden layer turns on or off between
			}
			checked++
			if got := gathered[name][i]; math.Abs(got-near) > 3e-3*(1+math.Abs(near)) {
				t.Errorf("%s, number %d: gradient %g, the slope is %g", name, i, got, near)
			}
		}
		if all := min(len(to.w), 40*c.Shape.Hidden); checked < all*8/10 {
			t.Errorf("%s: only %d of %d could be checked", name, checked, all)
		}
	}
}

// lossOf is the loss of a lesson, without learning.
func lossOf(l *learner, x *lesson) float64 {
	l.project(x)
	var sum float64
	for i := range x.items {
		l.drop()
		l.forward(&x.items[i])
		_, loss := l.loss(&x.items[i])
		sum += loss
	}
	return sum
}

// A lesson's weight multiplies its gradients, and its loss stays as it is.
func TestWeightMultipliesGradients(t *testing.T) {
	bias := func(weight float32) (loss float64, sum []float64) {
		l, x := newLearner(Config{Shape: coref.Shape{Width: 3, Hidden: 8, Product: 4}, WrongLink: 1, Seed: 3}), made(3)
		x.weight = weight
		sum = make([]float64, len(l.n.bias.w))
		l.rule = func(to tensor, at int, grad []float32, _ float32) {
			if &to.w[0] == &l.n.bias.w[0] {
				for i, g := range grad {
					sum[at+i] += float64(g)
				}
			}
		}
		return l.lesson(x), sum
	}
	a, whole := bias(1)
	b, half := bias(0.5)
	if a != b {
		t.Errorf("losses %g and %g", a, b)
	}
	moved := false
	for i := range whole {
		moved = moved || whole[i] != 0
		if math.Abs(whole[i]-2*half[i]) > 1e-4 {
			t.Errorf("bias %d: gradients %g and %g", i, whole[i], half[i])
		}
	}
	if !moved {
		t.Error("no gradients")
	}
}

func TestLossIsNothingWhereNothingIsToBeLearned(t *testing.T) {
	for _, tc := range []struct {
		name   string
		grades []grade
	}{
		{"nothing is wrong", []grade{right, open, right}},
		{"nothing is right", []grade{wrong, open, wrong}},
		{"nothing is known", []grade{open, open, open}},
	} {
		l := newLearner(Config{Shape: coref.Shape{Width: 3, Hidden: 8, Product: 4}})
		l.scores = []float64{1, 2, 3}
		if d, loss := l.loss(&item{grades: tc.grades}); d != nil || loss != 0 {
			t.Errorf("%s: %v, %g", tc.name, d, loss)
		}
	}
}

func TestAdagrad(t *testing.T) {
	to := newTensor(3)
	adagrad(to, 1, []float32{2, 0}, 0.5)
	adagrad(to, 1, []float32{2, 0}, 0.5)
	// 0.5 × 2/√4, then 0.5 × 2/√8.
	if got, want := float64(to.w[1]), -(0.5 + 1/math.Sqrt(8)); math.Abs(got-want) > 1e-5 {
		t.Errorf("moved by %g, want %g", got, want)
	}
	if to.w[0] != 0 || to.w[2] != 0 {
		t.Errorf("moved others: %v", to.w)
	}
}
