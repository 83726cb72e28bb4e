package golden

import (
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/parley-project/parley/internal/eval"
)

// A List is how well the items of one list were found.
type List struct {
	Name  string     `json:"name"`
	Score eval.Score `json:"score"`
}

// A Field is how often one field of paired items is right.
type Field struct {
	List string    `json:"list"`
	Name string    `json:"name"`
	Rate eval.Rate `json:"rate"`
}

// A Result is what an evaluation found. It marshals to JSON, parts from 0 to 1. Lists
// that are empty on both sides are left out.
type Result struct {
	Documents   int          `json:"documents"`
	Lists       []List       `json:"lists"`
	Fields      []Field      `json:"fields"`
	Differences []Difference `json:"differences"`
}

// Write writes the figures as tables in Markdown, in percent with 95 % intervals over
// documents, and after them each difference on a line of its own.
func (r *Result) Write(w io.Writer) error {
	t := eval.Table{
		Title: fmt.Sprintf("Lists (documents: %d)", r.Documents),
		Head:  []string{"", "F1 [95 %]", "P", "R", "found", "golden"},
	}
	for _, l := range r.Lists {
		s := l.Score
		t.Add(l.Name, s.String(), eval.Percent(s.Precision), eval.Percent(s.Recall), fmt.Sprint(s.Predicted), fmt.Sprint(s.Gold))
	}
	if err := t.Write(w); err != nil {
		return err
	}
	t = eval.Table{Title: "Fields of paired items", Head: []string{"", "right [95 %]", "of"}}
	for _, f := range r.Fields {
		t.Add(f.List+" "+f.Name, f.Rate.String(), fmt.Sprint(f.Rate.Of))
	}
	if err := t.Write(w); err != nil {
		return err
	}
	for _, d := range r.Differences {
		if _, err := fmt.Fprintf(w, "%s: %s %s: %s: want %s, got %s\n", d.Document, d.List, d.ID, d.Field, short(d.Want), short(d.Got)); err != nil {
			return err
		}
	}
	return nil
}

// short cuts a value that would fill the screen; the JSON has it whole.
func short(s string) string {
	const most = 200
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}
