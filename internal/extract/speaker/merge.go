package speaker

import (
	"slices"
)

// merge makes the mentions of entity from those of entity into; what else speaks of it is mended
// when all is done.
func (r *resolver) merge(from, into int) {
	if from, into = r.final(from), r.final(into); from == into {
		return
	}
	moved := r.d.Entities[from].Mentions
	r.d.Entities[from].Mentions = nil
	for _, m := range moved {
		r.join(m, into)
	}
	r.merged[from] = into
}

// final is the entity that an entity was merged into, at last, or itself.
func (r *resolver) final(e int) int {
	for {
		into, ok := r.merged[e]
		if !ok {
			return e
		}
		e = into
	}
}

// mend lets speakers and owners of roles be entities that were not merged into others.
func (r *resolver) mend() {
	if len(r.merged) == 0 {
		return
	}
	for i := range r.d.Attributions {
		if a := &r.d.Attributions[i]; a.Speaker >= 0 {
			a.Speaker = r.final(a.Speaker)
		}
	}
	for i := range r.d.Entities {
		for k := range r.d.Entities[i].Roles {
			if role := &r.d.Entities[i].Roles[k]; role.Of >= 0 {
				role.Of = r.final(role.Of)
			}
		}
	}
}

// join makes mention m one of an entity that it is not yet of.
func (r *resolver) join(m, entity int) {
	r.d.Mentions[m].Entity = entity
	e := &r.d.Entities[entity]
	at, _ := slices.BinarySearchFunc(e.Mentions, m, func(a, b int) int { return r.d.Mentions[a].Compare(r.d.Mentions[b].Span) })
	e.Mentions = slices.Insert(e.Mentions, at, m)
}

// leave takes mention m from its entity.
func (r *resolver) leave(m int) {
	if e := r.d.Mentions[m].Entity; e >= 0 {
		x := &r.d.Entities[e]
		x.Mentions = slices.DeleteFunc(x.Mentions, func(k int) bool { return k == m })
		r.d.Mentions[m].Entity = -1
	}
}
