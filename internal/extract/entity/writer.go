package entity

import (
	"cmp"
	"slices"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// A writer makes mentions of what the finder found, from left to right, so that what
// owns a description is there before it.
type writer struct {
	*finder
	// endAt is the longest mention that ends with each token, or -1.
	endAt []int32
	// later are the roles whose owner stands after them: the first token of the words
	// after "of" or "to", and the token after them.
	later map[int][2]int
	// pending is the title before the name that comes next.
	pending *description
}

func newWriter(f *finder) *writer {
	w := &writer{finder: f, endAt: make([]int32, len(f.toks)), later: map[int][2]int{}}
	for i := range w.endAt {
		w.endAt[i] = -1
	}
	return w
}

// sentence makes the mentions of one sentence.
func (w *writer) sentence(r lang.Range) {
	w.pending = nil
	for i := r.From; i < r.To; {
		if u := w.unitAt[i]; u >= 0 {
			w.unit(int(u))
			i = w.units[u].to
			continue
		}
		if end := w.description(i, r.To); end > i {
			i = end
			continue
		}
		w.pronoun(i)
		i++
	}
}

// add enters a mention of tokens [from, to) with the head [hf, ht).
func (w *writer) add(m stage.Mention, from, to, hf, ht int) int {
	m.Span, m.Head = w.cover(from, to), w.cover(hf, ht)
	m.Entity = -1
	if m.RoleOf == 0 {
		m.RoleOf = -1
	} else {
		m.RoleOf-- // kept as index+1 up to here, so that the zero value is none
	}
	n := len(w.out)
	w.out = append(w.out, m)
	if old := w.endAt[to-1]; old < 0 || w.out[old].Start >= m.Start {
		w.endAt[to-1] = int32(n)
	}
	return n
}

// owner is a mention's index as kept in RoleOf before add.
func owner(m int) int { return m + 1 }

// unit makes the mention of a name, with the title that was found before it.
func (w *writer) unit(k int) {
	u := &w.units[k]
	t := w.pending
	w.pending = nil
	if u.drop {
		return
	}
	switch {
	case u.use == register.DemonymUse:
		w.demonym(k)
		return
	case u.use == register.CapitalUse || u.use == register.MetonymUse:
		w.seat(k)
		return
	}
	m := stage.Mention{Form: stage.NameMention, Kind: u.kind, Name: w.words(u.from, u.to), Register: u.id}
	from := u.from
	switch u.kind {
	case reading.Person:
		m.Gender = w.genderOf(u)
		if t != nil && t.end == u.from {
			from = t.start
			m.Role = t.title.Singular
			if t.owner >= 0 {
				m.RoleOf = owner(t.owner)
			}
			m.Gender = cmp.Or(t.title.Gender, m.Gender)
		} else if c := w.courtesyStart(u.from); c < from {
			from = c
		}
	case reading.Organisation:
		if u.owner >= 0 && u.owner < k && w.units[u.owner].to >= u.from-1 {
			if o := w.mentionOf(u.owner); o >= 0 {
				m.RoleOf = owner(o)
				if w.units[u.owner].use == register.DemonymUse {
					from = w.units[u.owner].from
					m.Name = w.words(from, u.to)
				}
			}
		}
		m.Gender = "n"
	default:
		m.Gender = "n"
	}
	u.mention = w.add(m, from, u.to, u.from, u.to)
}

// mentionOf is the mention of a unit; for a demonym, which is no mention by itself, it is
// made here: it says whose something is.
func (w *writer) mentionOf(k int) int {
	u := &w.units[k]
	if u.mention < 0 && u.use == register.DemonymUse && !u.drop {
		name := w.words(u.from, u.to)
		if e := w.reg.Entity(u.id); e != nil {
			name = e.Name
		}
		u.mention = w.add(stage.Mention{Form: stage.NameMention, Kind: u.kind, Name: name, Register: u.id, Gender: "n"}, u.from, u.to, u.from, u.to)
	}
	return u.mention
}

// genderOf is a person's gender by the register, a courtesy title, or the given name.
func (w *writer) genderOf(u *unit) string {
	if e := w.reg.Entity(u.id); e != nil && e.Gender != "" {
		return e.Gender
	}
	if t := w.near(u.from-1, u.from); u.from > 0 {
		switch {
		case t.cls.is(isMr) && t.capital:
			return "m"
		case t.cls.is(isMs) && t.capital:
			return "f"
		}
	}
	if u.to-u.from > 1 {
		if g := w.reg.Gender(w.toks[u.from].word); g != "u" {
			return g
		}
	}
	return ""
}

// courtesyStart is the token of "Mr." before a name, or the name's own first.
func (w *writer) courtesyStart(i int) int {
	for w.courtesy(i) {
		i--
	}
	return i
}

// finish gives roles their later owners and puts the mentions in text order.
func (w *writer) finish() []stage.Mention {
	w.ownLater()
	w.uncross()
	n := len(w.out)
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(w.out[a].Compare(w.out[b].Span), cmp.Compare(a, b))
	})
	place := make([]int, n)
	for at, i := range order {
		place[i] = at
	}
	sorted := make([]stage.Mention, n)
	for at, i := range order {
		sorted[at] = w.out[i]
		if o := sorted[at].RoleOf; o >= 0 {
			sorted[at].RoleOf = place[o]
		}
	}
	return sorted
}

// uncross makes mentions nest. Of two that cross, the later one is cut to the end of the
// earlier if its head stands there ("the head of the office of the president of ..." goes
// on too far); else the earlier is cut to where the later begins; where that would cost
// its head, it is stretched over the later.
func (w *writer) uncross() {
	order := make([]int, len(w.out))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return w.out[a].Compare(w.out[b].Span) })
	var open []int
	for _, i := range order {
		m := &w.out[i]
		for len(open) > 0 && w.out[open[len(open)-1]].End <= m.Start {
			open = open[:len(open)-1]
		}
		for k := len(open) - 1; k >= 0 && w.out[open[k]].End < m.End; k-- {
			switch o := &w.out[open[k]]; {
			case m.Head.End <= o.End:
				m.End = o.End
			case o.Head.End <= m.Start:
				o.End = w.endBefore(m.Start)
			default:
				o.End = m.End
			}
		}
		open = append(open, i)
	}
}

// endBefore is the end of the last token before byte b.
func (w *writer) endBefore(b int) int {
	i := w.p.Within(text.Span{Start: b, End: len(w.p.Text)}).From
	if i == 0 {
		return b
	}
	return w.p.Tokens[i-1].End
}

// ownLater ties "envoy of the president" to the longest mention that begins after "of".
func (w *writer) ownLater() {
	if len(w.later) == 0 {
		return
	}
	longest := map[int]int{} // by start byte
	for i, m := range w.out {
		if old, ok := longest[m.Start]; !ok || w.out[old].Len() < m.Len() {
			longest[m.Start] = i
		}
	}
	for m, r := range w.later {
		for k := r[0]; k < r[1]; k++ {
			o, ok := longest[w.p.Tokens[k].Start]
			if !ok || o == m || w.out[o].Form == stage.PronounMention && k > r[0] {
				continue
			}
			// Where the words go on after a possessive the owner is what they are, not
			// whose they are.
			if end := w.p.Within(w.out[o].Span).To; w.possessive(end) && end < r[1] {
				break
			}
			w.out[m].RoleOf = o
			break
		}
	}
}
