package web

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

const (
	// around is how many bytes of a paragraph an excerpt shows on each side of a mark.
	around = 140
	// maxExcerpt is the most bytes in one stretch of an excerpt.
	maxExcerpt = 900
)

// An excerpt is the words of a statement with some of those around them: stretches of the
// text, with gaps between.
type excerpt struct {
	Stretches []stretch
}

// A stretch is one unbroken piece of text. Before and After say that the paragraph goes
// on there.
type stretch struct {
	Before, After bool
	Segments      []segment
}

// excerptOf shows a statement's source, cue and content in t. Evidence that does not fit
// the text is left out.
func excerptOf(t *text.Text, st record.Statement) excerpt {
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
	var out excerpt
	s := t.String()
	for _, w := range windows(s, spans) {
		paragraph := paragraphAround(s, w)
		out.Stretches = append(out.Stretches, stretch{
			Before:   w.Start > paragraph.Start,
			After:    w.End < paragraph.End,
			Segments: segmentsOf(s, cut(w, spans, nil), marks),
		})
	}
	return out
}

// windows are the stretches of s to show so that all spans are seen: in order, apart from
// each other, each within one paragraph or beginning and ending with a span.
func windows(s string, spans []text.Span) []text.Span {
	var out []text.Span
	for _, span := range slices.SortedFunc(slices.Values(spans), text.Span.Compare) {
		w := window(s, span)
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

// window widens a span within its paragraph, to whole words.
func window(s string, span text.Span) text.Span {
	p := paragraphAround(s, span)
	w := text.Span{Start: max(p.Start, span.Start-around), End: min(p.End, span.End+around)}
	if w.Start > p.Start {
		w.Start = min(wordStart(s, w.Start), span.Start)
	}
	if w.End < p.End {
		w.End = max(wordStart(s, w.End), span.End)
	}
	return w
}

// paragraphAround reaches from the start of the line of a span to the end of the line in
// which it ends. It looks no further than it must.
func paragraphAround(s string, span text.Span) text.Span {
	const far = 4 * around
	start := max(0, span.Start-far)
	if i := strings.LastIndexAny(s[start:span.Start], "\n\r"); i >= 0 {
		start += i + 1
	}
	end := min(len(s), span.End+far)
	if i := strings.IndexAny(s[span.End:end], "\n\r"); i >= 0 {
		end = span.End + i
	}
	return text.Span{Start: start, End: end}
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
