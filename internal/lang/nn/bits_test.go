package nn

import (
	"encoding/binary"
	"hash/fnv"
	"math/rand/v2"
	"testing"
)

// TestTheSameBitsOnEveryMachine chains all operations on fixed numbers and compares a hash
// of every bit with that of the machine on which it was written.
func TestTheSameBitsOnEveryMachine(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	uniform := func(n int) []float32 {
		out := make([]float32, n)
		for i := range out {
			out[i] = r.Float32()*2 - 1
		}
		return out
	}
	const m, k, n = 23, 37, 48
	x, w, c, gain := uniform(m*k), uniform(k*n), uniform(m*n), uniform(n)
	bytes := make([]int8, n)
	for i := range bytes {
		bytes[i] = int8(r.IntN(255) - 127)
	}
	var p Panel
	p.Pack(w, k, n, n)
	MulAdd(c, n, Rows(x, k), &p, m)
	h := fnv.New64a()
	row := make([]float32, n)
	for i := 1; i < m-1; i++ {
		Mix(row, c[(i-1)*n:i*n], c[i*n:(i+1)*n], c[(i+1)*n:(i+2)*n], w[:3*n])
		AddBytes(row, bytes, 0.0173)
		Norm(row, row, gain)
		gate := append([]float32(nil), row...)
		Gate(gate, gate)
		Squash(row, row)
		Scan(row, c[i*n:(i+1)*n], gate, row)
		Add(row, gain)
		Relu(row)
		if err := binary.Write(h, binary.LittleEndian, row); err != nil {
			t.Fatal(err)
		}
	}
	if got, want := h.Sum64(), uint64(0xb6e2a93836c3bf35); got != want {
		t.Errorf("the bits are %#x, want %#x", got, want)
	}
}
