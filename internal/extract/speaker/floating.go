package speaker

import (
	"slices"
)

// floating gives a quotation without source or cue the speaker of another: of one in its
// paragraph, before it or else after it; else of the paragraph before, whoever was quoted last,
// else whoever spoke last.
func (r *resolver) floating(i, depth int) {
	a := &r.d.Attributions[i]
	at := a.Content[0].Start
	take := func(o int) bool {
		b := &r.d.Attributions[o]
		if b.Speaker >= 0 {
			a.Speaker, a.Status = r.final(b.Speaker), b.Status
		}
		return b.Speaker >= 0
	}
	if r.lastQuoted >= 0 && r.near(r.lastQuoted, at, 0) && take(r.lastQuoted) {
		return
	}
	if o := r.quotedAfter(i); o >= 0 {
		r.resolveDepth(o, depth+1)
		if take(o) {
			return
		}
	}
	for _, o := range []int{r.lastQuoted, r.last} {
		if o >= 0 && r.near(o, at, 1) && take(o) {
			return
		}
	}
}

// ahead bounds how many attributions after a quotation are looked at for its speaker.
const ahead = 16

// quotedAfter is the next attribution in the paragraph that has a quotation, a cue and a source and
// stands in no other, with nobody else between: “...” “...,” Marr said; -1 for none.
func (r *resolver) quotedAfter(i int) int {
	a := &r.d.Attributions[i]
	paragraph := r.d.Words.ParagraphAt(a.Content[0].Start)
	for o := i + 1; o < len(r.d.Attributions) && o-i <= ahead; o++ {
		b := &r.d.Attributions[o]
		if r.d.Words.ParagraphAt(b.Anchor().Start) != paragraph {
			return -1
		}
		if b.Within >= 0 || len(b.Source) == 0 && len(b.Cue) == 0 {
			continue
		}
		if len(b.Source) == 0 || len(b.Cue) == 0 || !slices.ContainsFunc(b.Content, r.openedByMark) {
			return -1
		}
		return o
	}
	return -1
}
