package register

import (
	"fmt"
	"slices"

	"github.com/parley-project/parley/reading"
)

// Merge is base with the entities of a dossier added. Where both have an id, the
// dossier's fields replace those of base, its lists are put before, and its roles
// replace those of base of the same title and of. The dossier's entities come first, so
// that where a name stands for both the dossier's is the first of [Hit.Names].
//
// It returns a [*FileError] that wraps [ErrReference] if something in the dossier is
// "of" an entity that neither has.
func Merge(base, dossier *Register) (*Register, error) {
	known := func(id reading.RegisterID) bool {
		return id == "" || dossier.Entity(id) != nil || base.Entity(id) != nil
	}
	es := make([]*Entity, 0, len(base.entities)+len(dossier.entities))
	for _, e := range dossier.entities {
		p := dossier.lines[e.ID]
		if !known(e.Of) {
			return nil, unknownReference(p.file, p.line, e.ID, e.Of)
		}
		for i, r := range e.Roles {
			if !known(r.Of) {
				return nil, unknownReference(p.file, p.roles[i], e.ID, r.Of)
			}
		}
		if old := base.Entity(e.ID); old != nil {
			e = base.titles.over(old, e)
		}
		es = append(es, e)
	}
	for _, e := range base.entities {
		if dossier.Entity(e.ID) == nil {
			es = append(es, e)
		}
	}
	return newRegister(es, base.titles, base.given), nil
}

// over is old with what a dossier says laid over it.
func (t *Titles) over(old, add *Entity) *Entity {
	e := *add
	e.Names = union(add.Names, append([]string{old.Name}, old.Names...), e.Name)
	e.Demonyms = union(add.Demonyms, old.Demonyms, "")
	e.Metonyms = union(add.Metonyms, old.Metonyms, "")
	e.Domains = union(add.Domains, old.Domains, "")
	e.Origins = append(slices.Clone(add.Origins), old.Origins...)
	if e.Capital == "" {
		e.Capital, e.Capitals = old.Capital, old.Capitals
	}
	e.Gender = either(add.Gender, old.Gender)
	e.Of = either(add.Of, old.Of)
	e.Publisher = either(add.Publisher, old.Publisher)
	e.Roles = slices.Clone(add.Roles)
	for _, r := range old.Roles {
		if !slices.ContainsFunc(add.Roles, func(a Role) bool { return a.Of == r.Of && t.Class(a.Title) == t.Class(r.Title) }) {
			e.Roles = append(e.Roles, r)
		}
	}
	return &e
}

func either[S ~string](a, b S) S {
	if a != "" {
		return a
	}
	return b
}

// union is a, then what b adds, without the name itself.
func union(a, b []string, name string) []string {
	out := slices.Clone(a)
	for _, s := range b {
		if s != name && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

func unknownReference(file string, line int, id, of reading.RegisterID) error {
	return &FileError{File: file, Line: line, err: ErrReference,
		Reason: fmt.Sprintf("%s is of %s, which is in no register: add an entity of that id or mend it", id, of)}
}
