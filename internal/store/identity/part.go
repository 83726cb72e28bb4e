package identity

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/store/words"
	"github.com/parley-project/parley/record"
)

// A Part is an entity as entries give it, with what all documents that have its id say of it.
type Part struct {
	record.Entity
	// Offices are the offices that it holds, but for those of one document alone; Titles the
	// classes of all its titles. Their order does not matter.
	Offices []record.EntityID
	Titles  []string
	// Published is the publication date of the document of a part that is of one document.
	Published edtf.Date
}

// compareParts orders parts by publication and id, those of no single document first. So the
// first part of an atom stays the first unless an older document comes to be known.
func compareParts(a, b Part) int {
	return cmp.Or(compareBool(a.ID.Local(), b.ID.Local()), a.Published.Compare(b.Published), cmp.Compare(a.ID, b.ID))
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// CompareDescriptions orders descriptions of one entity as [record.Entity] says: the first
// is the one that stands.
func CompareDescriptions(a, b record.Entity) int {
	return cmp.Or(compareBool(a.Register == "", b.Register == ""),
		cmp.Compare(utf8.RuneCountInString(b.Name), utf8.RuneCountInString(a.Name)),
		cmp.Compare(a.Name, b.Name), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Register, b.Register),
		compareBool(a.Named, b.Named), cmp.Compare(Further(a.Also), Further(b.Also)))
}

// Further is further names, folded, a line each: no folded name holds a line end.
func Further(names []string) string {
	folded := make([]string, len(names))
	for i, n := range names {
		folded[i] = words.Fold(n)
	}
	return strings.Join(folded, "\n")
}

// An atom is parts that are one entity.
type atom struct {
	id    record.EntityID
	parts []Part
	name  name
	// all is what the parts say together.
	all evidence
}

// evidence is what is said of an entity, each thing once and sorted.
type evidence struct {
	genders, fields []string
	offices         []record.EntityID
	titles          []string
}

func evidenceOf(parts []Part) (e evidence) {
	for _, p := range parts {
		if p.Gender != "" {
			e.genders = append(e.genders, p.Gender)
		}
		for _, t := range p.Titles {
			if f := fieldOf(t); f != "" {
				e.fields = append(e.fields, f)
			}
		}
		e.titles, e.offices = append(e.titles, p.Titles...), append(e.offices, p.Offices...)
	}
	e.genders, e.fields, e.titles, e.offices = set(e.genders), set(e.fields), set(e.titles), set(e.offices)
	return e
}

func set[T cmp.Ordered](all []T) []T {
	slices.Sort(all)
	return slices.Compact(all)
}

// common is what two sorted lists share.
func common[T cmp.Ordered](a, b []T) (out []T) {
	for _, x := range a {
		if _, ok := slices.BinarySearch(b, x); ok {
			out = append(out, x)
		}
	}
	return out
}

// apart reports whether two lists are known and share nothing.
func apart(a, b []string) bool { return len(a) > 0 && len(b) > 0 && len(common(a, b)) == 0 }

// against is what speaks against two being one.
func (e evidence) against(o evidence) (out []record.Reason) {
	if apart(e.genders, o.genders) {
		out = append(out, record.Reason{Kind: record.OtherGender, Words: e.genders[0] + ", " + o.genders[0]})
	}
	if apart(e.fields, o.fields) {
		out = append(out, record.Reason{Kind: record.OtherField, Words: ofField(e.titles) + ", " + ofField(o.titles)})
	}
	return out
}

// ofField is the first title that has a field.
func ofField(titles []string) string {
	i := slices.IndexFunc(titles, func(t string) bool { return fieldOf(t) != "" })
	return titles[i]
}

func newAtom(parts []Part) atom {
	first := slices.MinFunc(parts, func(a, b Part) int { return CompareDescriptions(a.Entity, b.Entity) })
	return atom{id: parts[0].ID, parts: parts, name: parseName(first.Name), all: evidenceOf(parts)}
}

// description is what the atom is called: its first description, with all its documents.
func (a atom) description() record.Entity {
	d := slices.MinFunc(a.parts, func(a, b Part) int { return CompareDescriptions(a.Entity, b.Entity) }).Entity
	d.Documents = 0
	for _, p := range a.parts {
		d.Documents += p.Documents
	}
	return d
}
