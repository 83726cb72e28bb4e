package nn

// A Panel is the right operand of a product, stored in strips of 16 columns so that a
// kernel reads it in one go.
type Panel struct {
	K, N int // rows, columns; N is a multiple of Lanes
	data []float32
}

// Pack puts b, K rows of N columns that lie stride apart, into p, whose memory it reuses.
func (p *Panel) Pack(b []float32, k, n, stride int) {
	p.resize(k, n)
	for s := 0; s < n; s += Lanes {
		strip := p.data[s*k : s*k+k*Lanes]
		for i := range k {
			copy(strip[i*Lanes:i*Lanes+Lanes], b[i*stride+s:])
		}
	}
}

// PackTransposed puts the transpose of b, N rows of K columns that lie stride apart, into
// p. Columns beyond the rows that b has are zero: n of them are read, p.N is padded.
func (p *Panel) PackTransposed(b []float32, n, k, stride int) {
	p.resize(k, Padded(n))
	for s := 0; s < p.N; s += Lanes {
		strip := p.data[s*k : s*k+k*Lanes]
		for j := range Lanes {
			if s+j >= n {
				for i := range k {
					strip[i*Lanes+j] = 0
				}
				continue
			}
			row := b[(s+j)*stride : (s+j)*stride+k]
			for i, v := range row {
				strip[i*Lanes+j] = v
			}
		}
	}
}

func (p *Panel) resize(k, n int) {
	if n%Lanes != 0 {
		panic("nn: the width of a panel is no multiple of 16")
	}
	p.K, p.N = k, n
	if cap(p.data) < k*n {
		p.data = make([]float32, k*n)
	}
	p.data = p.data[:k*n]
}

// A View is a left operand: element (i, k) is Data[i*Row+k*Col]. A convolution is a View
// whose rows overlap; a transpose is one whose strides are swapped.
type View struct {
	Data     []float32
	Row, Col int
}

// Rows is the View of row-major data with the given stride.
func Rows(data []float32, stride int) View { return View{Data: data, Row: stride, Col: 1} }

// Columns is the View of the transpose of row-major data with the given stride.
func Columns(data []float32, stride int) View { return View{Data: data, Row: 1, Col: stride} }

// MulAdd adds a times b to the first m rows of c, which lie stride apart. a has m rows and
// b.K columns.
func MulAdd(c []float32, stride int, a View, b *Panel, m int) {
	if m <= 0 || b.K == 0 {
		return
	}
	// What the kernels will touch, checked once.
	_ = a.Data[(m-1)*a.Row+(b.K-1)*a.Col]
	_ = c[(m-1)*stride+b.N-1]
	// A block of rows goes over every strip before the next block comes, so that the rows
	// stay in the nearest cache.
	const block = 60
	for from := 0; from < m; from += block {
		to := min(from+block, m)
		for s := 0; s < b.N; s += Lanes {
			strip := b.data[s*b.K : (s+Lanes)*b.K]
			i := from
			for ; i+6 <= to; i += 6 {
				mulAdd6(c[i*stride+s:], stride, a.Data[i*a.Row:], a.Row, a.Col, strip, b.K)
			}
			for ; i < to; i++ {
				mulAdd1(c[i*stride+s:], a.Data[i*a.Row:], a.Col, strip, b.K)
			}
		}
	}
}

// mulAdd6Go adds six rows of a times a strip to six rows of 16 of c.
func mulAdd6Go(c []float32, stride int, a []float32, row, col int, strip []float32, k int) {
	for r := range 6 {
		mulAdd1Go(c[r*stride:], a[r*row:], col, strip, k)
	}
}

// mulAdd1Go adds one row of a times a strip to 16 elements of c.
func mulAdd1Go(c, a []float32, col int, strip []float32, k int) {
	out := (*[Lanes]float32)(c)
	sum := *out
	for i := range k {
		v := a[i*col]
		s := (*[Lanes]float32)(strip[i*Lanes:])
		for j := range sum {
			sum[j] += float32(v * s[j])
		}
	}
	*out = sum
}
