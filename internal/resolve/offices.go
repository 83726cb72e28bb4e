package resolve

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/record"
)

//go:embed data/relations.txt
var relationsText string

// relations are the titles of data/relations.txt.
var relations = func() map[string]bool {
	all := map[string]bool{}
	for line := range strings.Lines(relationsText) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			all[line] = true
		}
	}
	return all
}()

// office makes the office that a person's role is an entity of the record: the title says
// that it is one, and it is known what it is of, by the document or, where that says nothing,
// by the register's terms of the person on the day of the report.
func (b *builder) office(role *record.Role, holder reading.Entity, r reading.Role, title register.Title) {
	if holder.Kind != reading.Person || title.Generic || title.Collective {
		return
	}
	of, name := role.Of, ""
	if r.Of != nil {
		_, name = b.entity(r.Of)
	} else {
		of = record.EntityID(b.ownerKnown(holder, title.Class))
	}
	if title.Sole && strings.HasPrefix(string(of), "person:") {
		of = b.governed(of, holder, title.Class)
	}
	if of == "" || of.Local() || relations[title.Class] && strings.HasPrefix(string(of), "person:") {
		return // whose envoy it is is known in this document alone, or it is no office
	}
	owner := reading.RegisterID(of)
	if known := b.reg.Entity(owner); known != nil {
		name = known.Name
	}
	out := record.Entity{ID: record.EntityID(register.OfficeID(title.Class, owner)), Name: title.Class + " of " + name,
		Kind: string(reading.Office), Named: true}
	if known := b.reg.Office(title.Class, owner); known != nil {
		out.ID, out.Register, out.Name, out.Also = record.EntityID(known.ID), string(known.ID), known.Name, known.Names
	}
	if !b.here[out.ID] {
		b.here[out.ID] = true
		b.e.Entities = append(b.e.Entities, out)
	}
	role.Office = out.ID
	role.Terms = b.terms(holder, out.ID, title.Class, owner)
}

// terms are when the register says that somebody held an office: by the holders of the
// office or, where the register keeps no list of these (several may be envoys), by the holder's
// own roles.
func (b *builder) terms(holder reading.Entity, office record.EntityID, class string, owner reading.RegisterID) (all []record.Term) {
	if holder.Register == nil {
		return nil
	}
	for _, t := range b.reg.Terms(reading.RegisterID(office)) {
		if t.Holder == *holder.Register {
			all = append(all, record.Term{From: t.From, To: t.To})
		}
	}
	known := b.reg.Entity(*holder.Register)
	if len(all) > 0 || known == nil {
		return all
	}
	for _, r := range known.Roles {
		if r.Of == owner && b.reg.Titles().Class(r.Title) == class && (!r.From.IsZero() || !r.To.IsZero()) {
			all = append(all, record.Term{From: r.From, To: r.To})
		}
	}
	slices.SortStableFunc(all, func(x, y record.Term) int { return cmp.Or(x.From.Compare(y.From), x.To.Compare(y.To)) })
	return all
}

// governed is what an office that a document gives to a person ("her foreign minister") is
// of by the register: what the holder holds it of, else what that person leads and has such an
// office. It is the person where the register knows of neither.
func (b *builder) governed(person record.EntityID, holder reading.Entity, class string) record.EntityID {
	if of := b.ownerKnown(holder, class); of != "" {
		return record.EntityID(of)
	}
	leader := b.reg.Entity(reading.RegisterID(person))
	if leader == nil {
		return person
	}
	var led reading.RegisterID
	for _, r := range leader.Roles {
		if r.Of == led || b.reg.Office(class, r.Of) == nil || !b.doc.Published.IsZero() && !r.HeldOn(b.doc.Published) {
			continue
		}
		if led != "" {
			return person
		}
		led = r.Of
	}
	return cmp.Or(record.EntityID(led), person)
}

// ownerKnown is what the register says that a person held an office of that class of: on
// the day of the report or, where that is not known, ever; "" where that is several.
func (b *builder) ownerKnown(holder reading.Entity, class string) (of reading.RegisterID) {
	if holder.Register == nil {
		return ""
	}
	known := b.reg.Entity(*holder.Register)
	if known == nil {
		return ""
	}
	for _, r := range known.Roles {
		if b.reg.Titles().Class(r.Title) != class || !b.doc.Published.IsZero() && !r.HeldOn(b.doc.Published) {
			continue
		}
		if of != "" && of != r.Of {
			return ""
		}
		of = r.Of
	}
	return of
}
