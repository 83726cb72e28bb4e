package entity

import (
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// elsewhere reports whether the name of a place of which the organisation of a register id is not
// stands right before token i.
func (f *finder) elsewhere(i int, id reading.RegisterID) bool {
	e := f.reg.Entity(id)
	if e == nil || e.Of == "" || i == 0 || f.unitAt[i-1] < 0 || f.sent[i-1] != f.sent[i] {
		return false
	}
	u := &f.units[f.unitAt[i-1]]
	return (u.kind == reading.Place || u.kind == reading.State && u.use == register.NameUse) && u.id != e.Of && u.id != ""
}

// choose decides between several entities of one name: the dossier's or the state before
// others where they are names; a place that is also a state's seat is the seat, which
// metonyms.go decides on. Nothing is linked where two of a kind remain.
func (f *finder) choose(h register.Hit) (reading.EntityKind, register.Use, reading.RegisterID) {
	best := h.Names[0]
	same := 0
	for _, n := range h.Names {
		if n.Use == register.MetonymUse || n.Use == register.CapitalUse && best.Use != register.MetonymUse {
			best = n
		}
	}
	if best.Use == register.NameUse {
		for _, n := range h.Names {
			if n.Kind == reading.State && best.Kind != reading.State && best.Kind != reading.Person {
				best = n
			}
		}
	}
	for _, n := range h.Names {
		if n.Kind == best.Kind && n.Use == best.Use {
			same++
		}
	}
	if same > 1 {
		return best.Kind, best.Use, f.supported(h.Names, best)
	}
	return best.Kind, best.Use, best.Entity
}

// supported is the one of several entities that comes first, or none where they are
// places of several states: which is meant is not known.
func (f *finder) supported(ns []register.Name, best register.Name) reading.RegisterID {
	if best.Kind != reading.Place && best.Use != register.DemonymUse {
		return best.Entity
	}
	for _, n := range ns {
		if n.Kind == best.Kind && n.Use == best.Use && f.reg.Entity(n.Entity).Of != f.reg.Entity(best.Entity).Of {
			return ""
		}
	}
	return best.Entity
}
