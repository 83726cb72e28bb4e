package register

import (
	"slices"
	"strings"

	"github.com/parley-project/parley/reading"
)

// check refuses what cannot hold in a file: what leads to itself, and two people in one
// office at the same time.
func (l *loader) check() {
	l.circles()
	l.overlaps()
}

// circles refuses an "of", of a role or of an entity, that leads back to where it began:
// an envoy of the spokesman of the envoy.
func (l *loader) circles() {
	byID := map[reading.RegisterID]*Entity{}
	for _, e := range l.entities {
		byID[e.ID] = e
	}
	const open, closed = 1, 2
	state := map[reading.RegisterID]int{}
	var visit func(id reading.RegisterID, path []string)
	visit = func(id reading.RegisterID, path []string) {
		e := byID[id]
		if e == nil || state[id] == closed {
			return
		}
		path = append(path, string(id))
		if state[id] == open {
			from := slices.Index(path, string(id))
			_ = l.tell(l.fail(l.lines[id].line, "what %s is of leads in a circle: %s", id, strings.Join(path[from:], " -> ")))
			return
		}
		state[id] = open
		next := []reading.RegisterID{e.Of}
		for _, r := range e.Roles {
			if !slices.Contains(next, r.Of) {
				next = append(next, r.Of)
			}
		}
		for _, n := range next {
			visit(n, path)
		}
		state[id] = closed
	}
	for _, e := range l.entities {
		visit(e.ID, nil)
	}
}

// overlaps refuses two people who surely hold one office at the same time, where the
// lexicon of titles says that one person holds it. The day of a handover may be shared.
// Somebody who is one too many is told once; time grows as a sort does.
func (l *loader) overlaps() {
	type holding struct {
		e    *Entity
		role Role
		line int
	}
	held := map[officeKey][]holding{}
	var offices []officeKey
	for _, e := range l.entities {
		for i, r := range e.Roles {
			if t, ok := l.titles.Form(r.Title); !ok || !t.Sole {
				continue
			}
			o := officeKey{l.titles.Class(r.Title), r.Of}
			if held[o] == nil {
				offices = append(offices, o)
			}
			held[o] = append(held[o], holding{e, r, l.lines[e.ID].roles[i]})
		}
	}
	for _, o := range offices {
		hs := held[o]
		slices.SortStableFunc(hs, func(a, b holding) int { return a.role.core().first.Compare(b.role.core().first) })
		// Of two different people those who stay longest of all that came before: whoever
		// comes while one of them is there is one too many.
		var stay [2]*holding
		for i := range hs {
			b := &hs[i]
			for _, a := range stay {
				if a == nil || a.e == b.e || !a.role.core().overlaps(b.role.core()) {
					continue
				}
				first, second := a, b
				if second.line < first.line {
					first, second = second, first
				}
				_ = l.tell(l.fail(second.line, "%s and %s (line %d) are both %s of %s at the same time",
					second.e.ID, first.e.ID, first.line, second.role.Title, o.of))
				break
			}
			switch {
			case stay[0] == nil || stay[0].e == b.e && longer(b.role, stay[0].role):
				stay[0] = b
			case longer(b.role, stay[0].role) && stay[0].e != b.e:
				stay[0], stay[1] = b, stay[0]
			case stay[0].e != b.e && (stay[1] == nil || longer(b.role, stay[1].role)):
				stay[1] = b
			}
		}
	}
}

// longer reports whether a role surely ends after another.
func longer(a, b Role) bool {
	x, y := a.core().last, b.core().last
	return !y.IsZero() && (x.IsZero() || x.Compare(y) > 0)
}
