package text

import (
	"errors"
	"fmt"
	"sort"
	"unicode/utf8"
)

// Errors that callers decide on; those returned wrap them with the offsets concerned.
var (
	// ErrInvalidUTF8: the bytes are no valid UTF-8, so code points cannot be counted.
	ErrInvalidUTF8 = errors.New("text is not valid UTF-8")
	// ErrOutside: a span or selector reaches outside the text, or splits a code point.
	ErrOutside = errors.New("span lies outside the text")
	// ErrMismatch: the words of a selector are not those at its offsets.
	ErrMismatch = errors.New("words are not those at the offsets")
)

// blockBytes is the distance between checkpoints of the code point count: a
// conversion walks at most this many bytes, and the index stays under 2 % of the text.
const blockBytes = 256

// A Text is the text of one document: valid UTF-8 with an index from bytes to code
// points. It is immutable and safe for concurrent use.
type Text struct {
	s string
	// runesBefore[i] counts the code points that begin before byte i*blockBytes.
	runesBefore []int32
	runes       int
}

// New makes a Text of s. It returns an error that wraps ErrInvalidUTF8 and names the
// first offending byte if s is not valid UTF-8. Time and memory are linear in s.
func New(s string) (*Text, error) {
	t := &Text{s: s, runesBefore: make([]int32, 0, len(s)/blockBytes+1)}
	next := 0
	for i, r := range s {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
				return nil, fmt.Errorf("byte %d: %w", i, ErrInvalidUTF8)
			}
		}
		for next <= i {
			t.runesBefore = append(t.runesBefore, int32(t.runes))
			next += blockBytes
		}
		t.runes++
	}
	return t, nil
}

// String is the whole text.
func (t *Text) String() string { return t.s }

// Len is the length in bytes.
func (t *Text) Len() int { return len(t.s) }

// RuneLen is the length in Unicode code points: `document.length` of parley.reading/1.
func (t *Text) RuneLen() int { return t.runes }

// RuneOffset is the number of code points that begin before byte offset b. It returns
// ErrOutside if b lies outside the text or within a code point.
func (t *Text) RuneOffset(b int) (int, error) {
	if b < 0 || b > len(t.s) || b < len(t.s) && !utf8.RuneStart(t.s[b]) {
		return 0, fmt.Errorf("byte offset %d of %d: %w", b, len(t.s), ErrOutside)
	}
	block := b / blockBytes
	if block >= len(t.runesBefore) {
		block = len(t.runesBefore) - 1
	}
	if block < 0 {
		return 0, nil
	}
	n := int(t.runesBefore[block])
	for i := block * blockBytes; i < b; i++ {
		if utf8.RuneStart(t.s[i]) {
			n++
		}
	}
	return n, nil
}

// ByteOffset is the byte offset at which code point r begins; r may be the number of
// code points, which gives the length. It returns ErrOutside for any other r outside.
func (t *Text) ByteOffset(r int) (int, error) {
	if r < 0 || r > t.runes {
		return 0, fmt.Errorf("code point %d of %d: %w", r, t.runes, ErrOutside)
	}
	if r == t.runes {
		return len(t.s), nil
	}
	// The last block whose count does not pass r.
	block := sort.Search(len(t.runesBefore), func(i int) bool { return int(t.runesBefore[i]) > r }) - 1
	i, n := block*blockBytes, int(t.runesBefore[block])
	for ; i < len(t.s); i++ {
		if utf8.RuneStart(t.s[i]) {
			if n == r {
				break
			}
			n++
		}
	}
	return i, nil
}
