package identity

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/parley-project/parley/record"
)

// Join makes wholes of atoms: it maps each atom in a pair that is made or reviewed to the
// smallest atom of its whole. The reviews are in the ids of atoms, in any order. Pairs and
// reviews of other wholes change nothing.
func Join(made [][2]record.EntityID, reviews []record.Review) func(record.EntityID) record.EntityID {
	u := newUnion[record.EntityID]()
	apart := map[record.EntityID]map[record.EntityID]bool{} // roots that a refusal holds apart
	join := func(a, b record.EntityID) {
		a, b = u.root(a), u.root(b)
		if a == b || apart[a][b] {
			return
		}
		u.join(a, b)
		root, gone := u.root(a), max(a, b)
		for other := range apart[gone] {
			hold(apart, root, other)
			delete(apart[other], gone)
		}
		delete(apart, gone)
	}
	// The last decision first: what it says, an earlier one cannot take back.
	for _, r := range slices.Backward(slices.SortedFunc(slices.Values(reviews), record.Review.Compare)) {
		if r.Decision == record.Accept {
			join(r.A, r.B)
		} else if a, b := u.root(r.A), u.root(r.B); a != b {
			hold(apart, a, b)
		}
	}
	made = slices.SortedFunc(slices.Values(made), func(x, y [2]record.EntityID) int {
		return cmp.Or(cmp.Compare(x[0], y[0]), cmp.Compare(x[1], y[1]))
	})
	for _, p := range made {
		join(p[0], p[1])
	}
	return u.root
}

func hold(apart map[record.EntityID]map[record.EntityID]bool, a, b record.EntityID) {
	for _, p := range [][2]record.EntityID{{a, b}, {b, a}} {
		if apart[p[0]] == nil {
			apart[p[0]] = map[record.EntityID]bool{}
		}
		apart[p[0]][p[1]] = true
	}
}

// Lead is the id of a whole, given its atoms with their descriptions: one of the register,
// else one that is of no single document, then that of the longest name, then the smallest.
func Lead(atoms []record.Entity) record.EntityID {
	return slices.MinFunc(atoms, func(a, b record.Entity) int {
		return cmp.Or(compareBool(a.Register == "", b.Register == ""), compareBool(a.ID.Local(), b.ID.Local()),
			cmp.Compare(utf8.RuneCountInString(b.Name), utf8.RuneCountInString(a.Name)), cmp.Compare(a.ID, b.ID))
	}).ID
}
