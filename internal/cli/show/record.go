package show

import (
	"cmp"
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// FromRecord is a statement of the record, numbered in its listing; d is the document
// that it stands in.
func FromRecord(number int, s record.Statement, d record.Document) Saying {
	v := Saying{
		Number: number, Who: s.SpeakerName, Status: s.Status, As: s.As, Act: s.Act, Polarity: s.Polarity,
		Modality: s.Modality, To: s.ToNames, Said: reading.At(s.Said).String(), Medium: s.Medium,
		MediumKind: s.MediumKind, Source: words(s.Source), Cue: words(s.Cue), Content: words(s.Content),
		Directness: s.Directness, WithinRef: string(s.Within), AboutRef: string(s.RefersTo), Document: DocumentLine(d),
		Hedges: words(s.Hedges), Probability: s.Probability,
	}
	if s.SaidEvidence != nil {
		v.SaidWords = s.SaidEvidence.Exact
	}
	return v
}

func words(evidence []record.Evidence) []string {
	out := make([]string, len(evidence))
	for i, e := range evidence {
		out[i] = e.Exact
	}
	return out
}

// Day is a date without its time of day, "" where there is none.
func Day(d edtf.Date) string {
	if day, ok := d.Day(); ok {
		return day.String()
	}
	return d.String()
}

// DocumentLine names a document: publisher, day of publication, title and id.
func DocumentLine(d record.Document) string {
	parts := make([]string, 0, 4)
	for _, s := range []string{string(d.Publisher), cmp.Or(Day(d.Published), "undated"), d.Title, string(d.ID)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}

// Hit writes one answer to a search: the document, who said the passage where somebody
// did ("" where nobody did), and the passage with the matching words marked.
func (p *Printer) Hit(number int, h record.Hit, said string) {
	indent := p.numbered(number, DocumentLine(h.Document))
	p.field(indent, "said by", said, 0)
	passage := h.Evidence.Exact
	t := texter{Printer: p, body: passage, segments: matchesIn(h)}
	for at := 0; at < len(passage); {
		line, _, _ := strings.Cut(passage[at:], "\n")
		for _, s := range wrap(line, p.width-indent) {
			if s.Len() > 0 {
				p.Linef("%s%s", strings.Repeat(" ", indent), t.words(text.Span{Start: at + s.Start, End: at + s.End}))
			}
		}
		at += len(line) + 1
	}
}

// matchesIn are the matches of a hit in bytes of its passage, those that fit it.
func matchesIn(h record.Hit) []segment {
	// offset[i] is the byte at which the i-th code point of the passage begins.
	offset := make([]int, 0, len(h.Evidence.Exact)+1)
	for i := range h.Evidence.Exact {
		offset = append(offset, i)
	}
	offset = append(offset, len(h.Evidence.Exact))
	var marks []Mark
	for _, m := range h.Matches {
		from, to := m.Start-h.Evidence.Start, m.End-h.Evidence.Start
		if from >= 0 && from < to && to < len(offset) {
			m := Mark{Kind: Match}
			m.Span.Start, m.Span.End = offset[from], offset[to]
			marks = append(marks, m)
		}
	}
	return cut(marks)
}
