package crf

import "math"

// exp is e to the power of x for x ≤ 0, to within two units in the last place. Unlike
// math.Exp, which is written apart for some architectures, it is the same on all: conversions
// keep every product from being fused with a sum. The method is that of FreeBSD's e_exp.c
// (Sun Microsystems 1993): x = k ln 2 + r with |r| ≤ ln 2 / 2, and a quotient of
// polynomials for r (Remez).
func exp(x float64) float64 {
	const (
		ln2Hi = 6.93147180369123816490e-01
		ln2Lo = 1.90821492927058770002e-10
		p1    = 1.66666666666666657415e-01
		p2    = -2.77777777770155933842e-03
		p3    = 6.61375632143793436117e-05
		p4    = -1.65339022054652515390e-06
		p5    = 4.13813679705723846039e-08
	)
	if !(x >= -708) { // below it the result is no normal number
		if x != x {
			return x
		}
		return 0
	}
	k := math.Floor(float64(x*math.Log2E) + 0.5)
	hi := x - float64(k*ln2Hi)
	lo := float64(k * ln2Lo)
	r := hi - lo
	t := float64(r * r)
	q := float64(t*p5) + p4
	q = float64(t*q) + p3
	q = float64(t*q) + p2
	q = float64(t*q) + p1
	c := r - float64(t*q)
	y := 1 - ((lo - float64(r*c)/(2-c)) - hi)
	// Multiplying by a power of two is exact.
	return y * math.Float64frombits(uint64(int64(k)+1023)<<52)
}
