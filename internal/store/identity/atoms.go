package identity

import (
	"slices"
	"strings"

	"github.com/parley-project/parley/record"
)

// atomsOf makes atoms of the parts of one block, in the order of their first parts. home are
// the parts whose own name is of the block; the others keep their ids from being claimed.
func atomsOf(parts []Part, home func(Part) bool) []atom {
	parts = slices.SortedFunc(slices.Values(parts), compareParts)
	taken := map[record.EntityID]bool{}
	var atoms []atom
	groups := map[string][]Part{}
	var keys []string
	for _, p := range parts {
		if !p.ID.Local() {
			taken[p.ID] = true
		}
		n := parseName(p.Name)
		switch {
		case !home(p):
		case !p.ID.Local() || p.Kind != "person":
			atoms = append(atoms, newAtom([]Part{p}))
		default:
			key := n.full()
			if _, ok := groups[key]; !ok {
				keys = append(keys, key)
			}
			groups[key] = append(groups[key], p)
		}
	}
	for _, key := range keys {
		list := groups[key]
		if parseName(list[0].Name).single() {
			atoms = append(atoms, bySingleName(list)...)
		} else {
			atoms = append(atoms, byFullName(list)...)
		}
	}
	slices.SortStableFunc(atoms, func(a, b atom) int { return compareParts(a.parts[0], b.parts[0]) })
	for i := range atoms {
		atoms[i].claim(taken)
	}
	return atoms
}

// claim gives an atom of local parts with a full name the id of kind and name, unless
// somebody before has it.
func (a *atom) claim(taken map[record.EntityID]bool) {
	if !a.id.Local() || a.name.single() || a.parts[0].Kind != "person" {
		return
	}
	base, _, found := strings.Cut(string(a.id), "@")
	if id := record.EntityID(base); found && !taken[id] {
		a.id, taken[id] = id, true
	}
}

// byFullName makes one atom of parts of one full name. Where what is said of them is
// contradictory each side is an atom, with those parts that hold an office with that side
// alone; what fits neither or several stays by itself.
func byFullName(parts []Part) []atom {
	sides := sidesOf(parts)
	if len(sides) == 0 {
		return []atom{newAtom(parts)}
	}
	told := map[string][]Part{}
	var order []string
	for i, p := range parts {
		if s := sides[i]; s != "" {
			if _, ok := told[s]; !ok {
				order = append(order, s)
			}
			told[s] = append(told[s], p)
		}
	}
	said := map[string]evidence{}
	for s, list := range told {
		said[s] = evidenceOf(list)
	}
	var atoms []atom
	for i, p := range parts {
		if sides[i] != "" {
			continue
		}
		fits := ""
		for _, s := range order {
			own := evidenceOf([]Part{p})
			if len(common(own.offices, said[s].offices)) > 0 && len(own.against(said[s])) == 0 {
				if fits != "" {
					fits = ""
					break
				}
				fits = s
			}
		}
		if fits == "" {
			atoms = append(atoms, newAtom([]Part{p}))
		} else {
			told[fits] = append(told[fits], p)
		}
	}
	for _, s := range order {
		list := told[s]
		slices.SortFunc(list, compareParts)
		atoms = append(atoms, newAtom(list))
	}
	return atoms
}

// sidesOf names the side on which each part stands, where parts contradict one another:
// "" is none. There are no sides where nothing is contradictory.
func sidesOf(parts []Part) []string {
	genders, fields := map[string]bool{}, newUnion[string]()
	all := make([]evidence, len(parts))
	for i, p := range parts {
		all[i] = evidenceOf([]Part{p})
		for _, g := range all[i].genders {
			genders[g] = true
		}
		// Fields that one document gives to one person are no contradiction.
		for _, f := range all[i].fields {
			fields.join(all[i].fields[0], f)
		}
	}
	byGender, byField := len(genders) > 1, fields.sets() > 1
	if !byGender && !byField {
		return nil
	}
	sides := make([]string, len(parts))
	for i, e := range all {
		gender, field := "", ""
		if byGender && len(e.genders) > 0 {
			gender = e.genders[0]
		}
		if byField && len(e.fields) > 0 {
			field = fields.root(e.fields[0])
		}
		if byGender == (gender != "") && byField == (field != "") {
			sides[i] = gender + "|" + field
		}
	}
	return sides
}

// bySingleName makes an atom of parts of one single name that hold an office together, as far
// as nothing contradicts; every other part is an atom.
func bySingleName(parts []Part) []atom {
	u := newUnion[int]()
	holder := map[record.EntityID]int{}
	for i, p := range parts {
		u.join(i, i)
		for _, o := range p.Offices {
			if first, ok := holder[o]; ok {
				u.join(first, i)
			} else {
				holder[o] = i
			}
		}
	}
	together := map[int][]Part{}
	var order []int
	for i, p := range parts {
		r := u.root(i)
		if _, ok := together[r]; !ok {
			order = append(order, r)
		}
		together[r] = append(together[r], p)
	}
	var atoms []atom
	for _, r := range order {
		list := together[r]
		if sidesOf(list) == nil {
			atoms = append(atoms, newAtom(list))
			continue
		}
		for _, p := range list {
			atoms = append(atoms, newAtom([]Part{p}))
		}
	}
	return atoms
}
