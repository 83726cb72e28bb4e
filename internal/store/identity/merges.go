package identity

import (
	"cmp"
	"slices"

	"github.com/parley-project/parley/record"
)

// Merges says what became of each pair: those that were judged, and those that only a
// reviewer has put together. whole is the whole of an atom; reviews are in the ids of atoms;
// describe describes an atom, with the number of its documents.
func Merges(pairs []Pair, reviews []record.Review, whole func(record.EntityID) record.EntityID,
	describe func(record.EntityID) record.Entity) []record.Merge {
	last := map[record.MergeID]record.Review{}
	for _, r := range slices.SortedFunc(slices.Values(reviews), record.Review.Compare) {
		last[r.Merge()] = r
	}
	all := make([]record.Merge, 0, len(pairs))
	seen := map[record.MergeID]bool{}
	for _, p := range pairs {
		seen[p.ID] = true
		m := p.Merge
		m.State = record.Open
		if whole(m.A) == whole(m.B) {
			m.State = record.Answered
			if p.Made {
				m.State = record.ByRule
			}
		}
		all = append(all, m)
	}
	for id, r := range last {
		if seen[id] {
			continue
		}
		a, b := describe(r.A), describe(r.B)
		all = append(all, record.Merge{ID: id, A: r.A, B: r.B, AName: a.Name, BName: b.Name, Kind: a.Kind,
			Documents: a.Documents + b.Documents, For: []record.Reason{}, Against: []record.Reason{}})
	}
	for i := range all {
		r, ok := last[all[i].ID]
		if !ok {
			continue
		}
		all[i].Review, all[i].State = &r, record.RefusedMerge
		if r.Decision == record.Accept {
			all[i].State = record.AcceptedMerge
		}
	}
	slices.SortFunc(all, func(a, b record.Merge) int {
		return cmp.Or(cmp.Compare(b.Documents, a.Documents), cmp.Compare(a.ID, b.ID))
	})
	return all
}

// InAtoms is the reviews of which both ids lead to atoms that are not the same, in the ids of
// these, A the smaller. atom is the atom that an id leads to, or "".
func InAtoms(reviews []record.Review, atom func(record.EntityID) record.EntityID) []record.Review {
	var out []record.Review
	for _, r := range reviews {
		a, b := atom(r.A), atom(r.B)
		if a != "" && b != "" && a != b {
			r.A, r.B = min(a, b), max(a, b)
			out = append(out, r)
		}
	}
	return out
}
