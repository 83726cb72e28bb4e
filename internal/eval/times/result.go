package times

import (
	"fmt"
	"io"

	"github.com/parley-project/parley/internal/eval"
)

// A Result is what an evaluation found. It marshals to JSON, parts from 0 to 1.
type Result struct {
	Sets  []SetScore   `json:"sets"`
	Cases []CaseScores `json:"cases,omitempty"`
}

// A SetScore is how well a system does on a set of documents, by the measures of TempEval-3.
type SetScore struct {
	Set       string     `json:"set"`
	System    string     `json:"system"`
	Types     string     `json:"types"`
	Documents int        `json:"documents"`
	Strict    eval.Score `json:"strict"`
	Relaxed   eval.Score `json:"relaxed"`
	Value     eval.Score `json:"value"`
}

// CaseScores are how well a system does on the cases of Recognizers-Text. Of the Empty texts,
// which hold no time, so many were LeftAlone.
type CaseScores struct {
	System    string       `json:"system"`
	Classes   []ClassScore `json:"classes"`
	Total     ClassScore   `json:"total"`
	Empty     int          `json:"empty"`
	LeftAlone int          `json:"left_alone"`
}

// A ClassScore is of one class: of the times Wanted so many were Found, with Exact words; of
// those with a value, Valued, so many were Right.
type ClassScore struct {
	Class  string `json:"class,omitempty"`
	Wanted int    `json:"wanted"`
	Found  int    `json:"found"`
	Exact  int    `json:"exact"`
	Valued int    `json:"valued"`
	Right  int    `json:"right"`
}

// Write writes the figures as tables in Markdown, in percent with 95 % intervals.
func (r *Result) Write(w io.Writer) error {
	set := ""
	var t eval.Table
	flush := func() error {
		if set == "" {
			return nil
		}
		return t.Write(w)
	}
	for _, s := range r.Sets {
		if s.Set != set {
			if err := flush(); err != nil {
				return err
			}
			set = s.Set
			t = eval.Table{Title: fmt.Sprintf("%s (documents: %d)", s.Set, s.Documents),
				Head: []string{"", "strict F1 [95 %]", "relaxed F1 [95 %]", "P", "R", "value F1 [95 %]", "found", "gold"}}
		}
		t.Add(s.System+", "+s.Types, s.Strict.String(), s.Relaxed.String(), eval.Percent(s.Relaxed.Precision), eval.Percent(s.Relaxed.Recall),
			s.Value.String(), fmt.Sprint(s.Relaxed.Predicted), fmt.Sprint(s.Relaxed.Gold))
	}
	if err := flush(); err != nil {
		return err
	}
	return r.writeCases(w)
}

// writeCases writes a table of all systems, class by class.
func (r *Result) writeCases(w io.Writer) error {
	if len(r.Cases) == 0 {
		return nil
	}
	t := eval.Table{Title: "Recognizers-Text, cases by class", Head: []string{"", "cases", "with a value"}}
	for _, s := range r.Cases {
		t.Head = append(t.Head, s.System+": found", "same words", "value right")
	}
	row := func(name string, of func(CaseScores) ClassScore) {
		first := of(r.Cases[0])
		cells := []string{name, fmt.Sprint(first.Wanted), fmt.Sprint(first.Valued)}
		for _, s := range r.Cases {
			c := of(s)
			cells = append(cells, fmt.Sprint(c.Found), fmt.Sprint(c.Exact), fmt.Sprint(c.Right))
		}
		t.Add(cells...)
	}
	for i, c := range Classes {
		if r.Cases[0].Classes[i].Wanted > 0 {
			row(c, func(s CaseScores) ClassScore { return s.Classes[i] })
		}
	}
	row("all", func(s CaseScores) ClassScore { return s.Total })
	cells := []string{"texts without a time, left alone", fmt.Sprint(r.Cases[0].Empty), ""}
	for _, s := range r.Cases {
		cells = append(cells, fmt.Sprint(s.LeftAlone), "", "")
	}
	t.Add(cells...)
	return t.Write(w)
}
