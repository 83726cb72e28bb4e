package golden

import (
	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/reading"
)

// A Difference is one thing in which a reading departs from the golden one.
type Difference struct {
	// Document is the path of the document.
	Document string `json:"document"`
	// List is the list of the contract, such as "statements", or "document".
	List string `json:"list"`
	// ID is the id of the golden item, or of the item found where it has no partner; an
	// item without an id is called by its place, "#2".
	ID string `json:"id"`
	// Field is the field that differs. It is "missing" for a golden item without partner
	// and "extra" for an item found without partner.
	Field string `json:"field"`
	Want  string `json:"want"`
	Got   string `json:"got"`
}

// A sheet holds the sums of one document, in the order of lists and fields, and what
// differs.
type sheet struct {
	lists       []eval.Tally
	document    []eval.Tally
	entities    []eval.Tally
	statements  []eval.Tally
	differences []Difference
}

// compare holds a reading of the document at path against the golden one.
func compare(path string, gold, got *reading.Reading) sheet {
	var s sheet
	p := &pairing{gold: gold, got: got,
		entity:    make(map[reading.EntityID]reading.EntityID),
		statement: make(map[reading.StatementID]reading.StatementID)}
	s.document = judge(&s, path, "document", p, documentFields(), []reading.Document{gold.Document},
		[]reading.Document{got.Document}, []item{{id: string(gold.Document.ID)}}, []int{0})
	for _, l := range lists() {
		want, have := l.items(gold), l.items(got)
		partner := eval.Pair(len(want), len(have), func(i, j int) int64 { return want[i].affinity(have[j]) })
		s.pair(path, l.name, want, have, partner)
		switch l.name {
		case "entities":
			for i, j := range partner {
				if j >= 0 {
					p.entity[got.Entities[j].ID] = gold.Entities[i].ID
				}
			}
			s.entities = judge(&s, path, l.name, p, entityFields(), gold.Entities, got.Entities, want, partner)
		case "statements":
			for i, j := range partner {
				if j >= 0 {
					p.statement[got.Statements[j].ID] = gold.Statements[i].ID
				}
			}
			s.statements = judge(&s, path, l.name, p, statementFields(), gold.Statements, got.Statements, want, partner)
		}
	}
	return s
}

// pair counts the pairs of one list and names the items that have no partner.
func (s *sheet) pair(path, list string, want, have []item, partner []int) {
	taken := make([]bool, len(have))
	hits := 0
	for i, j := range partner {
		if j >= 0 {
			taken[j] = true
			hits++
			continue
		}
		s.differences = append(s.differences, Difference{path, list, want[i].id, "missing", want[i].words, none})
	}
	for j, h := range have {
		if !taken[j] {
			s.differences = append(s.differences, Difference{path, list, h.id, "extra", none, h.words})
		}
	}
	s.lists = append(s.lists, eval.Counted(hits, len(have), len(want)))
}

// judge compares the fields of paired items and returns a tally for each field.
func judge[T any](s *sheet, path, list string, p *pairing, fields []field[T], gold, got []T, want []item, partner []int) []eval.Tally {
	tallies := make([]eval.Tally, len(fields))
	for i, j := range partner {
		if j < 0 {
			continue
		}
		for k, f := range fields {
			w, g := f.value(p, true, &gold[i]), f.value(p, false, &got[j])
			right := 1
			if w != g {
				right = 0
				s.differences = append(s.differences, Difference{path, list, want[i].id, f.name, w, g})
			}
			tallies[k] = tallies[k].Plus(eval.Judged(right, 1))
		}
	}
	return tallies
}
