package statement

import (
	"slices"
	"sort"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/text"
)

// held is a content and the attribution whose it is.
type held struct {
	text.Span
	by int
}

// A clause is where the circumstances of a statement stand: the sentence of its cue
// without its source and content, cut where another cue begins to govern.
type clause struct {
	text.Span
	cue   text.Span
	scope scope
	// medium is what the statement was made through, once it is known.
	medium *stage.Medium
	// not: source, content and what belongs to other statements.
	not []text.Span
}

// maxReach bounds how far from the cue its circumstances are looked for, in bytes.
const maxReach = 2000

func (m *maker) clause(a *stage.Attribution, of saying) clause {
	cue := a.Cue[0]
	sent := m.p.Sentences[max(0, m.p.SentenceAt(cue.Start))].Span
	// A text without full stops is one sentence: the reach keeps the work linear.
	sent = text.Span{Start: max(sent.Start, cue.Start-maxReach), End: min(sent.End, cue.End+maxReach)}
	c := clause{Span: sent, cue: cue, scope: m.scope(of)}
	c.not = append(append(c.not, m.outside(a, of)...), a.Source...)
	// What another says in the same sentence is no circumstance of this one, unless this
	// one is part of it.
	i := sort.Search(len(m.said), func(i int) bool { return m.said[i].Start >= sent.Start })
	for ; i < len(m.said) && m.said[i].Start < sent.End; i++ {
		if o := m.said[i]; !o.Overlaps(cue) && !slices.Contains(a.Content, o.Span) {
			c.not = append(c.not, o.Span)
		}
	}
	return c
}

// distance is how far s stands from the cue in bytes, or -1 where it does not belong to
// the clause. What stands before the cue counts as a little further, since the words
// after a verb are more often its own.
func (c clause) distance(s text.Span) int {
	if !c.Contains(s) {
		return -1
	}
	for _, n := range c.not {
		if n.Overlaps(s) {
			return -1
		}
	}
	if s.Overlaps(c.cue) {
		return 0 // "explained in its release"
	}
	if s.Start >= c.cue.End {
		return s.Start - c.cue.End
	}
	return c.cue.Start - s.End + 10
}

// governed reports whether a finite cue of another attribution stands between s and the
// clause's cue: then s belongs to that one. A cue with the same source shares its
// circumstances: "on Monday accused them, telling reporters".
func (m *maker) governed(a *stage.Attribution, c clause, s text.Span) bool {
	lo, hi := min(s.End, c.cue.End), max(s.Start, c.cue.Start)
	i := sort.Search(len(m.d.Cues), func(i int) bool { return m.d.Cues[i].Start >= lo })
	for ; i < len(m.d.Cues) && m.d.Cues[i].Start < hi; i++ {
		o := m.d.Cues[i]
		if m.of[i] < 0 || slices.Equal(m.d.Attributions[m.of[i]].Source, a.Source) {
			continue
		}
		if o.Form == stage.VerbCue && o.Inflection == stage.Finite && !o.Overlaps(c.cue) && !c.inContent(o.Span) {
			return true
		}
	}
	return false
}

func (c clause) inContent(s text.Span) bool {
	return slices.ContainsFunc(c.not, s.Overlaps)
}
