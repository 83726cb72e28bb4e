package ud

import (
	"fmt"
	"io"

	"github.com/parley-project/parley/internal/eval"
)

// A Result is what was measured, in the order of the sets.
type Result struct {
	Trees []TreeRow `json:"trees"`
	Names []NameRow `json:"names"`
}

// A TreeRow is how a treebank is met.
type TreeRow struct {
	Set  string `json:"set"`
	Mode Mode   `json:"mode"`
	TreeScores
}

// A NameRow is how the names of a set are found.
type NameRow struct {
	Set  string `json:"set"`
	Mode Mode   `json:"mode"`
	NameScores
}

// Write writes the figures as tables in Markdown, F1 in percent.
func (r *Result) Write(w io.Writer) error {
	for _, t := range r.Tables() {
		if err := t.Write(w); err != nil {
			return err
		}
	}
	return nil
}

// Tables are the tables that Write writes. A table without rows is left out.
func (r *Result) Tables() []eval.Table {
	trees := eval.Table{Title: "Tags and trees, F1", Head: []string{
		"", "tokens", "sentences", "words", "UPOS", "XPOS", "lemmas", "UAS", "LAS", "LAS, full labels"}}
	for i := range r.Trees {
		t := &r.Trees[i]
		trees.Add(t.Set+", "+string(t.Mode), percent(t.Tokens), percent(t.Sentences), percent(t.Words),
			percent(t.UPOS), percent(t.XPOS), percent(t.Lemmas), percent(t.UAS), percent(t.LAS), percent(t.FullLAS))
	}
	names := eval.Table{Title: "Names, F1", Head: []string{
		"", "person", "organisation", "place", "all [95 %]", "P", "R", "all, trimmed", "predicted", "gold"}}
	for i := range r.Names {
		n := &r.Names[i]
		names.Add(n.Set+", "+string(n.Mode), n.kind(Person), n.kind(Organisation), n.kind(Place), n.All.String(),
			eval.Percent(n.All.Precision), eval.Percent(n.All.Recall), eval.Percent(n.Trimmed.F1), fmt.Sprint(n.All.Predicted), fmt.Sprint(n.All.Gold))
	}
	var out []eval.Table
	for _, t := range []eval.Table{trees, names} {
		if len(t.Rows) > 0 {
			out = append(out, t)
		}
	}
	return out
}

func percent(s *eval.Score) string {
	if s == nil {
		return "-"
	}
	return fmt.Sprintf("%.2f", 100*s.F1)
}

// kind is the score of a kind, "-" where it is not among those compared.
func (n *NameScores) kind(k Kind) string {
	for _, s := range n.Kinds {
		if s.Kind == k {
			return eval.Percent(s.F1)
		}
	}
	return "-"
}
