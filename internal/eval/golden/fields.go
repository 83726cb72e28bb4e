package golden

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// none stands for a value that is not there.
const none = "-"

// A pairing is a golden reading with what was found, and who of the one is who of the
// other.
type pairing struct {
	gold, got *reading.Reading
	// entity and statement give, for an id found, the golden id of its partner.
	entity    map[reading.EntityID]reading.EntityID
	statement map[reading.StatementID]reading.StatementID
}

// A field of T is compared by the words for its value. inGold tells which side the
// value is of, since ids must be put in golden terms.
type field[T any] struct {
	name  string
	value func(p *pairing, inGold bool, v *T) string
}

func documentFields() []field[reading.Document] {
	return []field[reading.Document]{
		{"id", func(_ *pairing, _ bool, d *reading.Document) string { return string(d.ID) }},
		{"title", func(_ *pairing, _ bool, d *reading.Document) string { return optional(d.Title) }},
		{"publisher", func(_ *pairing, _ bool, d *reading.Document) string { return optional(d.Publisher) }},
		{"url", func(_ *pairing, _ bool, d *reading.Document) string { return optional(d.URL) }},
		{"published", func(_ *pairing, _ bool, d *reading.Document) string { return d.Published.String() }},
		{"language", func(_ *pairing, _ bool, d *reading.Document) string { return optional(d.Language) }},
		{"length", func(_ *pairing, _ bool, d *reading.Document) string { return fmt.Sprint(d.Length) }},
	}
}

func entityFields() []field[reading.Entity] {
	return []field[reading.Entity]{
		{"name", func(_ *pairing, _ bool, e *reading.Entity) string { return e.Name }},
		{"kind", func(_ *pairing, _ bool, e *reading.Entity) string { return string(e.Kind) }},
		{"register", func(_ *pairing, _ bool, e *reading.Entity) string { return optional(e.Register) }},
		{"roles", func(p *pairing, inGold bool, e *reading.Entity) string {
			roles := make([]string, len(e.Roles))
			for i, r := range e.Roles {
				roles[i] = r.Title
				if r.Of != nil {
					roles[i] += " of " + p.name(inGold, *r.Of)
				}
			}
			return listed(roles)
		}},
		{"mentions", func(_ *pairing, _ bool, e *reading.Entity) string { return located(e.Mentions) }},
	}
}

func statementFields() []field[reading.Statement] {
	return []field[reading.Statement]{
		{"source", func(_ *pairing, _ bool, s *reading.Statement) string { return located(s.Source) }},
		{"cue", func(_ *pairing, _ bool, s *reading.Statement) string { return located(s.Cue) }},
		{"content", func(_ *pairing, _ bool, s *reading.Statement) string { return located(s.Content) }},
		{"directness", func(_ *pairing, _ bool, s *reading.Statement) string { return string(s.Directness) }},
		{"speaker", func(p *pairing, inGold bool, s *reading.Statement) string {
			if s.Speaker == nil {
				return none
			}
			return p.name(inGold, *s.Speaker)
		}},
		{"speaker_register", func(p *pairing, inGold bool, s *reading.Statement) string {
			if s.Speaker == nil {
				return none
			}
			if e := p.find(inGold, *s.Speaker); e != nil {
				return optional(e.Register)
			}
			return none
		}},
		{"speaker_status", func(_ *pairing, _ bool, s *reading.Statement) string { return string(s.SpeakerStatus) }},
		{"as", func(_ *pairing, _ bool, s *reading.Statement) string { return optional(s.As) }},
		{"to", func(p *pairing, inGold bool, s *reading.Statement) string {
			names := make([]string, len(s.To))
			for i, id := range s.To {
				names[i] = p.name(inGold, id)
			}
			return listed(names)
		}},
		{"medium", func(_ *pairing, _ bool, s *reading.Statement) string {
			if s.Medium == nil {
				return none
			}
			return fmt.Sprintf("%s (%s)", s.Medium.Name, s.Medium.Kind)
		}},
		{"said", func(_ *pairing, _ bool, s *reading.Statement) string { return s.Said.EDTF.String() }},
		{"polarity", func(_ *pairing, _ bool, s *reading.Statement) string { return string(s.Polarity) }},
		{"modality", func(_ *pairing, _ bool, s *reading.Statement) string { return string(s.Modality) }},
		{"act", func(_ *pairing, _ bool, s *reading.Statement) string { return string(s.Act) }},
		{"hedges", func(_ *pairing, _ bool, s *reading.Statement) string { return located(s.Hedges) }},
		{"within", func(p *pairing, inGold bool, s *reading.Statement) string {
			if s.Within == nil || inGold {
				return optional(s.Within)
			}
			if id, ok := p.statement[*s.Within]; ok {
				return string(id)
			}
			return string(*s.Within) + " of no golden statement"
		}},
	}
}

// name is an entity in golden terms: id and name of its partner, if it has one. Two
// entities of one name are told apart by the id.
func (p *pairing) name(inGold bool, id reading.EntityID) string {
	if !inGold {
		if partner, ok := p.entity[id]; ok {
			return p.name(true, partner)
		}
	}
	e := p.find(inGold, id)
	switch {
	case e == nil:
		return string(id) + " of no entity"
	case inGold:
		return fmt.Sprintf("%s (%s)", id, e.Name)
	default:
		return e.Name + " of no golden entity"
	}
}

func (p *pairing) find(inGold bool, id reading.EntityID) *reading.Entity {
	r := p.got
	if inGold {
		r = p.gold
	}
	for i := range r.Entities {
		if r.Entities[i].ID == id {
			return &r.Entities[i]
		}
	}
	return nil
}

func optional[S ~string](s *S) string {
	if s == nil {
		return none
	}
	return string(*s)
}

// listed joins names in alphabetical order: the order of such a list means nothing.
func listed(names []string) string {
	if len(names) == 0 {
		return none
	}
	return strings.Join(slices.Sorted(slices.Values(names)), "; ")
}

// located gives words with the offset at which they begin, in text order, so that equal
// words in two places differ.
func located(selectors []text.Selector) string {
	if len(selectors) == 0 {
		return none
	}
	sorted := slices.SortedFunc(slices.Values(selectors), func(a, b text.Selector) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	words := make([]string, len(sorted))
	for i, s := range sorted {
		words[i] = fmt.Sprintf("%d:%q", s.Start, s.Exact)
	}
	return strings.Join(words, " ")
}

// quote gives words without their places.
func quote(selectors []text.Selector) string {
	if len(selectors) == 0 {
		return none
	}
	words := make([]string, len(selectors))
	for i, s := range selectors {
		words[i] = fmt.Sprintf("%q", s.Exact)
	}
	return strings.Join(words, " ")
}
