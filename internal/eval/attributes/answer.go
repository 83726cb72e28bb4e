package attributes

import (
	"strings"

	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// An Answer is what is said of the attribution of one label, by a reader or by another
// annotator.
type Answer struct {
	// Found is false where no statement has the cue; nothing else is set then.
	Found    bool
	Act      reading.StatementAct
	Polarity reading.Polarity
	Modality reading.Modality
	Hedged   bool
	// To holds all mentions of the addressees.
	To, Time []eval.Span
	// A medium is known by its words or by its name.
	Medium     []eval.Span
	MediumName string
}

// ofLabel is what another person says.
func ofLabel(l Label) Answer {
	return Answer{Found: true, Act: l.Act, Polarity: l.Polarity, Modality: l.Modality, Hedged: len(l.Hedge) > 0, To: l.To, Medium: l.Medium, Time: l.Time}
}

// ofReading is what a reading of the article says of a label's attribution.
func ofReading(l Label, r *reading.Reading) Answer {
	cue := eval.Join(l.Cue...)
	best, most, shortest := -1, 0, 0
	for i, s := range r.Statements {
		c := eval.Join(spansOf(s.Cue)...)
		// Of two that share as much, the cue that has less beside it.
		if n := cue.Overlap(c); n > most || n == most && n > 0 && c.Len() < shortest {
			best, most, shortest = i, n, c.Len()
		}
	}
	if best < 0 {
		return Answer{}
	}
	s := r.Statements[best]
	a := Answer{Found: true, Act: s.Act, Polarity: s.Polarity, Modality: s.Modality, Hedged: len(s.Hedges) > 0}
	for _, to := range s.To {
		for _, e := range r.Entities {
			if e.ID == to {
				a.To = append(a.To, spansOf(e.Mentions)...)
			}
		}
	}
	if s.Medium != nil {
		a.MediumName = s.Medium.Name
	}
	if s.Said.Evidence != nil {
		a.Time = spansOf([]text.Selector{*s.Said.Evidence})
	}
	return a
}

func spansOf(selectors []text.Selector) []eval.Span {
	out := make([]eval.Span, len(selectors))
	for i, s := range selectors {
		out[i] = eval.Span{Start: s.Start, End: s.End}
	}
	return out
}

// hasMedium: the answer gives some medium.
func (a Answer) hasMedium() bool { return len(a.Medium) > 0 || a.MediumName != "" }

// rightMedium: the name stands in the words labelled, or words are shared.
func (a Answer) rightMedium(l Label, article []rune) bool {
	if a.MediumName == "" {
		return shares(a.Medium, l.Medium)
	}
	for _, s := range l.Medium {
		if s.End <= len(article) && strings.Contains(strings.ToLower(string(article[s.Start:s.End])), strings.ToLower(a.MediumName)) {
			return true
		}
	}
	return false
}

func shares(a, b []eval.Span) bool { return eval.Join(a...).Overlap(eval.Join(b...)) > 0 }
