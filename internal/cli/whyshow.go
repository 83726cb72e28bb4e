package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/cli/show"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// An explanation is what the registers say of an entity, and on which day it is asked.
type explanation struct {
	x   register.Explanation
	reg *register.Register
	on  edtf.Date
}

// show writes it for people.
func (w explanation) show(p *show.Printer) {
	e := w.x.Entity
	p.Heading(e.Name)
	p.Field("kind", string(e.Kind))
	p.Field("id", string(e.ID))
	if w.on.IsZero() {
		w.showValues(p)
		w.showRoles(p)
		w.showTerms(p)
		return
	}
	w.showOn(p)
}

func (w explanation) showValues(p *show.Printer) {
	rows := make([][]string, 0, len(w.x.Values))
	for _, v := range w.x.Values {
		var from []string
		for _, s := range v.Sources {
			if words := sourceWords(s); !slices.Contains(from, words) {
				from = append(from, words)
			}
		}
		source := strings.Join(from, ", ")
		if v.Over != nil {
			source += "; overridden by " + sourceWords(*v.Over)
		}
		rows = append(rows, []string{v.Field, v.Value, source})
	}
	table(p, []string{"field", "value", "source"}, rows)
}

func (w explanation) showRoles(p *show.Printer) {
	rows := make([][]string, 0, len(w.x.Roles))
	for _, r := range w.x.Roles {
		source := sourceWords(r.Source)
		switch {
		case r.Over == nil:
		case r.Now == (register.Role{}):
			source += "; overridden by " + sourceWords(*r.Over)
		default:
			source += "; ends on " + r.Now.To.String() + " by " + sourceWords(*r.Over)
		}
		rows = append(rows, []string{r.Title, w.name(r.Of), r.From.String(), r.To.String(), source})
	}
	table(p, []string{"role", "of", "from", "to", "source"}, rows)
}

// showTerms writes the holders of an office; of a state there would be too many.
func (w explanation) showTerms(p *show.Printer) {
	if w.x.Entity.Kind != reading.Office {
		return
	}
	rows := make([][]string, 0, len(w.x.Terms))
	for _, t := range w.x.Terms {
		rows = append(rows, []string{w.name(t.Holder), t.Title, t.From.String(), t.To.String(), sourceWords(t.Source)})
	}
	table(p, []string{"holder", "title", "from", "to", "source"}, rows)
}

// showOn writes who held what on the day asked for, and why nobody did.
func (w explanation) showOn(p *show.Printer) {
	p.Field("on", w.on.String())
	told := false
	for _, r := range w.x.Roles {
		if w.held(r) {
			told = true
			p.Field("was", r.Title+" of "+w.name(r.Of)+dates(r.Now)+": "+sourceWords(r.Source))
		}
	}
	for _, t := range w.x.HeldOn(w.on) {
		told = true
		p.Field("held by", w.name(t.Holder)+", "+t.Title+dates(t.Role)+": "+sourceWords(t.Source))
	}
	if told {
		return
	}
	p.Field("held by", "nobody that is known of")
	if w.x.Entity.Kind != reading.Office {
		return
	}
	before, after := w.around()
	for _, t := range []struct {
		label string
		term  *register.ExplainedTerm
	}{{"before", before}, {"after", after}} {
		if t.term != nil {
			p.Field(t.label, w.name(t.term.Holder)+dates(t.term.Role)+": "+sourceWords(t.term.Source))
		}
	}
}

// held reports whether a role that stands was held on the day asked for.
func (w explanation) held(r register.ExplainedRole) bool {
	return r.Now != (register.Role{}) && r.Now.HeldOn(w.on)
}

// around are the terms next to the day asked for.
func (w explanation) around() (before, after *register.ExplainedTerm) {
	for i := range w.x.Terms {
		t := &w.x.Terms[i]
		switch {
		case t.From.IsZero() || t.From.Compare(w.on) <= 0:
			before = t
		case after == nil:
			after = t
		}
	}
	return before, after
}

// name is the name of an entity of the registers, or its id.
func (w explanation) name(id reading.RegisterID) string {
	if e := w.reg.Entity(id); e != nil {
		return e.Name
	}
	return string(id)
}

// dates are the ends of a term in words.
func dates(r register.Role) string {
	switch {
	case r.From.IsZero() && r.To.IsZero():
		return " (dates not known)"
	case r.To.IsZero():
		return fmt.Sprintf(" (from %s on)", r.From)
	}
	return fmt.Sprintf(" (%s to %s)", cmp.Or(r.From.String(), "?"), r.To)
}

// table writes a table with an empty line before it, if there is anything in it.
func table(p *show.Printer, head []string, rows [][]string) {
	if len(rows) > 0 {
		p.Linef("")
		p.Table(head, rows)
	}
}
