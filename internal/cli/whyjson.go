package cli

import (
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// The shapes of "parley who --why --json".
type (
	whyJSON struct {
		ID     reading.RegisterID `json:"id"`
		Name   string             `json:"name"`
		Kind   reading.EntityKind `json:"kind"`
		On     *edtf.Date         `json:"on,omitempty"`
		Values []whyValue         `json:"values"`
		Roles  []whyRole          `json:"roles"`
		// Terms are those of an office, or of the offices of a state or an organisation; with
		// a day those that it lies in.
		Terms []whyTerm `json:"terms"`
	}
	whyValue struct {
		Field      string      `json:"field"`
		Value      string      `json:"value"`
		Sources    []whySource `json:"sources"`
		Overridden *whySource  `json:"overridden_by,omitempty"`
	}
	whyRole struct {
		Title      string             `json:"title"`
		Of         reading.RegisterID `json:"of,omitempty"`
		From       edtf.Date          `json:"from"`
		To         edtf.Date          `json:"to"`
		Source     whySource          `json:"source"`
		Overridden *whySource         `json:"overridden_by,omitempty"`
		// Stands says whether it still holds, if for a shorter time: to Ends.
		Stands bool      `json:"stands"`
		Ends   edtf.Date `json:"ends"`
	}
	whyTerm struct {
		Office reading.RegisterID `json:"office"`
		Holder reading.RegisterID `json:"holder"`
		Name   string             `json:"holder_name"`
		Title  string             `json:"title"`
		From   edtf.Date          `json:"from"`
		To     edtf.Date          `json:"to"`
		Source whySource          `json:"source"`
	}
	whySource struct {
		Source  string `json:"source"`
		Licence string `json:"licence,omitempty"`
		Line    int    `json:"line,omitempty"`
	}
)

func (w explanation) json() whyJSON {
	e := w.x.Entity
	out := whyJSON{ID: e.ID, Name: e.Name, Kind: e.Kind, Values: []whyValue{}, Roles: []whyRole{}, Terms: []whyTerm{}}
	terms := w.x.Terms
	if !w.on.IsZero() {
		out.On = &w.on
		terms = w.x.HeldOn(w.on)
	}
	for _, v := range w.x.Values {
		j := whyValue{Field: v.Field, Value: v.Value, Overridden: sourcePointer(v.Over)}
		for _, s := range v.Sources {
			j.Sources = append(j.Sources, whySource(s))
		}
		out.Values = append(out.Values, j)
	}
	for _, r := range w.x.Roles {
		if !w.on.IsZero() && !w.held(r) {
			continue
		}
		out.Roles = append(out.Roles, whyRole{
			Title: r.Title, Of: r.Of, From: r.From, To: r.To, Source: whySource(r.Source),
			Overridden: sourcePointer(r.Over), Stands: r.Now != (register.Role{}), Ends: r.Now.To,
		})
	}
	for _, t := range terms {
		out.Terms = append(out.Terms, whyTerm{t.Office, t.Holder, w.name(t.Holder), t.Title, t.From, t.To, whySource(t.Source)})
	}
	return out
}

func sourcePointer(p *register.Provenance) *whySource {
	if p == nil {
		return nil
	}
	s := whySource(*p)
	return &s
}
