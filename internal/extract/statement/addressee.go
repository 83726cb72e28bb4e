package statement

import (
	"slices"
	"sort"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/text"
)

// addressees are the entities spoken to: the objects of "told", or what "to" governs
// right after the cue; several where only "and" and commas stand between.
func (m *maker) addressees(a *stage.Attribution, cue *stage.Cue, c clause) []int {
	if cue == nil || cue.Passive || cue.Form != stage.VerbCue {
		return nil
	}
	start := m.p.Within(a.Cue[0]).To
	if start >= len(m.p.Tokens) {
		return nil
	}
	at := m.p.Tokens[start].Start
	if !cue.Frames.Has(stage.TakesAddressee) {
		if w := strings.ToLower(m.p.Word(start)); w != "to" || start+1 >= len(m.p.Tokens) {
			return nil
		}
		at = m.p.Tokens[start+1].Start
	}
	i := sort.Search(len(m.mentions), func(i int) bool { return m.d.Mentions[m.mentions[i]].Start >= at })
	var to []int
	for ; i < len(m.mentions); i++ {
		mention := m.d.Mentions[m.mentions[i]]
		if !c.Contains(mention.Span) || c.inContent(mention.Span) {
			break
		}
		if len(to) == 0 && mention.Start > at+len("both all the ") || len(to) > 0 && !m.joined(at, mention.Start) {
			break
		}
		if mention.Entity >= 0 && !slices.Contains(to, mention.Entity) {
			to = append(to, mention.Entity)
			at = mention.End
		}
	}
	return to
}

// joined reports whether only "and", "or" and commas stand between two places.
func (m *maker) joined(from, to int) bool {
	r := m.p.Within(text.Span{Start: from, End: to})
	for t := r.From; t < r.To; t++ {
		switch strings.ToLower(m.p.Word(t)) {
		case "and", "or", ",", "the":
		default:
			return false
		}
	}
	return r.Len() > 0
}
