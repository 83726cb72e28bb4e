package golden

import (
	"fmt"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// An item is one entry of a list as far as pairing needs it.
type item struct {
	id string
	// words show the item to a person.
	words string
	// spans are its evidence; one span an element, in code points. Those of a statement
	// are its source and content.
	spans []eval.Span
	// cue is that of a statement.
	cue eval.Spans
}

// A list is a list of the contract.
type list struct {
	name  string
	items func(*reading.Reading) []item
}

// lists are those of parley.reading/1, in its order.
func lists() []list {
	return []list{
		{"entities", entityItems},
		{"statements", statementItems},
		{"acts", func(r *reading.Reading) []item {
			return itemsOf(r.Acts, func(a reading.Act) (string, []text.Selector) { return string(a.ID), a.Evidence })
		}},
		{"meetings", func(r *reading.Reading) []item {
			return itemsOf(r.Meetings, func(m reading.Meeting) (string, []text.Selector) { return "", m.Evidence })
		}},
		{"proposals", func(r *reading.Reading) []item {
			return itemsOf(r.Proposals, func(p reading.Proposal) (string, []text.Selector) { return string(p.ID), p.Evidence })
		}},
		{"responses", func(r *reading.Reading) []item {
			return itemsOf(r.Responses, func(p reading.Response) (string, []text.Selector) { return "", p.Evidence })
		}},
		{"positions", func(r *reading.Reading) []item {
			return itemsOf(r.Positions, func(p reading.Position) (string, []text.Selector) { return "", p.Evidence })
		}},
		{"violation_claims", func(r *reading.Reading) []item {
			return itemsOf(r.ViolationClaims, func(c reading.ViolationClaim) (string, []text.Selector) { return "", c.Evidence })
		}},
		{"commitments", func(r *reading.Reading) []item {
			return itemsOf(r.Commitments, func(c reading.Commitment) (string, []text.Selector) { return "", c.Evidence })
		}},
		{"ceasefires", func(r *reading.Reading) []item {
			return itemsOf(r.Ceasefires, func(c reading.Ceasefire) (string, []text.Selector) { return "", c.Evidence })
		}},
		{"territory_claims", func(r *reading.Reading) []item {
			return itemsOf(r.TerritoryClaims, func(c reading.TerritoryClaim) (string, []text.Selector) { return "", c.Evidence })
		}},
	}
}

// itemsOf makes items of a list whose entries have plain evidence. An entry without an
// id is called by its place, from 1.
func itemsOf[T any](entries []T, of func(T) (id string, evidence []text.Selector)) []item {
	out := make([]item, len(entries))
	for i, e := range entries {
		id, evidence := of(e)
		if id == "" {
			id = fmt.Sprintf("#%d", i+1)
		}
		out[i] = item{id: id, words: quote(evidence), spans: spansOf(evidence)}
	}
	return out
}

func entityItems(r *reading.Reading) []item {
	out := make([]item, len(r.Entities))
	for i, e := range r.Entities {
		out[i] = item{id: string(e.ID), words: e.Name, spans: spansOf(e.Mentions)}
	}
	return out
}

func statementItems(r *reading.Reading) []item {
	out := make([]item, len(r.Statements))
	for i, s := range r.Statements {
		out[i] = item{
			id:    string(s.ID),
			words: strings.Join(slices.DeleteFunc([]string{quote(s.Source), quote(s.Cue), quote(s.Content)}, func(w string) bool { return w == none }), " / "),
			spans: append(spansOf(s.Source), spansOf(s.Content)...),
			cue:   eval.Join(spansOf(s.Cue)...),
		}
	}
	return out
}

func spansOf(selectors []text.Selector) []eval.Span {
	out := make([]eval.Span, len(selectors))
	for i, s := range selectors {
		out[i] = eval.Span{Start: s.Start, End: s.End}
	}
	return out
}

// affinity is how well two items of one list go together; 0 if they are no pair. Common
// cues weigh most, then common bounds of spans, then overlap.
func (a item) affinity(b item) int64 {
	cue := 0
	if a.cue.Len() > 0 && b.cue.Len() > 0 {
		if cue = a.cue.Overlap(b.cue); cue == 0 {
			return 0
		}
	}
	same := 0
	for _, s := range a.spans {
		if slices.Contains(b.spans, s) {
			same++
		}
	}
	overlap := eval.Join(a.spans...).Overlap(eval.Join(b.spans...))
	return int64(cue)<<40 + int64(same)<<24 + int64(overlap)
}
