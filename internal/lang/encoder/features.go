package encoder

import (
	"unicode"
	"unicode/utf8"
)

// Lookup finds the number of a word.
type Lookup interface {
	Find(word []byte) (id int32, ok bool)
}

// A Word is what the network is told of a word.
type Word struct {
	Form string
	// Space: white space comes before it. Break: the rules begin a sentence here.
	// First: it opens a paragraph.
	Space, Break, First bool
	// Classes are the gazetteers' classes, as bits.
	Classes uint16
}

// Features turns words into rows of the table.
type Features struct {
	Words  Lookup // the words that have a row of their own
	Static Lookup // the words that have a static vector; nil in a network that takes none
	shape  Shape
	buf    [3 * maxForm]byte
}

// maxForm is how much of a long word is looked at, in bytes.
const maxForm = 64

// The rows of the table: words, buckets, classes, standings, one for unknown words, and marks.
const (
	classRows    = 16
	standingRows = 2 * 2 * 2
)

// TableRows is the number of rows that a table for s has.
func TableRows(s Shape) int {
	return s.Words + s.Buckets + classRows + standingRows + 1 + s.Marks
}

// UnknownRow is the row of words that the vocabulary does not have.
func UnknownRow(s Shape) int32 { return MarkRow(s, 0) - 1 }

// MarkRow is the row of mark k.
func MarkRow(s Shape, k int) int32 { return int32(TableRows(s) - s.Marks + k) } //nolint:gosec // bounded by Shape.Check

// NewFeatures makes the features of a network. It is for one goroutine.
func NewFeatures(s Shape, words, static Lookup) *Features {
	return &Features{Words: words, Static: static, shape: s}
}

// Append adds the rows of w to rows and gives them back with the number of its static
// vector, or -1. The first row is the word's.
func (f *Features) Append(rows []int32, w Word) ([]int32, int32) {
	form := w.Form[:min(len(w.Form), maxForm)]
	lower, starts := f.fold(form)
	row := UnknownRow(f.shape)
	if id, ok := f.Words.Find(lower); ok && int(id) < f.shape.Words {
		row = id
	}
	static := int32(-1)
	if f.Static != nil {
		if id, ok := f.Static.Find(lower); ok {
			static = id
		}
	}
	rows = append(rows, row)
	n := len(starts) - 1 // runes
	for k := 1; k <= 4; k++ {
		if k > n {
			break
		}
		rows = append(rows, f.bucket(uint64(k), lower[starts[n-k]:]))
		if k == 2 || k == 3 {
			rows = append(rows, f.bucket(uint64(8+k), lower[:starts[k]]))
		}
	}
	rows = append(rows, f.bucket(20, f.outline(form)))
	base := f.shape.Words + f.shape.Buckets
	for b := range classRows {
		if w.Classes&(1<<b) != 0 {
			rows = append(rows, int32(base+b)) //nolint:gosec // bounded by Shape.Check
		}
	}
	at := 0
	for i, on := range [...]bool{w.Space, w.Break, w.First} {
		if on {
			at |= 1 << i
		}
	}
	return append(rows, int32(base+classRows+at)), static //nolint:gosec // bounded by Shape.Check
}

// bucket is the row that a string of one kind shares: FNV-1a (Fowler, Noll, Vo) over both.
func (f *Features) bucket(kind uint64, s []byte) int32 {
	h := (uint64(14695981039346656037) ^ kind) * 1099511628211
	for _, c := range s {
		h = (h ^ uint64(c)) * 1099511628211
	}
	h ^= h >> 29                                                 // the low bits alone mix poorly
	return int32(f.shape.Words + int(h%uint64(f.shape.Buckets))) //nolint:gosec // bounded by Shape.Check
}

// fold is the form in lower case with figures as 0, and where its runes begin. Bytes that
// are no UTF-8 stand for themselves.
func (f *Features) fold(form string) (lower []byte, starts []uint8) {
	lower = f.buf[:0]
	starts = f.buf[2*maxForm : 2*maxForm]
	for i := 0; i < len(form); {
		r, size := utf8.DecodeRuneInString(form[i:])
		if len(lower)+utf8.UTFMax > 2*maxForm || len(starts) == maxForm-1 {
			break
		}
		starts = append(starts, uint8(len(lower))) //nolint:gosec // below 2*maxForm
		switch {
		case r == utf8.RuneError && size == 1:
			lower = append(lower, form[i])
		case r >= '0' && r <= '9':
			lower = append(lower, '0')
		case r == '’':
			lower = append(lower, '\'')
		default:
			lower = utf8.AppendRune(lower, unicode.ToLower(r))
		}
		i += size
	}
	return lower, append(starts, uint8(len(lower))) //nolint:gosec // below 2*maxForm
}

// outline is the shape of the form: X for capitals, x for small letters, 0 for figures, other runes
// themselves, and no more than two alike in a row.
func (f *Features) outline(form string) []byte {
	out := f.buf[:0]
	var last rune
	run := 0
	for i := 0; i < len(form) && len(out) < 24; {
		r, size := utf8.DecodeRuneInString(form[i:])
		i += size
		switch {
		case unicode.IsUpper(r):
			r = 'X'
		case unicode.IsLetter(r):
			r = 'x'
		case unicode.IsDigit(r):
			r = '0'
		}
		if r == last {
			run++
		} else {
			last, run = r, 1
		}
		if run <= 2 {
			out = utf8.AppendRune(out, r)
		}
	}
	return out
}

// Key is the form in which a word is looked up.
func Key(form string) string {
	var f Features
	lower, _ := f.fold(form[:min(len(form), maxForm)])
	return string(lower)
}
