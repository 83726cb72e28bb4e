package nn

import (
	"math"
	"math/rand/v2"
	"testing"
)

// numbers gives n values of many sizes, some of them zero, infinite or none.
func numbers(r *rand.Rand, n int, odd bool) []float32 {
	out := make([]float32, n)
	for i := range out {
		out[i] = float32(r.NormFloat64() * math.Exp(r.NormFloat64()*3))
		if odd && r.IntN(50) == 0 {
			out[i] = []float32{0, float32(math.Inf(1)), float32(math.Inf(-1)), float32(math.NaN()), math.MaxFloat32, 1e-44}[r.IntN(6)]
		}
	}
	return out
}

func sameBits(t *testing.T, what string, got, want []float32) {
	t.Helper()
	for i := range want {
		if math.Float32bits(got[i]) != math.Float32bits(want[i]) && (got[i] == got[i] || want[i] == want[i]) {
			t.Fatalf("%s: element %d is %v in assembly and %v in Go", what, i, got[i], want[i])
		}
	}
}

func TestKernelsAgree(t *testing.T) {
	if !vector {
		t.Skip("this machine runs the Go code alone: there is nothing to compare")
	}
	r := rand.New(rand.NewPCG(1, 2))
	for round := range 200 {
		n := 8 * (1 + r.IntN(40))
		odd := round%2 == 1
		a, b, c, d := numbers(r, n, odd), numbers(r, n, odd), numbers(r, n, odd), numbers(r, n, odd)
		w := numbers(r, 3*n, odd)
		got, want := make([]float32, n), make([]float32, n)
		run := func(what string, fast, plain func(dst []float32)) {
			copy(got, d)
			copy(want, d)
			fast(got)
			plain(want)
			sameBits(t, what, got, want)
		}
		run("squash", func(x []float32) { Squash(x, a) }, func(x []float32) { squashRowGo(x, a) })
		run("gate", func(x []float32) { Gate(x, a) }, func(x []float32) { gateRowGo(x, a) })
		run("scan", func(x []float32) { Scan(x, a, b, c) }, func(x []float32) { scanRowGo(x, a, b, c) })
		run("mix", func(x []float32) { Mix(x, a, b, c, w) }, func(x []float32) { mixRowGo(x, a, b, c, w) })
		run("add", func(x []float32) { Add(x, a) }, func(x []float32) { addRowGo(x, a) })
		run("relu", Relu, reluRowGo)
		run("scale", func(x []float32) { scaleRow(x, a, b, c[0]) }, func(x []float32) { scaleRowGo(x, a, b, c[0]) })
		run("sum of squares", func(x []float32) { x[0] = sumSquares(a) }, func(x []float32) { x[0] = sumSquaresGo(a) })
		bytes := make([]int8, n)
		for i := range bytes {
			bytes[i] = int8(r.IntN(256) - 128)
		}
		run("add bytes", func(x []float32) { AddBytes(x, bytes, c[0]) }, func(x []float32) { addByteRowGo(x, bytes, c[0]) })
	}
}

func TestProductsAgree(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for round := range 100 {
		m, k, n := 1+r.IntN(70), 1+r.IntN(60), Lanes*(1+r.IntN(5))
		a, b, c := numbers(r, m*k, false), numbers(r, k*n, false), numbers(r, m*n, false)
		want := make([]float32, m*n)
		for i := range m {
			for j := range n {
				s := c[i*n+j]
				for x := range k {
					s += float32(a[i*k+x] * b[x*n+j])
				}
				want[i*n+j] = s
			}
		}
		var p Panel
		p.Pack(b, k, n, n)
		got := append([]float32(nil), c...)
		MulAdd(got, n, Rows(a, k), &p, m)
		sameBits(t, "product", got, want)

		// The same through transposes of both operands.
		at, bt := make([]float32, m*k), make([]float32, k*n)
		for i := range m {
			for x := range k {
				at[x*m+i] = a[i*k+x]
			}
		}
		for x := range k {
			for j := range n {
				bt[j*k+x] = b[x*n+j]
			}
		}
		p.PackTransposed(bt, n, k, k)
		copy(got, c)
		MulAdd(got, n, Columns(at, m), &p, m)
		sameBits(t, "transposed product", got, want)
		if round == 0 && !vector {
			t.Log("this machine runs the Go code alone")
		}
	}
}

func TestATransposedPanelIsPaddedWithZeros(t *testing.T) {
	var p Panel
	p.PackTransposed([]float32{1, 2, 3, 4}, 2, 2, 2)
	c := make([]float32, Lanes)
	MulAdd(c, Lanes, Rows([]float32{1, 1}, 2), &p, 1)
	want := make([]float32, Lanes)
	want[0], want[1] = 3, 7
	sameBits(t, "padded", c, want)
}

func BenchmarkMulAdd(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	const m, k, n = 512, 128, 384
	x, w, c := numbers(r, m*k, false), numbers(r, k*n, false), make([]float32, m*n)
	var p Panel
	p.Pack(w, k, n, n)
	b.SetBytes(2 * m * k * n) // floating-point operations, shown as MB/s
	for b.Loop() {
		MulAdd(c, n, Rows(x, k), &p, m)
	}
}
