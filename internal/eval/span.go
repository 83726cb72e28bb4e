package eval

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"unicode"
)

// ErrOutside says that a span reaches outside its text, or is reversed.
var ErrOutside = errors.New("span lies outside the text")

// A Span is the half-open range [Start, End) of offsets. They count code points in a
// document's text, or, once an [Ink] has numbered them, characters that are not white
// space.
type Span struct {
	Start, End int
}

// Spans are the pieces of one span of words, in order. They do not overlap; two that
// touch are still two pieces. The zero value holds nothing. [Join] makes them.
type Spans []Span

// Join puts spans in order and joins those that overlap. Empty ones are left out.
func Join(spans ...Span) Spans {
	sorted := slices.Clone(spans)
	slices.SortFunc(sorted, func(a, b Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	var out Spans
	for _, s := range sorted {
		if s.End <= s.Start {
			continue
		}
		if n := len(out); n > 0 && s.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// Len is the number of offsets in s.
func (s Spans) Len() int {
	n := 0
	for _, p := range s {
		n += p.End - p.Start
	}
	return n
}

// Overlap is the number of offsets that s and o share.
func (s Spans) Overlap(o Spans) int {
	n, i, j := 0, 0, 0
	for i < len(s) && j < len(o) {
		n += max(0, min(s[i].End, o[j].End)-max(s[i].Start, o[j].Start))
		if s[i].End < o[j].End {
			i++
		} else {
			j++
		}
	}
	return n
}

// Equal reports whether s and o are the same pieces.
func (s Spans) Equal(o Spans) bool { return slices.Equal(s, o) }

// Compare is a total order: by the first piece, an earlier start first and of two with
// one start the longer, then by the next pieces; nothing comes first.
func (s Spans) Compare(o Spans) int {
	return slices.CompareFunc(s, o, func(a, b Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
}

// An Ink numbers the characters of a text that are not white space.
type Ink struct {
	// before[i] counts those before code point i; it has one entry more than the text
	// has code points.
	before []int32
	// at are their code points in the text.
	at []int32
}

// NewInk numbers the characters of text. White space is what Unicode calls so, and the
// zero width space. A byte that is no UTF-8 counts as one character.
func NewInk(text string) *Ink {
	k := &Ink{before: make([]int32, 1, len(text)+1)}
	for _, r := range text {
		if !unicode.IsSpace(r) && r != '\u200b' {
			k.at = append(k.at, int32(len(k.before)-1))
		}
		k.before = append(k.before, int32(len(k.at)))
	}
	return k
}

// Len is the number of characters that are not white space.
func (k *Ink) Len() int { return len(k.at) }

// At is the code point offset of character i, which must lie in [0, Len).
func (k *Ink) At(i int) int { return int(k.at[i]) }

// Number puts spans, which count code points, in ink. It returns
// ErrOutside if one of them reaches outside the text or is reversed.
func (k *Ink) Number(spans []Span) (Spans, error) {
	out := make([]Span, 0, len(spans))
	for _, s := range spans {
		if s.Start < 0 || s.End < s.Start || s.End >= len(k.before) {
			return nil, fmt.Errorf("[%d,%d) in a text of %d code points: %w", s.Start, s.End, len(k.before)-1, ErrOutside)
		}
		out = append(out, Span{int(k.before[s.Start]), int(k.before[s.End])})
	}
	return Join(out...), nil
}
