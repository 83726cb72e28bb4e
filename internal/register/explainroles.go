package register

import (
	"slices"

	"github.com/parley-project/parley/reading"
)

// explainRoles are the roles that a layer gives the entity, and what became of them.
func explainRoles(layers []layer, at int, merged *Entity) []ExplainedRole {
	l := layers[at]
	if l.entity == nil {
		return nil
	}
	var out []ExplainedRole
	for i, r := range l.entity.Roles {
		x := ExplainedRole{Role: r, Now: r, Source: l.roleSource(l.entity.ID, i)}
		if !slices.Contains(merged.Roles, r) {
			x.Now, x.Over = Role{}, takenBy(layers[at+1:], merged.ID, r)
			for _, m := range merged.Roles {
				if m.Title == r.Title && m.Of == r.Of && m.From == r.From {
					x.Now = m
				}
			}
		}
		out = append(out, x)
	}
	return out
}

// roleSource is who says the role of that number.
func (l layer) roleSource(id reading.RegisterID, i int) Provenance {
	e := l.reg.entry(id)
	if p, ok := l.reg.lines[id]; ok && i < len(p.roles) {
		return Provenance{Source: p.file, Line: p.roles[i]}
	}
	if o, ok := l.from["role="+e.Roles[i].compact()]; ok {
		return Provenance{Source: o.Source, Licence: o.Licence}
	}
	return l.provenance(id, "role", e.Roles[i].compact())
}

// takenBy is who of later layers says that the office was held otherwise.
func takenBy(later []layer, id reading.RegisterID, r Role) *Provenance {
	for _, l := range later {
		for _, e := range l.reg.entities {
			for i, o := range e.Roles {
				if l.reg.titles.replaces(o, r) && (e.ID == id || l.reg.isOffice(o.Title)) {
					p := l.roleSource(e.ID, i)
					return &p
				}
			}
		}
	}
	return nil
}

// termSource is the last layer that says a term, or the one that says it of other days.
func termSource(layers []layer, t Term) Provenance {
	for _, l := range slices.Backward(layers) {
		e := l.reg.entry(t.Holder)
		if e == nil {
			continue
		}
		if l.from = nil; e.BuiltIn() {
			l.from = builtinSources(t.Holder)
		}
		for i, r := range e.Roles {
			if r.Title == t.Title && r.Of == t.Of && r.From == t.From {
				return l.roleSource(t.Holder, i)
			}
		}
	}
	return Provenance{}
}
