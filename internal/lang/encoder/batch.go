package encoder

// A Batch is sequences of words, laid out in rows: a row of zeros, the words of the first
// sequence, a row of zeros, and so on, with a row of zeros at the end.
type Batch struct {
	// Dense is the width of the numbers that words bring with them; it is set before Reset.
	Dense        int
	Starts, Ends []int // the rows of each sequence
	rows         []int32
	bounds       []int32 // where each word's rows end in rows
	static       []int32
	dense        []float32
	// Rows is the number of rows, those of zeros among them.
	Rows int
}

// Reset empties b and keeps its memory.
func (b *Batch) Reset() {
	b.Starts, b.Ends = b.Starts[:0], b.Ends[:0]
	b.rows, b.bounds, b.static, b.dense = b.rows[:0], b.bounds[:0], b.static[:0], b.dense[:0]
	b.Rows = 1
	b.pad()
}

func (b *Batch) pad() {
	b.bounds = append(b.bounds, int32(len(b.rows))) //nolint:gosec // a batch is small
	b.static = append(b.static, -1)
	for range b.Dense {
		b.dense = append(b.dense, 0)
	}
}

// Begin opens a sequence; Word adds to it; End closes it.
func (b *Batch) Begin() { b.Starts = append(b.Starts, b.Rows) }

// Word adds a word to the open sequence. A word that brings numbers with it has Bring called
// after.
func (b *Batch) Word(f *Features, w Word) {
	var static int32
	b.rows, static = f.Append(b.rows, w)
	b.add(static)
}

// Bring adds to the numbers of the last word, which are Dense in the end.
func (b *Batch) Bring(numbers []float32) { b.dense = append(b.dense, numbers...) }

// Add adds a word whose rows and static vector are known already.
func (b *Batch) Add(rows []int32, static int32) {
	b.rows = append(b.rows, rows...)
	b.add(static)
}

func (b *Batch) add(static int32) {
	b.bounds = append(b.bounds, int32(len(b.rows))) //nolint:gosec // a batch is small
	b.static = append(b.static, static)
	b.Rows++
}

// End closes the open sequence.
func (b *Batch) End() {
	b.Ends = append(b.Ends, b.Rows)
	b.Rows++
	b.pad()
}

// Of are the rows of the table that the word in row i sums, and its static vector.
func (b *Batch) Of(i int) (rows []int32, static int32) {
	if i == 0 {
		return nil, -1
	}
	return b.rows[b.bounds[i-1]:b.bounds[i]], b.static[i]
}

// Clear sets the rows of x between sequences to zero.
func (b *Batch) Clear(x []float32, width int) {
	clear(x[:width])
	for _, end := range b.Ends {
		clear(x[end*width : (end+1)*width])
	}
}
