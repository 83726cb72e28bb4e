package times

import (
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/text"
)

// A Document is a text with the times that are annotated in it.
type Document struct {
	// Set names the part of a corpus that it is scored with.
	Set, Name string
	Text      string
	// Published is the time of creation.
	Published edtf.Date
	Gold      []Expression
	// Scored are the bytes of the text within which expressions count; what touches one of Not
	// does not.
	Scored text.Span
	Not    []text.Span
}

// An Expression is a time by its words and as TIMEX3 has it.
type Expression struct {
	text.Span
	// Type is DATE, TIME, DURATION or SET.
	Type  string
	Value string
}

// counts reports whether s lies where the document is annotated.
func (d *Document) counts(s text.Span) bool {
	if !d.Scored.Contains(s) {
		return false
	}
	for _, n := range d.Not {
		if n.Overlaps(s) {
			return false
		}
	}
	return true
}
