package web

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

const (
	// around is how many bytes of a block an excerpt shows on each side of a mark.
	around = 140
	// maxExcerpt is the most bytes in one stretch of an excerpt.
	maxExcerpt = 900
)

// A stretch is one unbroken piece of an excerpt: the words of a statement with some of
// those around them. Before and After say that the paragraph goes on there.
type stretch struct {
	Before, After, Wrapped bool
	Segments               []segment
}

// excerptOf shows a statement's source, cue and content in the blocks of t. Evidence that
// does not fit the text is left out.
func excerptOf(t *text.Text, bs []block, st record.Statement) []stretch {
	in := placer{text: t, whole: text.Span{End: t.Len()}}
	var marks []mark
	for _, list := range []struct {
		kind     kind
		evidence []record.Evidence
	}{{source, st.Source}, {cue, st.Cue}, {content, st.Content}} {
		for _, e := range list.evidence {
			in.add(&marks, e, mark{kind: list.kind})
		}
	}
	spans := make([]text.Span, len(marks))
	for i, m := range marks {
		spans[i] = m.span
	}
	s := t.String()
	var out []stretch
	for _, w := range windows(s, bs, spans) {
		around, kind := paragraphAround(bs, w)
		out = append(out, stretch{
			Before:   w.Start > around.Start,
			After:    w.End < around.End,
			Wrapped:  kind == wrapped,
			Segments: segmentsOf(s, cut(w, spans, nil), marks),
		})
	}
	return out
}

// windows are the stretches of s to show so that all spans are seen: in order, apart from
// each other, each within one block or beginning and ending with a span.
func windows(s string, bs []block, spans []text.Span) []text.Span {
	var out []text.Span
	for _, span := range slices.SortedFunc(slices.Values(spans), text.Span.Compare) {
		w := window(s, bs, span)
		if n := len(out); n > 0 && w.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, w.End)
			continue
		}
		out = append(out, w)
	}
	for i, w := range out {
		if w.Len() > maxExcerpt {
			out[i].End = wordStart(s, w.Start+maxExcerpt)
		}
	}
	return out
}

// window widens a span within its block, to whole words.
func window(s string, bs []block, span text.Span) text.Span {
	p, _ := paragraphAround(bs, span)
	w := text.Span{Start: max(p.Start, span.Start-around), End: min(p.End, span.End+around)}
	if w.Start > p.Start {
		w.Start = min(wordStart(s, w.Start), span.Start)
	}
	if w.End < p.End {
		w.End = max(wordStart(s, w.End), span.End)
	}
	return w
}

// paragraphAround reaches from the start of the block in which a span begins to the end
// of the one in which it ends, and is never less than the span.
func paragraphAround(bs []block, span text.Span) (text.Span, blockKind) {
	byEnd := func(b block, at int) int { return cmp.Compare(b.span.End, at) }
	first, _ := slices.BinarySearchFunc(bs, span.Start+1, byEnd)
	last, _ := slices.BinarySearchFunc(bs, span.End, byEnd)
	out, kind := span, paragraph
	if first < len(bs) {
		out.Start = min(out.Start, bs[first].span.Start)
		kind = bs[first].kind
	}
	if last < len(bs) && bs[last].span.Start < span.End {
		out.End = max(out.End, bs[last].span.End)
	}
	return out, kind
}

// wordStart is the last place at or before at where a word begins, or where there is none
// near the last start of a code point.
func wordStart(s string, at int) int {
	if at >= len(s) {
		return len(s)
	}
	low := max(0, at-40)
	if i := strings.LastIndexAny(s[low:at], " \t"); i >= 0 {
		return low + i + 1
	}
	for at > 0 && !utf8.RuneStart(s[at]) {
		at--
	}
	return at
}
