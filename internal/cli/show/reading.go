package show

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// Reading writes what one document says: its provenance, its text with the spans
// marked, and its statements. name is the input as the user knows it. The error says
// which span of r does not fit d; nothing is written then.
func (p *Printer) Reading(name string, d *document.Document, r *reading.Reading) error {
	marks, notes, err := marksOf(d.Text, r)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	p.Heading(cmp.Or(d.Title, name))
	p.provenance(name, d)
	p.Linef("")
	p.Text(d.Text.String(), marks, notes)
	p.Linef("")
	p.Heading(count(len(r.Statements), "statement"))
	sayings := Sayings(r)
	for _, s := range sayings {
		p.Linef("")
		p.Saying(s)
	}
	return p.Err()
}

// provenance writes what is known of a document; only a missing date is told, since
// times stay unclear without it.
func (p *Printer) provenance(name string, d *document.Document) {
	published := "not known"
	if !d.Published.IsZero() {
		published = d.Published.String()
	}
	p.Field("publisher", string(d.Publisher))
	p.Field("published", published)
	p.Field("language", d.Language)
	p.Field("address", d.URL)
	p.Field("read from", name)
	p.Field("id", string(d.ID))
	if p.Styles {
		var names []string
		for _, k := range kinds {
			if k.kind != Match {
				names = append(names, styled(k.name, k.kind))
			}
		}
		p.Linef("%s%s", paint("marks", faint)+strings.Repeat(" ", labels-len("marks")), strings.Join(names, " · "))
	}
}

// marksOf are the spans of a reading, and the number of each statement where it begins.
func marksOf(t *text.Text, r *reading.Reading) ([]Mark, []Note, error) {
	var marks []Mark
	add := func(kind Kind, what string, selectors ...text.Selector) error {
		for _, sel := range selectors {
			span, err := t.Span(sel)
			if err != nil {
				return fmt.Errorf("%s: %w", what, err)
			}
			marks = append(marks, Mark{span, kind})
		}
		return nil
	}
	for _, e := range r.Entities {
		if err := add(Entity, "mention of "+string(e.ID), e.Mentions...); err != nil {
			return nil, nil, err
		}
	}
	for _, at := range r.Times {
		if err := add(Time, "time", at.Span); err != nil {
			return nil, nil, err
		}
	}
	var notes []Note
	for i, s := range r.Statements {
		before := len(marks)
		for _, part := range []struct {
			kind      Kind
			selectors []text.Selector
		}{{Content, s.Content}, {Cue, s.Cue}, {Source, s.Source}} {
			if err := add(part.kind, "statement "+string(s.ID), part.selectors...); err != nil {
				return nil, nil, err
			}
		}
		if len(marks) > before {
			at := marks[before].Span.Start
			for _, m := range marks[before:] {
				at = min(at, m.Span.Start)
			}
			notes = append(notes, Note{at, i + 1})
		}
	}
	return marks, notes, nil
}

// Sayings are the statements of a reading, numbered from 1, the speakers and addressees
// by their names.
func Sayings(r *reading.Reading) []Saying {
	names := make(map[reading.EntityID]string, len(r.Entities))
	for _, e := range r.Entities {
		names[e.ID] = e.Name
	}
	numbers := make(map[reading.StatementID]int, len(r.Statements))
	for i, s := range r.Statements {
		numbers[s.ID] = i + 1
	}
	out := make([]Saying, len(r.Statements))
	for i, s := range r.Statements {
		v := Saying{
			Number: i + 1, Status: string(s.SpeakerStatus), Act: string(s.Act), Polarity: string(s.Polarity),
			Modality: string(s.Modality), Said: s.Said.EDTF.String(), Directness: string(s.Directness),
			Source: exact(s.Source), Cue: exact(s.Cue), Content: exact(s.Content),
			Hedges: exact(s.Hedges), Probability: s.Probability,
		}
		if s.Speaker != nil {
			v.Who = names[*s.Speaker]
		}
		if s.As != nil {
			v.As = *s.As
		}
		for _, to := range s.To {
			v.To = append(v.To, names[to])
		}
		if s.Said.Evidence != nil {
			v.SaidWords = s.Said.Evidence.Exact
		}
		if s.Medium != nil {
			v.Medium, v.MediumKind = s.Medium.Name, string(s.Medium.Kind)
		}
		if s.RefersTo != nil {
			v.RefersTo = numbers[*s.RefersTo]
		}
		if s.Within != nil {
			v.Within = numbers[*s.Within]
		}
		out[i] = v
	}
	return out
}

func exact(selectors []text.Selector) []string {
	out := make([]string, len(selectors))
	for i, s := range selectors {
		out[i] = s.Exact
	}
	return out
}

// count is a number with its noun: "1 statement", "2 statements", "no statements".
func count(n int, noun string) string {
	switch n {
	case 0:
		return "no " + noun + "s"
	case 1:
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
