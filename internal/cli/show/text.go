package show

import (
	"sort"
	"strconv"
	"strings"

	"github.com/parley-project/parley/text"
)

// A Note is a number in the margin beside the line on which a byte of the text stands.
type Note struct{ At, Number int }

// gutter is the width of the margin, in columns; the last two are always free.
const gutter = 8

// Text writes a document's text wrapped, its line ends kept, with marks in their styles
// and the numbers of notes in the margin. Marks and notes lie in the text.
func (p *Printer) Text(body string, marks []Mark, notes []Note) {
	t := texter{Printer: p, body: body, segments: cut(marks), notes: append([]Note{}, notes...)}
	sort.SliceStable(t.notes, func(i, j int) bool { return t.notes[i].At < t.notes[j].At })
	for at := 0; at < len(body); {
		end := len(body)
		if i := strings.IndexByte(body[at:], '\n'); i >= 0 {
			end = at + i
		}
		for _, s := range wrap(body[at:end], p.width-gutter) {
			t.line(text.Span{Start: at + s.Start, End: at + s.End})
		}
		at = end + 1
	}
}

// A texter goes through a text once, and through its segments and notes beside it.
type texter struct {
	*Printer
	body     string
	segments []segment
	notes    []Note
}

func (t *texter) line(s text.Span) {
	margin := t.margin(s.End)
	words := t.words(s)
	if strings.TrimSpace(words) == "" && strings.TrimSpace(margin) == "" {
		t.Linef("")
		return
	}
	t.Linef("%s%s%s", strings.Repeat(" ", max(0, gutter-2-columns(margin))), paint(margin, faint), "  "+words)
}

// margin is the numbers of the notes before end that no line above has shown.
func (t *texter) margin(end int) string {
	n := 0
	for n < len(t.notes) && t.notes[n].At < end {
		n++
	}
	here := t.notes[:n]
	t.notes = t.notes[n:]
	switch n {
	case 0:
		return ""
	case 1:
		return strconv.Itoa(here[0].Number)
	}
	all := make([]string, n)
	for i, note := range here {
		all[i] = strconv.Itoa(note.Number)
	}
	if list := strings.Join(all, ","); len(list) <= gutter-2 {
		return list
	}
	return all[0] + "-" + all[n-1]
}

// words are those of one line, in their styles.
func (t *texter) words(s text.Span) string {
	for len(t.segments) > 0 && t.segments[0].End <= s.Start {
		t.segments = t.segments[1:]
	}
	var b strings.Builder
	at := s.Start
	for _, seg := range t.segments {
		if seg.Start >= s.End {
			break
		}
		from, to := max(seg.Start, at), min(seg.End, s.End)
		b.WriteString(Visible(t.body[at:from]))
		b.WriteString(styled(Visible(t.body[from:to]), seg.kind))
		at = to
	}
	b.WriteString(Visible(t.body[at:s.End]))
	return b.String()
}
