package web

import (
	"slices"
	"strconv"
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// kind says what the words under a mark are.
type kind uint8

const (
	source kind = iota
	cue
	content
	when
	mention
	found
)

// classes are the kinds in the words of the style sheet.
var classes = [...]string{"source", "cue", "content", "time", "entity", "found"}

// A mark is a span of a text with what it is there for.
type mark struct {
	span text.Span
	kind kind
	// statement is the number on its page of the statement that the mark belongs to,
	// from 1, or 0.
	statement int
	entity    record.EntityID
	date      edtf.Date
}

// A segment is a stretch of text as a page shows it.
type segment struct {
	Text string
	// Class lists the kinds of the marks over it; "" for bare text.
	Class string
	// Numbers lists the statements that it belongs to, for the style sheet of pairs.go.
	Numbers string
	// Href leads to the entity that is mentioned; Stop is false where an earlier segment of
	// the same mention is the stop for the tabulator key.
	Href string
	Stop bool
	// Title says what a time expression stands for.
	Title string
	// Isolate keeps the direction marks in it from turning what stands around it.
	Isolate bool
	// ID is the name of the segment, for the first one that a search led to.
	ID      string
	isFound bool
	// Starts and Refs are the statements that begin before it and whose number stands after
	// it.
	Starts, Refs []anchor
}

// An anchor names a statement on a page: its id, its place on the page and its number.
type anchor struct {
	ID            record.StatementID
	Index, Number int
}

// segmentsOf shows the pieces of t with the marks that they were cut by.
func segmentsOf(t string, pieces []piece, marks []mark) []segment {
	out := make([]segment, len(pieces))
	for i, p := range pieces {
		out[i] = segmentOf(t, p, marks)
	}
	return out
}

func segmentOf(t string, p piece, marks []mark) segment {
	s := segment{Text: p.span.In(t)}
	s.Isolate = strings.ContainsFunc(s.Text, isBidiControl)
	if len(p.over) == 0 {
		return s
	}
	var has [len(classes)]bool
	var numbers []int
	deep, from, to := 0, false, false
	var name, time *mark
	for _, i := range p.over {
		m := &marks[i]
		has[m.kind] = true
		if m.statement > 0 {
			numbers = append(numbers, m.statement)
		}
		switch m.kind {
		case content:
			deep++
			from = from || m.span.Start == p.span.Start
			to = to || m.span.End == p.span.End
		case mention:
			name = inner(name, m)
		case when:
			time = inner(time, m)
		}
	}
	class := []string{"m"}
	for k, on := range has {
		if on {
			class = append(class, classes[k])
		}
	}
	for _, extra := range []struct {
		on   bool
		name string
	}{{deep > 1, "deep"}, {from, "from"}, {to, "to"}} {
		if extra.on {
			class = append(class, extra.name)
		}
	}
	s.Class = strings.Join(class, " ")
	s.Numbers = list(numbers)
	s.isFound = has[found]
	if name != nil {
		s.Href, s.Stop = entityHref(name.entity), name.span.Start == p.span.Start
	}
	if time != nil {
		s.Title = human(time.date)
	}
	return s
}

// inner is the shorter of two marks; the later one where they are alike.
func inner(a, b *mark) *mark {
	if a != nil && a.span.Len() < b.span.Len() {
		return a
	}
	return b
}

// list writes distinct numbers in order, parted by spaces.
func list(numbers []int) string {
	slices.Sort(numbers)
	var b strings.Builder
	for i, n := range slices.Compact(numbers) {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strconv.Itoa(n))
	}
	return b.String()
}

// isBidiControl reports whether a code point sets the direction of those that follow it
// (Unicode Standard Annex 9: embeddings, overrides and isolates).
func isBidiControl(r rune) bool {
	return '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}
