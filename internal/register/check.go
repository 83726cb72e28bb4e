package register

import (
	"cmp"
	"slices"
	"strings"

	"github.com/parley-project/parley/reading"
)

// check refuses what cannot hold in a file: circles of roles, and two people in one
// office at the same time.
func (l *loader) check() error {
	if err := l.circles(); err != nil {
		return err
	}
	return l.overlaps()
}

// circles refuses roles whose "of" lead back to where they began: an envoy of the
// spokesman of the envoy.
func (l *loader) circles() error {
	byID := map[reading.RegisterID]*Entity{}
	for _, e := range l.entities {
		byID[e.ID] = e
	}
	const open, closed = 1, 2
	state := map[reading.RegisterID]int{}
	var visit func(id reading.RegisterID, path []string) error
	visit = func(id reading.RegisterID, path []string) error {
		e := byID[id]
		if e == nil || state[id] == closed {
			return nil
		}
		path = append(path, string(id))
		if state[id] == open {
			return l.fail(l.lines[id].line, "the roles of %s lead in a circle: %s", id, strings.Join(path, " -> "))
		}
		state[id] = open
		next := []reading.RegisterID{e.Of}
		for _, r := range e.Roles {
			next = append(next, r.Of)
		}
		for _, n := range next {
			if err := visit(n, path); err != nil {
				return err
			}
		}
		state[id] = closed
		return nil
	}
	for _, e := range l.entities {
		if err := visit(e.ID, nil); err != nil {
			return err
		}
	}
	return nil
}

// overlaps refuses two people who surely hold one office at the same time, where the
// lexicon of titles says that one person holds it. The day of a handover may be shared.
func (l *loader) overlaps() error {
	type office struct {
		class string
		of    reading.RegisterID
	}
	type holding struct {
		e    *Entity
		role Role
		line int
	}
	held := map[office][]holding{}
	var offices []office
	for _, e := range l.entities {
		for i, r := range e.Roles {
			if t, ok := l.titles.Form(r.Title); !ok || !t.Sole {
				continue
			}
			o := office{l.titles.Class(r.Title), r.Of}
			if held[o] == nil {
				offices = append(offices, o)
			}
			held[o] = append(held[o], holding{e, r, l.lines[e.ID].roles[i]})
		}
	}
	for _, o := range offices {
		hs := held[o]
		slices.SortStableFunc(hs, func(a, b holding) int { return cmp.Compare(a.line, b.line) })
		for i, a := range hs {
			for _, b := range hs[i+1:] {
				if a.e != b.e && a.role.core().overlaps(b.role.core()) {
					return l.fail(b.line, "%s and %s (line %d) are both %s of %s at the same time",
						b.e.ID, a.e.ID, a.line, b.role.Title, o.of)
				}
			}
		}
	}
	return nil
}
