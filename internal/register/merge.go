package register

import (
	"fmt"
	"slices"

	"github.com/parley-project/parley/reading"
)

// Merge is base with the entities of a dossier added. Where both have an id, the
// dossier's fields replace those of base, its lists are put before, and its roles
// replace those of base of the same class of title and of, where their terms meet. The dossier's entities come first, so
// that where a name stands for both the dossier's is the first of [Hit.Names].
//
// Of what one person holds at a time (see [Titles]) the dossier's holders go before
// those of base: a term of base ends on the day on which one of the dossier begins that
// it reaches into, and falls away where it lies within.
//
// It returns a [*FileError], or several as [FileErrors], that wrap [ErrReference] where
// something in the dossier is "of" an entity that neither has, and [ErrFile] where it
// gives an entity of base another kind.
func Merge(base, dossier *Register) (*Register, error) {
	if err := refused(base, dossier); err != nil {
		return nil, err
	}
	taken := dossier.soleTerms()
	es := make([]*Entity, 0, len(base.entities)+len(dossier.entities))
	for _, e := range dossier.entities {
		if old := base.entry(e.ID); old != nil {
			e = base.titles.over(base.yield(old, taken), e)
		}
		es = append(es, e)
	}
	for _, e := range base.entities {
		if dossier.entry(e.ID) == nil {
			es = append(es, base.yield(e, taken))
		}
	}
	r := newRegister(es, base.titles, base.given)
	r.ownHolidays = append(slices.Clone(dossier.ownHolidays), base.ownHolidays...)
	r.holidays = base.holidays.With(dossier.ownHolidays)
	return r, nil
}

// refused is what in a dossier cannot be merged into base.
func refused(base, dossier *Register) error {
	var errs FileErrors
	known := func(id reading.RegisterID) bool {
		return id == "" || dossier.Entity(id) != nil || base.Entity(id) != nil
	}
	for _, e := range dossier.entities {
		p := dossier.lines[e.ID]
		if old := base.entry(e.ID); old != nil && old.Kind != e.Kind {
			errs = append(errs, &FileError{File: p.file, Line: p.line, err: ErrFile,
				Reason: fmt.Sprintf("%s is a %s here and a %s in the register that it adds to (%s): choose another id", e.ID, e.Kind, old.Kind, old.Name)})
		}
		if !known(e.Of) {
			errs = append(errs, unknownReference(p.file, p.fields["of"], e.ID, e.Of))
		}
		for i, r := range e.Roles {
			if !known(r.Of) {
				errs = append(errs, unknownReference(p.file, p.roles[i], e.ID, r.Of))
			}
		}
	}
	return errs.err()
}

// soleTerms are the roles of a register of which one person holds one at a time.
func (r *Register) soleTerms() map[officeKey][]Role {
	out := map[officeKey][]Role{}
	for _, e := range r.entities {
		for _, role := range e.Roles {
			if r.isOffice(role.Title) {
				key := officeKey{r.titles.Class(role.Title), role.Of}
				out[key] = append(out[key], role)
			}
		}
	}
	return out
}

// yield is e with its roles cut where others have taken the office.
func (r *Register) yield(e *Entity, taken map[officeKey][]Role) *Entity {
	if len(taken) == 0 {
		return e
	}
	var roles []Role
	changed := false
	for _, role := range e.Roles {
		kept, ok := cut(role, taken[officeKey{r.titles.Class(role.Title), role.Of}])
		changed = changed || !ok || kept != role
		if ok {
			roles = append(roles, kept)
		}
	}
	if !changed {
		return e
	}
	c := *e
	c.Roles = roles
	return &c
}

// cut is a role that ends where the first of others begins that it reaches into. It is
// not ok where nothing is left of it.
func cut(role Role, others []Role) (Role, bool) {
	for _, o := range others {
		if !role.core().overlaps(o.core()) {
			continue
		}
		begins := o.From.Bounds().Earliest
		if begins.IsZero() || !role.From.IsZero() && role.From.Bounds().Earliest.Compare(begins) >= 0 {
			return role, false
		}
		role.To = o.From
	}
	return role, true
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
		if !slices.ContainsFunc(add.Roles, func(a Role) bool { return t.replaces(a, r) }) {
			e.Roles = append(e.Roles, r)
		}
	}
	return &e
}

// replaces reports whether a role of a dossier takes the place of one of the same person:
// of the same office, at a time that they share.
func (t *Titles) replaces(a, old Role) bool {
	return a.Of == old.Of && t.Class(a.Title) == t.Class(old.Title) && a.core().overlaps(old.core())
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

func unknownReference(file string, line int, id, of reading.RegisterID) *FileError {
	return &FileError{File: file, Line: line, err: ErrReference,
		Reason: fmt.Sprintf("%s is of %s, which is in no register: add an entity of that id or mend it", id, of)}
}
