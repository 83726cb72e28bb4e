package statement

import (
	"slices"
	"sort"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/reading"
)

// speaks reports whether token i, the subject of something said in an attribution, is the
// speaker or whom the speaker speaks for: "I" and "we" in a quotation; in other words whoever
// is the same entity, or has the speaker in a role.
func (m *maker) speaks(a *stage.Attribution, i int) bool {
	if i < 0 {
		return false
	}
	if m.firstPerson(i) {
		return m.directness(a.Content) != reading.Paraphrase
	}
	e := m.entityAt(i)
	if e < 0 || a.Speaker < 0 {
		switch m.t.Lower(i) {
		case "he", "she", "they", "it":
			return e < 0 && m.directness(a.Content) != reading.Quote
		}
		return false
	}
	return e == a.Speaker || slices.ContainsFunc(m.d.Entities[a.Speaker].Roles, func(r stage.Role) bool { return r.Of == e })
}

// mentionsBack bounds how many mentions are looked at for the one that a token stands in.
const mentionsBack = 8

// entityAt is the entity of the widest mention that token i stands in, of those that have an
// entity, or -1. Of the mentions that begin no later than the token the last mentionsBack are
// looked at.
func (m *maker) entityAt(i int) int {
	at := m.t.Tokens[i].Span
	n := sort.Search(len(m.d.Mentions), func(k int) bool { return m.d.Mentions[k].Start > at.Start })
	found := -1
	for k := n - 1; k >= 0 && k >= n-mentionsBack; k-- {
		if mention := &m.d.Mentions[k]; mention.End >= at.End && mention.Entity >= 0 {
			found = mention.Entity // mentions nest: one that begins before is the wider
		}
	}
	return found
}
