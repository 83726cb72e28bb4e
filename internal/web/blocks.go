package web

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/parley-project/parley/text"
)

// A block is a stretch of a document that is shown as one: a paragraph or a heading.
type block struct {
	span text.Span
	kind blockKind
}

type blockKind uint8

const (
	paragraph blockKind = iota
	heading
	// wrapped is a paragraph whose lines were broken to a width; they are shown flowing.
	wrapped
)

const (
	// minWidth and maxWidth are the bounds of the longest line, in code points, of a text
	// that is taken for wrapped.
	minWidth, maxWidth = 50, 120
	// maxHeading is the longest line, in code points, that is taken for a heading.
	maxHeading = 90
	// maxBlock is the most bytes in a block; a longer line is cut at a space.
	maxBlock = 32 << 10
	// maxPart is the most bytes of text on one page of the reading view.
	maxPart = 192 << 10
)

// blocks are the paragraphs and headings of a text. A line is a block, as texts of news
// mostly have it; in a text whose lines were broken to a width, all lines between two
// blank ones are. What lies between blocks is white space.
func blocks(t string) []block {
	lines := nonBlankLines(t)
	if isWrapped(t, lines) {
		return join(t, lines)
	}
	var out []block
	for i, l := range lines {
		kind := paragraph
		if i+1 < len(lines) && isHeading(l.In(t), lines[i+1].In(t)) {
			kind = heading
		}
		out = append(out, split(t, block{l, kind})...)
	}
	return out
}

// nonBlankLines are the lines of t that hold more than white space, without their ends.
func nonBlankLines(t string) []text.Span {
	var out []text.Span
	for start := 0; start < len(t); {
		end, next := len(t), len(t)
		if i := strings.IndexAny(t[start:], "\n\r"); i >= 0 {
			end, next = start+i, start+i+1
		}
		if strings.TrimSpace(t[start:end]) != "" {
			out = append(out, text.Span{Start: start, End: end})
		}
		start = next
	}
	return out
}

// isWrapped reports whether the lines of t were broken to a width, as by an editor: then
// hardly a line could have taken the first word of the next without coming near the
// length of the longest one.
func isWrapped(t string, lines []text.Span) bool {
	width := 0
	for _, l := range lines {
		width = max(width, utf8.RuneCountInString(l.In(t)))
	}
	if width < minWidth || width > maxWidth {
		return false
	}
	full, all := 0, 0
	for i := 1; i < len(lines); i++ {
		if !adjacent(t, lines[i-1], lines[i]) {
			continue
		}
		all++
		word, _, _ := strings.Cut(strings.TrimSpace(lines[i].In(t)), " ")
		if utf8.RuneCountInString(lines[i-1].In(t))+1+utf8.RuneCountInString(word) > width*9/10 {
			full++
		}
	}
	return all > 1 && full*10 >= all*9
}

// adjacent reports whether no blank line lies between two lines.
func adjacent(t string, a, b text.Span) bool {
	between := strings.ReplaceAll(t[a.End:b.Start], "\r\n", "\n")
	return strings.Count(between, "\n")+strings.Count(between, "\r") <= 1
}

func join(t string, lines []text.Span) []block {
	var out []block
	for i := 0; i < len(lines); {
		b := block{lines[i], wrapped}
		j := i + 1
		for ; j < len(lines) && adjacent(t, lines[j-1], lines[j]); j++ {
			b.span.End = lines[j].End
		}
		if j == i+1 && j < len(lines) && isHeading(b.span.In(t), lines[j].In(t)) {
			b.kind = heading
		}
		out = append(out, split(t, b)...)
		i = j
	}
	return out
}

// isHeading reports whether a line looks like a heading: short, not ended as a sentence,
// no list item and no byline, and the next line begins anew. It decides how the line
// looks and nothing else.
func isHeading(line, next string) bool {
	line, next = strings.TrimSpace(line), strings.TrimSpace(next)
	if len(line) > utf8.UTFMax*maxHeading || utf8.RuneCountInString(line) > maxHeading {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	first, _ := utf8.DecodeRuneInString(line)
	after, _ := utf8.DecodeRuneInString(next)
	return !strings.ContainsRune(".,;:!?…\"”’'»)]–—-", last) && !strings.ContainsRune("-*•–—\"“‘'«([", first) &&
		!unicode.IsLower(first) && !unicode.IsLower(after) && !strings.HasPrefix(line, "By ")
}

// split parts a block that is too long for one, after a space where there is one.
func split(t string, b block) []block {
	var out []block
	for b.span.Len() > maxBlock {
		at := b.span.Start + maxBlock
		if i := strings.LastIndexByte(t[b.span.Start:at], ' '); i > maxBlock/2 {
			at = b.span.Start + i + 1
		}
		for !utf8.RuneStart(t[at]) {
			at--
		}
		out = append(out, block{text.Span{Start: b.span.Start, End: at}, b.kind})
		b.span.Start = at
	}
	return append(out, b)
}

// parts groups blocks into pages of the reading view, each of one block or more and of
// at most maxPart bytes. There is always one part.
func parts(bs []block) [][]block {
	var out [][]block
	for len(bs) > 0 {
		n := 1
		for n < len(bs) && bs[n].span.End-bs[0].span.Start <= maxPart {
			n++
		}
		out = append(out, bs[:n])
		bs = bs[n:]
	}
	if out == nil {
		out = [][]block{nil}
	}
	return out
}

// partAt is the index of the part that holds byte offset at, or the nearest before it.
func partAt(ps [][]block, at int) int {
	i, found := slices.BinarySearchFunc(ps, at, func(p []block, at int) int {
		if len(p) == 0 {
			return 0
		}
		return p[0].span.Start - at
	})
	if !found {
		i--
	}
	return max(i, 0)
}
