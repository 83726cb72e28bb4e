package text

import (
	"cmp"
	"fmt"
)

// A Span is the half-open range [Start, End) of byte offsets in a text. The zero
// Span is empty and stands for "no words".
type Span struct {
	Start, End int
}

// Len is the number of bytes in s; a reversed span has none.
func (s Span) Len() int { return max(0, s.End-s.Start) }

// Empty reports whether s holds no bytes.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether every byte of o lies in s. An empty o is contained where
// its position lies in s or at its end.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Overlap(o) > 0 }

// Overlap is the number of bytes that s and o share.
func (s Span) Overlap(o Span) int {
	return max(0, min(s.End, o.End)-max(s.Start, o.Start))
}

// Cover is the smallest span that holds s and o; an empty span adds nothing.
func (s Span) Cover(o Span) Span {
	switch {
	case s.Empty():
		return o
	case o.Empty():
		return s
	}
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}

// Compare orders spans by start, then by end with the longer first, so that a span
// comes before those that it contains.
func (s Span) Compare(o Span) int {
	return cmp.Or(cmp.Compare(s.Start, o.Start), cmp.Compare(o.End, s.End))
}

// In is the words of s in t, or "" where s does not lie in t.
func (s Span) In(t string) string {
	if s.Start < 0 || s.End > len(t) || s.Start >= s.End {
		return ""
	}
	return t[s.Start:s.End]
}

// String is "[start,end)", for messages.
func (s Span) String() string { return fmt.Sprintf("[%d,%d)", s.Start, s.End) }
