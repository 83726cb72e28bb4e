package extract

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// assemble makes a reading of a draft whose layers are all given. Entities are numbered
// by first mention, statements by place in the text. The error names the span that does
// not fit.
func assemble(d *stage.Draft) (*reading.Reading, error) {
	a := &assembler{d: d, r: reading.New(d.Document)}
	a.entities()
	a.statements()
	for _, t := range d.Times {
		a.r.Times = append(a.r.Times, reading.Time{Span: a.selector(t.Span), EDTF: reading.At(t.EDTF)})
	}
	a.r.Notes = d.Notes
	return a.r, a.err
}

type assembler struct {
	d   *stage.Draft
	r   *reading.Reading
	ids []reading.EntityID // by index in Draft.Entities; "" where it is left out
	err error
}

func (a *assembler) selector(s text.Span) text.Selector {
	sel, err := a.d.Document.Text.Selector(s)
	if err != nil && a.err == nil {
		a.err = fmt.Errorf("span %v: %w", s, err)
	}
	return sel
}

func (a *assembler) selectors(spans []text.Span) []text.Selector {
	out := make([]text.Selector, 0, len(spans))
	for _, s := range spans {
		if !s.Empty() {
			out = append(out, a.selector(s))
		}
	}
	return out
}

// rounded is a probability to three decimals, as the contract has it: 0 where it is not
// known, and never 0 where it is.
func rounded(p float64) float64 {
	if !(p > 0) { // no number is unknown as well
		return 0
	}
	return max(0.001, math.Round(min(p, 1)*1000)/1000)
}

func (a *assembler) entities() {
	es := a.d.Entities
	order := make([]int, 0, len(es))
	for i := range es {
		if len(es[i].Mentions) > 0 {
			order = append(order, i)
		}
	}
	first := func(i int) text.Span { return a.d.Mentions[es[i].Mentions[0]].Span }
	slices.SortStableFunc(order, func(x, y int) int { return cmp.Or(first(x).Compare(first(y)), cmp.Compare(x, y)) })
	a.ids = make([]reading.EntityID, len(es))
	for n, i := range order {
		a.ids[i] = reading.EntityID("e" + strconv.Itoa(n+1))
	}
	for _, i := range order {
		e := es[i]
		out := reading.Entity{ID: a.ids[i], Name: e.Name, Kind: e.Kind, Roles: []reading.Role{}, Named: e.IsNamed()}
		if e.Register != "" {
			out.Register = &e.Register
		}
		for _, r := range e.Roles {
			role := reading.Role{Title: r.Title, Evidence: a.selectors(r.Evidence)}
			role.Of = a.entity(r.Of)
			out.Roles = append(out.Roles, role)
		}
		spans := make([]text.Span, len(e.Mentions))
		for k, m := range e.Mentions {
			spans[k] = a.d.Mentions[m].Span
		}
		out.Mentions = a.selectors(spans)
		a.r.Entities = append(a.r.Entities, out)
	}
}

// entity is the id of an entity by its index, or nil.
func (a *assembler) entity(i int) *reading.EntityID {
	if i < 0 || i >= len(a.ids) || a.ids[i] == "" {
		return nil
	}
	return &a.ids[i]
}

func (a *assembler) statements() {
	id := func(i int) reading.StatementID { return reading.StatementID("s" + strconv.Itoa(i+1)) }
	// Statements are in the order of attributions, so that an index names both.
	for i, s := range a.d.Statements {
		at := a.d.Attributions[s.Attribution]
		out := reading.Statement{
			ID: id(i), Directness: s.Directness,
			Source: a.selectors(at.Source), Cue: a.selectors(at.Cue), Content: a.selectors(at.Content),
			Speaker: a.entity(at.Speaker), SpeakerStatus: at.Status, To: []reading.EntityID{},
			Medium: s.Medium, Said: reading.When{EDTF: reading.At(s.Said)},
			Polarity: s.Polarity, Modality: s.Modality, Act: s.Act,
			Hedges: a.selectors(s.Hedges), Probability: rounded(at.Probability),
		}
		if at.As != "" {
			out.As = &at.As
		}
		for _, to := range s.To {
			if e := a.entity(to); e != nil {
				out.To = append(out.To, *e)
			}
		}
		if !s.SaidSpan.Empty() {
			sel := a.selector(s.SaidSpan)
			out.Said.Evidence = &sel
		}
		if s.RefersTo >= 0 {
			to := id(s.RefersTo)
			out.RefersTo = &to
		}
		if at.Within >= 0 {
			w := id(at.Within)
			out.Within = &w
		}
		a.r.Statements = append(a.r.Statements, out)
	}
}
