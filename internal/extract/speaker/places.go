package speaker

import (
	"cmp"
	"slices"
	"sort"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/text"
)

// places finds the mentions at a place in the text. It knows those that were there when it was
// made.
type places struct {
	ms      []stage.Mention
	byStart []int // mentions in text order
	reach   []int // for each of byStart, the furthest end up to it
}

func newPlaces(ms []stage.Mention) *places {
	p := &places{ms: ms, byStart: make([]int, len(ms)), reach: make([]int, len(ms))}
	for i := range p.byStart {
		p.byStart[i] = i
	}
	slices.SortStableFunc(p.byStart, func(a, b int) int { return ms[a].Compare(ms[b].Span) })
	furthest := 0
	for k, i := range p.byStart {
		furthest = max(furthest, ms[i].End)
		p.reach[k] = furthest
	}
	return p
}

// over yields the mentions that overlap s, in text order.
func (p *places) over(s text.Span) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		k := sort.Search(len(p.byStart), func(k int) bool { return p.ms[p.byStart[k]].Start >= s.Start })
		for k > 0 && p.reach[k-1] > s.Start {
			k--
		}
		for ; k < len(p.byStart); k++ {
			i := p.byStart[k]
			if p.ms[i].Start >= s.End {
				return
			}
			if p.ms[i].Overlaps(s) && !yield(i) {
				return
			}
		}
	}
}

// of is the mention whose head is at s: the smallest whose naming words hold it; else the
// smallest name with a title in which it stands ("aide" of "Marr's aide Anton Weil"); else -1.
func (p *places) of(s text.Span) int {
	best, named := -1, -1
	for i := range p.over(s) {
		switch m := &p.ms[i]; {
		case m.Head.Contains(s):
			if best < 0 || m.Len() < p.ms[best].Len() {
				best = i
			}
		case m.Contains(s) && m.Form == stage.NameMention && s.End <= m.Head.Start:
			if named < 0 || m.Len() < p.ms[named].Len() {
				named = i
			}
		}
	}
	if best >= 0 {
		return best
	}
	return named
}

// before is the mention with an entity, no pronoun, that ends last from byte from up to byte b;
// -1 for none.
func (p *places) before(from, b int) int {
	best := -1
	for i := range p.over(text.Span{Start: from, End: b}) {
		m := &p.ms[i]
		if m.Start < from || m.End > b || m.Form == stage.PronounMention {
			continue
		}
		if best < 0 || m.End >= p.ms[best].End {
			best = i
		}
	}
	return best
}

// inTextOrder puts the mentions in text order after some were added at the end.
func (r *resolver) inTextOrder() {
	ms := r.d.Mentions
	if slices.IsSortedFunc(ms, func(a, b stage.Mention) int { return a.Compare(b.Span) }) {
		return
	}
	order := make([]int, len(ms))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Or(ms[a].Compare(ms[b].Span), cmp.Compare(a, b)) })
	place := make([]int, len(ms))
	sorted := make([]stage.Mention, len(ms))
	for at, i := range order {
		place[i], sorted[at] = at, ms[i]
	}
	for i := range sorted {
		if of := sorted[i].RoleOf; of >= 0 {
			sorted[i].RoleOf = place[of]
		}
	}
	r.d.Mentions = sorted
	for i := range r.d.Entities {
		e := &r.d.Entities[i]
		for k, m := range e.Mentions {
			e.Mentions[k] = place[m]
		}
		slices.Sort(e.Mentions)
	}
}
