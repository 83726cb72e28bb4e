package statement

import (
	"context"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// Stage makes statements of attributions.
type Stage struct{}

// New makes the stage.
func New() *Stage { return &Stage{} }

// Name is "statement".
func (*Stage) Name() string { return "statement" }

// Needs all that may say something about a statement.
func (*Stage) Needs() []stage.Layer {
	return []stage.Layer{
		stage.Parse, stage.Quotations, stage.Cues, stage.Times, stage.Mentions, stage.Media,
		stage.Attributions, stage.Entities, stage.Speakers,
	}
}

// Gives the statements.
func (*Stage) Gives() []stage.Layer { return []stage.Layer{stage.Statements} }

// Run sets d.Statements, one for each attribution and in the same order.
func (*Stage) Run(ctx context.Context, d *stage.Draft) error {
	m := newMaker(d)
	d.Statements = make([]stage.Statement, 0, len(d.Attributions))
	for i := range d.Attributions {
		if i%64 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		d.Statements = append(d.Statements, m.statement(i))
	}
	return nil
}

type maker struct {
	d *stage.Draft
	p *lang.Parsed
	// mentions, times and media by where they begin.
	mentions  []int
	quotation []bool // tokens in quotation marks, with the marks
	marks     []bool // the marks alone
	// of is the attribution of each cue, or -1 where it makes none.
	of []int
	// said are the contents of all attributions, in text order.
	said []held
}

func newMaker(d *stage.Draft) *maker {
	m := &maker{d: d, p: d.Parsed, mentions: make([]int, len(d.Mentions)),
		quotation: make([]bool, len(d.Parsed.Tokens)), marks: make([]bool, len(d.Parsed.Tokens))}
	m.of = make([]int, len(d.Cues))
	for i := range m.of {
		m.of[i] = -1
	}
	for i, a := range d.Attributions {
		if a.CueIndex >= 0 {
			m.of[a.CueIndex] = i
		}
		for _, c := range a.Content {
			m.said = append(m.said, held{c, i})
		}
	}
	slices.SortStableFunc(m.said, func(a, b held) int { return a.Compare(b.Span) })
	for i := range m.mentions {
		m.mentions[i] = i
	}
	slices.SortStableFunc(m.mentions, func(a, b int) int { return d.Mentions[a].Compare(d.Mentions[b].Span) })
	for _, q := range d.Quotations {
		if q.Depth > 0 {
			continue
		}
		r, in := m.p.Within(q.Span), m.p.Within(q.Inner)
		for t := r.From; t < r.To; t++ {
			m.quotation[t] = true
			m.marks[t] = t < in.From || t >= in.To
		}
	}
	return m
}

func (m *maker) statement(i int) stage.Statement {
	a := &m.d.Attributions[i]
	s := stage.Statement{
		Attribution: i, Directness: m.directness(a.Content),
		Polarity: reading.Affirmed, Modality: reading.Actual, Act: reading.Assert,
	}
	var cue *stage.Cue
	if a.CueIndex >= 0 {
		cue = &m.d.Cues[a.CueIndex]
		s.Act, s.Modality = cue.Act, cue.Modality
		switch {
		case cue.Negated && cue.Act == reading.Decline:
			// "declined to comment": the act says it already.
		case cue.Negated:
			s.Polarity = reading.Negated
			if len(a.Content) == 0 && cue.Act == reading.Assert {
				s.Act = reading.Decline // "did not elaborate"
			}
		}
	}
	if m.negates(a.Source) {
		s.Polarity = reading.Negated
	}
	if len(a.Cue) == 0 {
		return s
	}
	c := m.clause(a)
	s.To = m.addressees(a, cue, c)
	s.Medium = m.medium(a, c)
	if t := m.time(a, c); t != nil {
		s.Said, s.SaidSpan = t.EDTF, t.Span
	}
	return s
}

// negates: the source itself says that it was not said: "Neither side said that".
func (m *maker) negates(source []text.Span) bool {
	if len(source) == 0 {
		return false
	}
	r := m.p.Within(source[0])
	return r.Len() > 0 && slices.Contains([]string{"neither", "nobody", "none", "no"}, strings.ToLower(m.p.Word(r.From)))
}

// directness is how much of the content stands in quotation marks: stops and commas
// beside them do not count.
func (m *maker) directness(content []text.Span) reading.Directness {
	in, out := 0, 0
	for _, c := range content {
		r := m.p.Within(c)
		for t := r.From; t < r.To; t++ {
			switch {
			case m.marks[t]:
			case m.quotation[t]:
				in++
			case m.p.Tokens[t].Kind == lang.Word || m.p.Tokens[t].Kind == lang.Number || m.p.Tokens[t].Kind == lang.Link:
				out++
			}
		}
	}
	switch {
	case in == 0:
		return reading.Paraphrase
	case out == 0:
		return reading.Quote
	}
	return reading.Mixed
}

// held is a content and the attribution whose it is.
type held struct {
	text.Span
	by int
}

// A clause is where the circumstances of a statement stand: the sentence of its cue
// without its source and content, cut where another cue begins to govern.
type clause struct {
	text.Span
	cue text.Span
	// not: source, content and what belongs to other statements.
	not []text.Span
}

// maxReach bounds how far from the cue its circumstances are looked for, in bytes.
const maxReach = 2000

func (m *maker) clause(a *stage.Attribution) clause {
	cue := a.Cue[0]
	sent := m.p.Sentences[max(0, m.p.SentenceAt(cue.Start))].Span
	// A text without full stops is one sentence: the reach keeps the work linear.
	sent = text.Span{Start: max(sent.Start, cue.Start-maxReach), End: min(sent.End, cue.End+maxReach)}
	c := clause{Span: sent, cue: cue}
	c.not = append(append(c.not, a.Content...), a.Source...)
	// What another says in the same sentence is no circumstance of this one, unless this
	// one is part of it.
	i := firstAfter(len(m.said), func(i int) bool { return m.said[i].Start >= sent.Start })
	for ; i < len(m.said) && m.said[i].Start < sent.End; i++ {
		if o := m.said[i]; !o.Overlaps(cue) {
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
	i := firstAfter(len(m.d.Cues), func(i int) bool { return m.d.Cues[i].Start >= lo })
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

func firstAfter(n int, f func(int) bool) int {
	lo, hi := 0, n
	for lo < hi {
		if mid := (lo + hi) / 2; f(mid) {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// time is the time expression nearest to the cue in its clause.
func (m *maker) time(a *stage.Attribution, c clause) *stage.Time {
	var best *stage.Time
	nearest := 0
	i := firstAfter(len(m.d.Times), func(i int) bool { return m.d.Times[i].Start >= c.Start })
	for ; i < len(m.d.Times) && m.d.Times[i].Start < c.End; i++ {
		t := &m.d.Times[i]
		if d := c.distance(t.Span); d >= 0 && (best == nil || d < nearest) && !m.governed(a, c, t.Span) {
			best, nearest = t, d
		}
	}
	return best
}

// medium is the medium nearest to the cue in its clause. An outlet beside an occasion
// lends it its name: "speaking to Canal Mirepont in an interview".
func (m *maker) medium(a *stage.Attribution, c clause) *reading.Medium {
	var best *stage.Medium
	nearest := 0
	var name string
	i := firstAfter(len(m.d.Media), func(i int) bool { return m.d.Media[i].Start >= c.Start })
	for ; i < len(m.d.Media) && m.d.Media[i].Start < c.End; i++ {
		md := &m.d.Media[i]
		d := c.distance(md.Span)
		if d < 0 || m.governed(a, c, md.Span) {
			continue
		}
		if isName(md.Name) {
			name = md.Name
		}
		if best == nil || d < nearest || !isName(best.Name) && isName(md.Name) && best.Kind == md.Kind {
			best, nearest = md, d
		}
	}
	if best == nil {
		return nil
	}
	out := &reading.Medium{Name: best.Name, Kind: best.Kind}
	if name != "" && !isName(best.Name) {
		out.Name = name
	}
	return out
}

func isName(s string) bool { return s != "" && strings.ToLower(s[:1]) != s[:1] }

// addressees are the entities spoken to: the object of "told", or what "to" governs
// right after the cue.
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
	i := firstAfter(len(m.mentions), func(i int) bool { return m.d.Mentions[m.mentions[i]].Start >= at })
	var to []int
	for ; i < len(m.mentions); i++ {
		mention := m.d.Mentions[m.mentions[i]]
		if mention.Start > at+len("both all the ") || !c.Contains(mention.Span) || c.inContent(mention.Span) {
			break
		}
		if mention.Entity >= 0 {
			to = append(to, mention.Entity)
			break
		}
	}
	return to
}
