package lang

import (
	"github.com/parley-project/parley/text"
)

// A line is one line of the text without what ends it and without white space around
// it; an empty one is blank.
type line struct {
	text.Span
	// indent reports whether it begins further right than the margin.
	indent bool
	// page reports whether a form feed stands before it.
	page bool
}

// layout gives the paragraphs of s as spans, in order.
//
// Two layouts are common: one paragraph a line, and hard-wrapped lines with blank lines
// between paragraphs. The text as a whole shows which it is. A line break between two
// lines that are not blank goes on with its sentence if the line before ends in no stop,
// mark or colon and the next one begins with a lower-case letter or the line before is
// full (the first word of the next would not have fitted). The text is hard-wrapped if at
// least half of all such breaks go on, and at least one does with a lower-case letter;
// else every line is a paragraph.
func layout(s string) []text.Span {
	lines := lines(s)
	width := 0
	for _, l := range lines {
		if l.Len() <= widestWrap {
			width = max(width, l.Len())
		}
	}
	wrapped := isWrapped(s, lines, width)
	out := make([]text.Span, 0, len(lines)/2+1)
	for i, l := range lines {
		switch {
		case l.Empty():
		case wrapped && i > 0 && !lines[i-1].Empty() && goesOn(s, lines[i-1], l, width, i == 1):
			out[len(out)-1].End = l.End
		default:
			out = append(out, l.Span)
		}
	}
	return out
}

// widestWrap is the length in bytes of the longest line of hard-wrapped text; longer
// ones are addresses or the like, or the text is not hard-wrapped.
const widestWrap = 132

func isWrapped(s string, lines []line, width int) bool {
	on, lower, all := 0, 0, 0
	for i := 1; i < len(lines); i++ {
		a, b := lines[i-1], lines[i]
		if a.Empty() || b.Empty() {
			continue
		}
		all++
		switch {
		case endsLine(s, a):
		case isLower(s, b.Start):
			lower++
			on++
		case full(s, a, b, width):
			on++
		}
	}
	return lower > 0 && 2*on >= all
}

// goesOn reports whether line b goes on with the paragraph of line a in a text that is
// hard-wrapped at width: not where b is indented or an item of a list, nor where a is
// much shorter than the others (or the title) and b begins with a capital.
func goesOn(s string, a, b line, width int, title bool) bool {
	switch {
	case b.page || b.indent && !a.indent || bullet(s, b):
		return false
	case isLower(s, b.Start) || full(s, a, b, width):
		return true
	}
	return !title && 3*a.Len() >= 2*width
}

// full reports whether the first word of b would have made a longer than width.
func full(s string, a, b line, width int) bool {
	if a.Len() > width || b.Len() > width {
		return false
	}
	n := 0
	for n < b.Len() && s[b.Start+n] != ' ' && s[b.Start+n] != '\t' {
		n++
	}
	return a.Len()+1+n > width
}

// endsLine reports whether the line ends as a paragraph may.
func endsLine(s string, l line) bool {
	i := l.End - 1
	for i > l.Start && s[i]&0xC0 == 0x80 {
		i--
	}
	c, _ := classAt(s, i)
	return c == stop || c == mark || s[i] == ':' || s[i] == ')'
}

// bullet reports whether the line begins as an item of a list does.
func bullet(s string, l line) bool {
	i := l.Start
	for i < l.End && asciiDigit(s[i]) {
		i++
	}
	if i > l.Start {
		return i-l.Start <= 3 && i+1 < l.End && (s[i] == '.' || s[i] == ')') && s[i+1] == ' '
	}
	_, n := decode(s, i)
	return i+n < l.End && (s[i+n] == ' ' || s[i+n] == '\t') && bulleted(s[i:i+n])
}

// bulleted reports whether s is a bullet or a dash that stands for one.
func bulleted(s string) bool {
	switch s {
	case "-", "*", "•", "–", "—", "·", "▪", "‣", "◦", "●", "■":
		return true
	}
	return false
}

// lines parts s at line feeds, carriage returns, form feeds, next-line characters and
// the line and paragraph separators of Unicode.
func lines(s string) []line {
	var out []line
	start, page := 0, false
	for i := 0; i < len(s); {
		if c := s[i]; c > '\r' && c < 0xC2 {
			i++
			continue
		}
		n := lineEnd(s, i)
		if n == 0 {
			i++
			continue
		}
		out = append(out, trim(s, start, i, page))
		page = s[i] == '\f'
		i += n
		start = i
	}
	return append(out, trim(s, start, len(s), page))
}

// lineEnd is the size of the line end at byte i, or 0.
func lineEnd(s string, i int) int {
	switch c := s[i]; {
	case c == '\n', c == '\f':
		return 1
	case c == '\r':
		if i+1 < len(s) && s[i+1] == '\n' {
			return 2
		}
		return 1
	case c == 0xC2 && i+1 < len(s) && s[i+1] == 0x85:
		return 2
	case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0xA8 || s[i+2] == 0xA9):
		return 3
	}
	return 0
}

// trim is s[from:to] as a line without white space around it.
func trim(s string, from, to int, page bool) line {
	left := from
	for from < to {
		c, n := classAt(s, from)
		if c != space && c != unseen {
			break
		}
		from += n
	}
	for to > from {
		i := to - 1
		for i > from && to-i < 4 && s[i]&0xC0 == 0x80 {
			i--
		}
		c, n := classAt(s, i)
		if c != space && c != unseen || i+n != to {
			break
		}
		to = i
	}
	return line{Span: text.Span{Start: from, End: to}, indent: from-left >= 2 || from > left && s[left] == '\t', page: page}
}
