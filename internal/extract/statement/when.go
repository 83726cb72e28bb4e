package statement

import (
	"slices"
	"sort"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// sourceTime is the time within a source that dates what is said: that of something said or
// written, "a report published on Friday", "Monday's statement", or of speaking, "the envoy,
// speaking on Friday". All other times of a person are their own.
func (m *maker) sourceTime(a *stage.Attribution) *stage.Time {
	for _, src := range a.Source {
		head := m.root(m.t.Within(src))
		if head < 0 {
			continue
		}
		text := m.lex.of[saidNoun][m.t.Lemma(head)] || m.lex.of[document][m.t.Lemma(head)]
		for i := m.timeFrom(src.Start); i < len(m.d.Times) && m.d.Times[i].End <= src.End; i++ {
			t := &m.d.Times[i]
			at := m.t.Head(m.top(m.t.Within(t.Span)))
			verb := m.t.Analyses[max(0, at)]
			switch {
			case m.lasts(t.Span), at < 0:
			case at == head && text,
				verb.Rel == "acl" && verb.Head == head && text && m.lex.of[publishing][m.t.Lemma(at)],
				verb.Rel == "acl" && verb.Head == head && verb.XPOS == "VBG" && m.lex.of[speaking][m.t.Lemma(at)]:
				return t
			}
		}
	}
	return nil
}

// timeFrom is the index of the first time that begins at or after the byte given.
func (m *maker) timeFrom(start int) int {
	return sort.Search(len(m.d.Times), func(i int) bool { return m.d.Times[i].Start >= start })
}

// top is the token of a range from which the others hang: its root, else the first whose head
// stands outside.
func (m *maker) top(r lang.Range) int {
	if at := m.root(r); at >= 0 {
		return at
	}
	for i := r.From; i < r.To; i++ {
		if h := m.t.Head(i); h < r.From || h >= r.To {
			return i
		}
	}
	return -1
}

// outside are the parts of a content that are the content by the tree as well. A time may have
// been taken into it that is the cue's own: "said en route to Corvane on Friday that", "accused
// them on Friday of".
func (m *maker) outside(a *stage.Attribution, s saying) []text.Span {
	if !m.t.Known() || s.head < 0 || len(a.Content) == 0 {
		return a.Content
	}
	var out []text.Span
	for _, c := range a.Content {
		cut := c.Start
		for i := m.timeFrom(c.Start); i < len(m.d.Times) && m.d.Times[i].End <= c.End; i++ {
			if t := &m.d.Times[i]; m.ownTime(a, s, c, t) {
				out = append(out, text.Span{Start: cut, End: t.Start})
				cut = t.End
			}
		}
		out = append(out, text.Span{Start: cut, End: c.End})
	}
	return out
}

// governedReach bounds how many tokens after a time are asked whether the cue governs them.
const governedReach = 40

// ownTime reports whether time t of piece c of the content hangs from the cue, with nothing but
// nouns between, and what the cue governs comes after it; or the piece has no verb and stands
// beside a quotation.
func (m *maker) ownTime(a *stage.Attribution, s saying, c text.Span, t *stage.Time) bool {
	r := m.p.Within(t.Span)
	if r.Len() == 0 || m.quotation[r.From] {
		return false
	}
	if m.underWay(c, t) {
		return true
	}
	at := m.top(m.t.Within(t.Span))
	route := -1 // of "en route", which the core may take for a verb
	for n := 0; n < 4 && at >= 0 && !s.has(at); n++ {
		switch {
		case n > 0 && m.t.Lower(at) == "route" && m.t.Lower(at-1) == "en":
			route = at
		case n > 0 && (m.heads(at) || m.aside(at)):
			return false
		}
		at = m.t.Head(at)
	}
	if at < 0 || !s.has(at) {
		return false
	}
	in, after := m.t.Within(c), m.t.Within(text.Span{Start: t.End, End: c.End})
	for k := after.From; k < min(after.To, after.From+governedReach); k++ {
		if r := m.t.Plain(k); r != "mark" && r != "case" || !m.opens(k) {
			continue
		}
		if h := m.t.Head(m.t.Head(k)); h >= 0 && (s.has(h) || h == route) {
			return true
		}
	}
	if len(a.Content) < 2 || in.Len() > governedReach || m.directness(a.Content) == reading.Quote {
		return false
	}
	for k := in.From; k < in.To; k++ {
		if m.t.Verbal(k) && m.t.Lower(k-1) != "en" {
			return false
		}
	}
	return true
}

// underWay reports whether a piece of a content says where it was said up to time t: "en route to
// talks in Tarsk last month". What stands there is no verb, whatever the core makes of "route".
func (m *maker) underWay(c text.Span, t *stage.Time) bool {
	r := m.t.Within(text.Span{Start: c.Start, End: t.Start})
	if r.Len() < 2 || m.t.Lower(r.From) != "en" || m.t.Lower(r.From+1) != "route" {
		return false
	}
	for k := r.From + 2; k < r.To; k++ {
		if m.opens(k) && m.t.Plain(k) == "mark" {
			return false
		}
	}
	return true
}

// heads reports whether a clause hangs from token i, be it a verb or not.
func (m *maker) heads(i int) bool {
	switch m.t.Plain(i) {
	case "ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis":
		return true
	}
	return m.t.Verbal(i) || m.t.Kid(i, "nsubj", "cop") >= 0
}

// opens reports whether token k begins what a cue governs: "that", "of" and the like.
func (m *maker) opens(k int) bool {
	return slices.Contains([]string{"that", "whether", "of", "for", "as", "how", "why"}, m.t.Lower(k))
}

// nearKids bounds how many of the words that hang from one are looked at: a preposition is among
// the first.
const nearKids = 16

// aside reports whether a preposition makes token i another event, whose time is its own: "ahead
// of the vote on Friday", "a day after the raid on Friday".
func (m *maker) aside(i int) bool {
	if m.lex.of[apart][m.t.Lower(m.t.Head(i))] {
		return true // the core has "ahead" as the head of "ahead of the vote"
	}
	n := 0
	for c := range m.t.Kids(i) {
		if n++; n > nearKids {
			return false
		}
		if m.t.Plain(c) == "case" && (m.lex.of[apart][m.t.Lower(c)] || m.t.Lower(c) == "after" && m.counted(c)) {
			return true
		}
	}
	return false
}

// counted reports whether a length of time stands right before token i: "a day after".
func (m *maker) counted(i int) bool {
	end := m.t.Tokens[i].Start
	k := sort.Search(len(m.d.Undated), func(k int) bool { return m.d.Undated[k].End >= end })
	return k > 0 && strings.TrimSpace(m.t.Text[m.d.Undated[k-1].End:end]) == ""
}

// continuesBack bounds how many statements before are looked at.
const continuesBack = 4

// continued gives a quotation without a time of its own that of the one it goes on with: the last
// before it in the paragraph, if that is by the same speaker and has one.
func (m *maker) continued(i int, s *stage.Statement) {
	a := &m.d.Attributions[i]
	if !s.SaidSpan.Empty() || s.Directness == reading.Paraphrase || a.Speaker < 0 || s.Modality != reading.Actual {
		return
	}
	at := m.p.ParagraphAt(a.Anchor().Start)
	for k := i - 1; k >= max(0, i-continuesBack); k-- {
		o, from := &m.d.Attributions[k], &m.d.Statements[k]
		if o.Within != a.Within {
			continue
		}
		if o.Speaker != a.Speaker || m.p.ParagraphAt(o.Anchor().Start) != at || from.Directness == reading.Paraphrase || from.Modality != reading.Actual {
			return
		}
		if !from.SaidSpan.Empty() {
			s.Said, s.SaidSpan = from.Said, from.SaidSpan
			return
		}
	}
}

// prompted reports whether token i is a participle without a subject of its own that says what led
// to a saying: "asked on Monday about the raid, she said".
func (m *maker) prompted(i int) bool {
	return m.t.Analyses[i].XPOS == "VBN" && m.lex.of[prompting][m.t.Lemma(i)] && m.t.Kid(i, "nsubj", "nsubj:pass") < 0 &&
		!slices.Contains([]string{"when", "once", "since"}, m.t.Lower(m.t.Kid(i, "mark")))
}
