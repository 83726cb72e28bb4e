package weights

import "math"

// Quantise writes row to q as whole numbers of -127 to 127 and gives the scale s for which
// q[i]×s is nearest to row[i]: symmetric quantisation with the scale that the greatest number
// of the row asks for (Jacob et al. 2018), halves rounded to even. A row of zeros has the
// scale 0, and so has one too small for float32 to part in 127. The numbers must be finite
// and q as long as row.
func Quantise(q []int8, row []float32) (scale float32) {
	top := float32(0)
	for _, x := range row {
		top = max(top, x, -x)
	}
	scale = top / 127
	if scale == 0 {
		clear(q[:len(row)])
		return 0
	}
	// A quotient of two float32 is rounded once in float64, and is the same everywhere.
	for i, x := range row {
		r := math.RoundToEven(float64(x) / float64(scale))
		q[i] = int8(min(max(r, -127), 127))
	}
	return scale
}
