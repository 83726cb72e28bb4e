package show

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/parley-project/parley/text"
)

// wrap cuts one line of text into stretches of at most width columns, at spaces where
// there are any. The spaces at a cut belong to no stretch, and those at the start of
// the line stay. An empty line is one empty stretch. A grapheme that is wider than
// width stands alone.
func wrap(line string, width int) []text.Span {
	width = max(width, 1)
	if len(line) <= width && strings.IndexFunc(line, func(r rune) bool { return r >= utf8.RuneSelf || isHidden(r) }) < 0 {
		return []text.Span{{End: len(line)}}
	}
	var out []text.Span
	cur, used := text.Span{}, 0 // what is on the stretch so far
	for _, w := range fields(line) {
		gap := columns(Visible(line[cur.End:w.Start]))
		n := columns(Visible(line[w.Start:w.End]))
		if !cur.Empty() && used+gap+n > width {
			out = append(out, cur)
			cur, used, gap = text.Span{Start: w.Start, End: w.Start}, 0, 0
		}
		if used+gap+n <= width {
			cur.End, used = w.End, used+gap+n
			continue
		}
		// The word alone is too long.
		cur.Start = w.Start
		for g := graphemes.FromString(line[w.Start:w.End]); g.Next(); {
			n := columns(Visible(g.Value()))
			if !cur.Empty() && used+n > width {
				out = append(out, cur)
				cur, used = text.Span{Start: w.Start + g.Start()}, 0
			}
			cur.End, used = w.Start+g.End(), used+n
		}
	}
	if !cur.Empty() || len(out) == 0 {
		out = append(out, cur)
	}
	return out
}

// isSpace is what a line may be cut at. A no-break space is none.
func isSpace(r rune) bool { return r == ' ' || r == '\t' || r == '\r' || r == 0x2003 || r == 0x2002 }

// fields are the words of a line.
func fields(line string) []text.Span {
	var out []text.Span
	start := -1
	for i, r := range line {
		switch {
		case isSpace(r) && start >= 0:
			out = append(out, text.Span{Start: start, End: i})
			start = -1
		case !isSpace(r) && start < 0:
			start = i
		}
	}
	if start >= 0 {
		out = append(out, text.Span{Start: start, End: len(line)})
	}
	return out
}
