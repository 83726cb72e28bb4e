package show

import (
	"cmp"
	"fmt"
	"strings"
)

// A Saying is a statement as it is shown, be it of a reading or of the record. Values
// are those of parley.reading/1; words of the document are as they stand there.
type Saying struct {
	Number int
	// Who is the speaker's name, "" where nobody is named; Status says which it is.
	Who, Status string
	// As is the title of the role in which it was said.
	As  string
	Act string
	// Polarity and Modality are shown where they are not affirmed and actual.
	Polarity, Modality string
	// Hedges are words such as "reportedly"; Probability is 0 where it is not known.
	Hedges      []string
	Probability float64
	To          []string
	// Said is EDTF or "unclear"; SaidWords are the words that say so.
	Said, SaidWords     string
	Medium, MediumKind  string
	Source, Cue         []string
	Directness          string
	Content             []string
	Within, RefersTo    int
	Document            string // of the record: where it stands
	WithinRef, AboutRef string // of the record: the ids of those statements
}

// Nobody stands for a speaker whom the text does not give.
const Nobody = "nobody named"

// Saying writes a statement: who, how, to whom, when, through what, and the exact words.
func (p *Printer) Saying(s Saying) {
	head := cmp.Or(s.Who, Nobody) + " (" + s.Status + ")"
	if s.As != "" {
		head += ", as " + s.As
	}
	indent := p.numbered(s.Number, head)
	p.field(indent, "act", s.act(), 0)
	p.field(indent, "hedged", ellipsis(s.Hedges), 0)
	if s.Probability > 0 {
		p.field(indent, "likely", fmt.Sprintf("%.3f", s.Probability), 0)
	}
	p.field(indent, "to", strings.Join(s.To, "; "), 0)
	when := s.Said
	if s.SaidWords != "" {
		when += ": " + s.SaidWords
	}
	p.field(indent, "when", when, 0)
	p.field(indent, "medium", s.medium(), 0)
	p.field(indent, "source", ellipsis(s.Source), Source)
	p.field(indent, "cue", ellipsis(s.Cue), Cue)
	for i, words := range s.Content {
		label := s.Directness
		if i > 0 {
			label = ""
		}
		p.field(indent, label, words, Content)
	}
	if s.RefersTo > 0 {
		p.field(indent, "about", fmt.Sprint(s.RefersTo), 0)
	}
	p.field(indent, "about", s.AboutRef, 0)
	if s.Within > 0 {
		p.field(indent, "within", fmt.Sprint(s.Within), 0)
	}
	p.field(indent, "within", s.WithinRef, 0)
	p.field(indent, "in", s.Document, 0)
}

func (s Saying) act() string {
	act := s.Act
	for _, more := range []struct{ value, usual string }{{s.Polarity, "affirmed"}, {s.Modality, "actual"}} {
		if more.value != "" && more.value != more.usual {
			act += ", " + more.value
		}
	}
	return act
}

func (s Saying) medium() string {
	switch {
	case s.Medium == "":
		return s.MediumKind
	case s.MediumKind == "" || s.MediumKind == s.Medium:
		return s.Medium
	}
	return s.Medium + " (" + s.MediumKind + ")"
}

// ellipsis joins the parts of a source or a cue that other words part.
func ellipsis(parts []string) string { return strings.Join(parts, " … ") }
