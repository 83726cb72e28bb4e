package nn

// Each operation takes the assembly where the machine has it, else the Go code; both give
// the same bits. Lengths are multiples of 8 and are checked here, once.

func mulAdd6(c []float32, stride int, a []float32, row, col int, strip []float32, k int) {
	if vector {
		mulAdd6AVX2(&c[0], stride, &a[0], row, col, &strip[0], k)
		return
	}
	mulAdd6Go(c, stride, a, row, col, strip, k)
}

func mulAdd1(c, a []float32, col int, strip []float32, k int) {
	if vector {
		mulAdd1AVX2(&c[0], &a[0], col, &strip[0], k)
		return
	}
	mulAdd1Go(c, a, col, strip, k)
}

// Squash sets dst to squash(src), element by element: x over the root of 1+x².
func Squash(dst, src []float32) {
	n := same(len(dst), len(src))
	if vector {
		squashAVX2(&dst[0], &src[0], n)
		return
	}
	squashRowGo(dst, src)
}

// Gate sets dst to half of one plus squash(src).
func Gate(dst, src []float32) {
	n := same(len(dst), len(src))
	if vector {
		gateAVX2(&dst[0], &src[0], n)
		return
	}
	gateRowGo(dst, src)
}

// Scan sets state to prev + gate*(cand-prev), one step of a minimal gated unit.
func Scan(state, prev, gate, cand []float32) {
	n := same(len(state), len(prev), len(gate), len(cand))
	if vector {
		scanAVX2(&state[0], &prev[0], &gate[0], &cand[0], n)
		return
	}
	scanRowGo(state, prev, gate, cand)
}

// Mix sets dst to a convolution over three rows, column by column. w holds the weights of
// the row before, of this row and of the row after.
func Mix(dst, before, here, after, w []float32) {
	n := same(len(dst), len(before), len(here), len(after), len(w)/3)
	if vector {
		mixAVX2(&dst[0], &before[0], &here[0], &after[0], &w[0], n)
		return
	}
	mixRowGo(dst, before, here, after, w)
}

// AddBytes adds scale times row to dst.
func AddBytes(dst []float32, row []int8, scale float32) {
	n := same(len(dst), len(row))
	if vector {
		addBytesAVX2(&dst[0], &row[0], scale, n)
		return
	}
	addByteRowGo(dst, row, scale)
}

// Add adds src to dst.
func Add(dst, src []float32) {
	n := same(len(dst), len(src))
	if vector {
		addAVX2(&dst[0], &src[0], n)
		return
	}
	addRowGo(dst, src)
}

// Relu clips row below zero.
func Relu(row []float32) {
	n := same(len(row))
	if vector {
		reluAVX2(&row[0], n)
		return
	}
	reluRowGo(row)
}

func sumSquares(x []float32) float32 {
	n := same(len(x))
	if vector {
		return sumSquaresAVX2(&x[0], n)
	}
	return sumSquaresGo(x)
}

func scaleRow(dst, src, gain []float32, by float32) {
	n := same(len(dst), len(src), len(gain))
	if vector {
		scaleAVX2(&dst[0], &src[0], &gain[0], by, n)
		return
	}
	scaleRowGo(dst, src, gain, by)
}

// same is the length that all have; a caller who gives rows of other lengths is in error.
func same(n int, others ...int) int {
	for _, o := range others {
		if o != n {
			panic("nn: rows of different lengths")
		}
	}
	if n == 0 || n%8 != 0 {
		panic("nn: the length of a row is no multiple of 8")
	}
	return n
}
