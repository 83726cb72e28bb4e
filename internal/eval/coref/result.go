package coref

import (
	"fmt"
	"io"

	"github.com/parley-project/parley/internal/eval"
)

// A Result is what was measured on one set, a row a system.
type Result struct {
	Set       string   `json:"set"`
	Documents int      `json:"documents"`
	Chains    []Row    `json:"chains,omitempty"`
	GAP       []GAPRow `json:"gap,omitempty"`
}

// A Row is a system with its scores.
type Row struct {
	System string `json:"system"`
	*Scores
}

// A GAPRow is a system with its scores on GAP.
type GAPRow struct {
	System string `json:"system"`
	*GAPScores
}

// Write writes the figures as tables in Markdown, in percent with 95 % intervals.
func (r *Result) Write(w io.Writer) error {
	for _, t := range r.Tables() {
		if err := t.Write(w); err != nil {
			return err
		}
	}
	return nil
}

// Tables are the tables that Write writes.
func (r *Result) Tables() []eval.Table {
	if len(r.GAP) > 0 {
		return []eval.Table{r.gapTable()}
	}
	of := fmt.Sprintf("%s, %d documents", r.Set, r.Documents)
	tables := []eval.Table{
		r.table("Coreference, "+of+"; match by heads, chains of one mention left out", func(s *Scores) *Measures { return &s.Primary }),
		r.table("The same, match by bounds", func(s *Scores) *Measures { return &s.Exact }),
		r.table("Match by heads, with chains of one mention", func(s *Scores) *Measures { return s.Whole }),
		r.table("Match by bounds, with chains of one mention", func(s *Scores) *Measures { return s.WholeExact }),
	}
	antecedents := eval.Table{Title: "Right antecedents, " + of, Head: []string{"[95 %]", "all", "pronouns", "names", "nominals"}}
	for _, row := range r.Chains {
		antecedents.Add(row.System, row.Antecedents.String(), row.Pronouns.String(), row.Names.String(), row.Nominals.String())
	}
	if len(r.Chains) > 0 {
		s := r.Chains[0]
		antecedents.Add("of", fmt.Sprint(s.Antecedents.Of), fmt.Sprint(s.Pronouns.Of), fmt.Sprint(s.Names.Of), fmt.Sprint(s.Nominals.Of))
	}
	var out []eval.Table
	for _, t := range append(tables, antecedents) {
		if len(t.Rows) > 0 {
			out = append(out, t)
		}
	}
	return out
}

// table has a row for each system of which view gives measures.
func (r *Result) table(title string, view func(*Scores) *Measures) eval.Table {
	t := eval.Table{Title: title, Head: []string{"F1", "CoNLL [95 %]", "MUC", "B-cubed", "CEAF-e", "LEA", "mentions", "mentions, P / R"}}
	for _, row := range r.Chains {
		m := view(row.Scores)
		if m == nil {
			continue
		}
		t.Add(row.System, m.CoNLL.percent(), eval.Percent(m.MUC.F1), eval.Percent(m.BCubed.F1), eval.Percent(m.CEAFe.F1), eval.Percent(m.LEA.F1),
			eval.Percent(m.Mentions.F1), eval.Percent(m.Mentions.Precision)+" / "+eval.Percent(m.Mentions.Recall))
	}
	return t
}

func (r *Result) gapTable() eval.Table {
	t := eval.Table{Title: fmt.Sprintf("Pronouns, %s, %d snippets", r.Set, r.Documents),
		Head: []string{"", "F1 [95 %]", "P / R", "masculine", "feminine", "bias [95 %]", "both names right"}}
	for _, row := range r.GAP {
		t.Add(row.System, row.Overall.String(), eval.Percent(row.Overall.Precision)+" / "+eval.Percent(row.Overall.Recall),
			eval.Percent(row.Masculine.F1), eval.Percent(row.Feminine.F1), row.Bias.plain(), eval.Percent(row.Snippets.Value))
	}
	return t
}

func (v Value) percent() string {
	if v.Low == v.High {
		return eval.Percent(v.Value)
	}
	return fmt.Sprintf("%s [%s, %s]", eval.Percent(v.Value), eval.Percent(v.Low), eval.Percent(v.High))
}

func (v Value) plain() string {
	if v.Low == v.High {
		return fmt.Sprintf("%.2f", v.Value)
	}
	return fmt.Sprintf("%.2f [%.2f, %.2f]", v.Value, v.Low, v.High)
}
