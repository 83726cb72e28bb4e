package nn

import "math"

// squash is x over the root of 1+x², an odd sigmoid between -1 and 1 that needs no
// exponential: division and root are rounded alike on every machine.
func squash(x float32) float32 {
	return x / float32(math.Sqrt(float64(1+float32(x*x))))
}

func squashRowGo(dst, src []float32) {
	for i, v := range src {
		dst[i] = squash(v)
	}
}

// gateRowGo sets dst to (1+squash(src))/2.
func gateRowGo(dst, src []float32) {
	for i, v := range src {
		dst[i] = 0.5 + float32(0.5*squash(v))
	}
}

// scanRowGo is one step of a minimal gated unit (minGRU; Feng and others 2024): state =
// prev + gate*(candidate-prev).
func scanRowGo(state, prev, gate, cand []float32) {
	for i, z := range gate {
		state[i] = prev[i] + float32(z*(cand[i]-prev[i]))
	}
}

// mixRowGo is a convolution over three rows in which each column sees itself only.
func mixRowGo(dst, before, here, after, w []float32) {
	n := len(dst)
	for i := range dst {
		dst[i] = float32(before[i]*w[i]) + float32(here[i]*w[n+i]) + float32(after[i]*w[2*n+i])
	}
}

// addByteRowGo adds scale times the bytes of row to dst.
func addByteRowGo(dst []float32, row []int8, scale float32) {
	for i, v := range row {
		dst[i] += float32(float32(v) * scale)
	}
}

func addRowGo(dst, src []float32) {
	for i, v := range src {
		dst[i] += v
	}
}

// reluRowGo clips below zero.
func reluRowGo(row []float32) {
	for i, v := range row {
		if !(v > 0) {
			row[i] = 0
		}
	}
}

// sumSquaresGo keeps the sum in eight lanes, added at the end in pairs.
func sumSquaresGo(x []float32) float32 {
	var lane [8]float32
	for ; len(x) >= 8; x = x[8:] {
		for j := range lane {
			lane[j] += float32(x[j] * x[j])
		}
	}
	a, b := lane[0]+lane[4], lane[1]+lane[5]
	c, d := lane[2]+lane[6], lane[3]+lane[7]
	return (a + c) + (b + d)
}

func scaleRowGo(dst, src, gain []float32, by float32) {
	for i, v := range src {
		dst[i] = float32(float32(v*by) * gain[i])
	}
}

// epsilon keeps the norm of a row of zeros finite.
const epsilon = 1e-6

// Norm sets dst to src over the root of its mean square, times gain (Zhang and Sennrich
// 2019), and returns the factor.
func Norm(dst, src, gain []float32) float32 {
	mean := sumSquares(src) / float32(len(src))
	by := 1 / float32(math.Sqrt(float64(mean+epsilon)))
	scaleRow(dst, src, gain, by)
	return by
}
