package identity

import (
	"slices"
	"strings"

	"github.com/parley-project/parley/record"
)

// A Pair is two atoms that may be one.
type Pair struct {
	// Merge says what pair it is and why; its State and Review are left to [Merges].
	record.Merge
	// Made says that they are one by rule.
	Made bool
}

// A Judgement is what is made of the parts of one block.
type Judgement struct {
	// Atoms are the id of the atom of each part whose name is of the block.
	Atoms map[record.EntityID]record.EntityID
	// Pairs are in the order of their ids.
	Pairs []Pair
}

// Judge makes atoms of all parts of one block, and pairs of them.
func Judge(block string, parts []Part) Judgement {
	atoms := atomsOf(parts, func(p Part) bool {
		keys := Blocks(p.ID, p.Kind, p.Name, p.Named)
		return len(keys) > 0 && keys[0] == block
	})
	j := Judgement{Atoms: map[record.EntityID]record.EntityID{}}
	for _, a := range atoms {
		for _, p := range a.parts {
			j.Atoms[p.ID] = a.id
		}
	}
	if strings.HasPrefix(block, "person ") {
		j.Pairs = pairPersons(atoms)
	} else {
		j.Pairs = pairOthers(atoms)
	}
	slices.SortFunc(j.Pairs, func(a, b Pair) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return j
}

// maxCandidates is how many persons a single name is paired with for the name alone.
// With more, a title must agree.
const maxCandidates = 8

// pairPersons pairs the atoms of a block of persons.
func pairPersons(atoms []atom) []Pair {
	var full, single []int
	for i, a := range atoms {
		if a.name.single() && !a.registered() {
			single = append(single, i)
		} else {
			full = append(full, i)
		}
	}
	var pairs []Pair
	ends := [][2]int{}
	add := func(i, j int, more bool) bool {
		p, ok := pairOf(atoms[i], atoms[j], more)
		if ok {
			pairs, ends = append(pairs, p), append(ends, [2]int{i, j})
		}
		return ok
	}
	for n, j := range full {
		namesakes := 0
		for _, i := range full[:n] {
			if atoms[i].name.full() == atoms[j].name.full() {
				namesakes++
			}
			add(i, j, namesakes > maxCandidates)
		}
	}
	first := map[string]int{} // the first single atom of a name that has no other candidate
	for _, i := range single {
		paired := false
		for _, j := range full {
			paired = add(i, j, len(full) > maxCandidates) || paired
		}
		if paired {
			continue
		}
		if j, ok := first[atoms[i].name.full()]; !ok {
			first[atoms[i].name.full()] = i
		} else {
			add(j, i, false)
		}
	}
	unmakeAmbiguous(atoms, pairs, ends)
	return pairs
}

func (a atom) registered() bool {
	return slices.ContainsFunc(a.parts, func(p Part) bool { return p.Register != "" })
}

// pairOf is the pair of two atoms, if there is something to decide on. more asks for more
// than the name.
func pairOf(a, b atom, more bool) (Pair, bool) {
	kin := a.name.kin(b.name)
	if kin == "" || a.registered() && b.registered() {
		return Pair{}, false
	}
	p := newPair(a, b, kin)
	p.Against = append(p.Against, a.all.against(b.all)...)
	offices := common(a.all.offices, b.all.offices)
	for _, o := range offices {
		p.For = append(p.For, record.Reason{Kind: record.SameRole, Entity: o})
	}
	titles := common(a.all.titles, b.all.titles)
	if len(offices) == 0 && len(titles) > 0 {
		p.For = append(p.For, record.Reason{Kind: record.SameTitle, Words: strings.Join(titles, ", ")})
	}
	if len(p.Against) > 0 && kin != record.SameName {
		return Pair{}, false // two persons who share a family name
	}
	if more && len(titles) == 0 && len(offices) == 0 {
		return Pair{}, false
	}
	p.Made = len(offices) > 0 && len(p.Against) == 0
	return p, true
}

func newPair(a, b atom, kin record.ReasonKind) Pair {
	if b.id < a.id {
		a, b = b, a
	}
	x, y := a.description(), b.description()
	return Pair{Merge: record.Merge{
		ID: record.MergeIDOf(a.id, b.id), A: a.id, B: b.id, AName: x.Name, BName: y.Name, Kind: x.Kind,
		Documents: x.Documents + y.Documents,
		For:       []record.Reason{{Kind: kin, Words: x.Name + ", " + y.Name}}, Against: []record.Reason{},
	}}
}

// unmakeAmbiguous leaves to review what agrees with more than one: of atoms that the pairs
// would make one, all names must be alike and nothing contradict.
func unmakeAmbiguous(atoms []atom, pairs []Pair, ends [][2]int) {
	u := newUnion[int]()
	for i, p := range pairs {
		if p.Made {
			u.join(ends[i][0], ends[i][1])
		}
	}
	together := map[int][]atom{}
	for x := range u.up {
		together[u.root(x)] = append(together[u.root(x)], atoms[x])
	}
	for i, p := range pairs {
		if p.Made && !oneOf(together[u.root(ends[i][0])]) {
			pairs[i].Made = false
			pairs[i].Against = append(pairs[i].Against, record.Reason{Kind: record.OtherPerson})
		}
	}
}

// oneOf reports whether atoms can be one entity.
func oneOf(atoms []atom) bool {
	names, registered := map[string]name{}, 0
	var parts []Part
	for _, a := range atoms {
		names[a.name.full()] = a.name
		parts = append(parts, a.parts...)
		if a.registered() {
			registered++
		}
	}
	if registered > 1 || sidesOf(parts) != nil {
		return false
	}
	for _, a := range names {
		for _, b := range names {
			if a.kin(b) == "" {
				return false
			}
		}
	}
	return true
}

// pairOthers pairs entities of one kind, other than persons, whose names differ but in case
// and accents, with the first of them. The register has told apart what it has.
func pairOthers(atoms []atom) (pairs []Pair) {
	for _, b := range atoms[min(1, len(atoms)):] {
		if a := atoms[0]; !a.registered() || !b.registered() {
			pairs = append(pairs, newPair(a, b, record.SameName))
		}
	}
	return pairs
}
