//go:build amd64 && !purego

package nn

import "golang.org/x/sys/cpu"

// vector reports whether the machine has the instructions that the assembly uses.
var vector = cpu.X86.HasAVX2

//go:noescape
func mulAdd6AVX2(c *float32, stride int, a *float32, row, col int, strip *float32, k int)

//go:noescape
func mulAdd1AVX2(c *float32, a *float32, col int, strip *float32, k int)

//go:noescape
func squashAVX2(dst, src *float32, n int)

//go:noescape
func gateAVX2(dst, src *float32, n int)

//go:noescape
func scanAVX2(state, prev, gate, cand *float32, n int)

//go:noescape
func mixAVX2(dst, before, here, after, w *float32, n int)

//go:noescape
func addBytesAVX2(dst *float32, row *int8, scale float32, n int)

//go:noescape
func addAVX2(dst, src *float32, n int)

//go:noescape
func reluAVX2(row *float32, n int)

//go:noescape
func sumSquaresAVX2(x *float32, n int) float32

//go:noescape
func scaleAVX2(dst, src, gain *float32, by float32, n int)
