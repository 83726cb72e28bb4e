package statement

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/extract/syntax"
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
	lex, err := builtin()
	if err != nil {
		return fmt.Errorf("statement stage: %w", err)
	}
	m := newMaker(d, lex)
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
	d         *stage.Draft
	p         *lang.Parsed // Draft.Words
	t         *syntax.Tree // of Draft.Parsed
	lex       *wordLists
	quotation []bool // tokens in quotation marks, with the marks
	marks     []bool // the marks alone
	// of is the attribution of each cue, or -1 where it makes none.
	of []int
	// said are the contents of all attributions, in text order.
	said []held
}

func newMaker(d *stage.Draft, lex *wordLists) *maker {
	m := &maker{d: d, p: d.Words, t: syntax.New(d.Parsed), lex: lex,
		quotation: make([]bool, len(d.Words.Tokens)), marks: make([]bool, len(d.Words.Tokens))}
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
		Polarity: reading.Affirmed, Modality: reading.Actual, Act: reading.Assert, RefersTo: -1,
	}
	var cue *stage.Cue
	if a.CueIndex >= 0 {
		cue = &m.d.Cues[a.CueIndex]
	}
	said := m.saying(a)
	switch {
	case len(said.tokens) > 0:
		negated := m.negated(said)
		if negated {
			s.Polarity = reading.Negated
		}
		s.Act = m.act(a, said, negated)
		s.Modality = m.modality(a, said, negated)
		s.Hedges = m.hedges(a, said)
	case len(a.Cue) == 0 && m.t.Known():
		s.Act = m.done(a, said) // nobody says that it was said
	case cue != nil:
		m.byCue(&s, a, cue)
	}
	if m.negates(a.Source) {
		s.Polarity = reading.Negated
	}
	s.RefersTo = m.refersTo(i, &s)
	if len(a.Cue) == 0 {
		m.continued(i, &s)
		return s
	}
	c := m.clause(a, said)
	s.Medium = m.medium(a, &c)
	s.To = m.addressees(a, said, c)
	t := m.time(a, c)
	if t == nil {
		t = m.sourceTime(a)
	}
	if t != nil {
		s.Said, s.SaidSpan = t.EDTF, t.Span
	}
	m.share(&s, a, c)
	m.continued(i, &s)
	return s
}

// byCue is what the cue of the lexicon alone says of the manner, for a text without analyses.
func (m *maker) byCue(s *stage.Statement, a *stage.Attribution, cue *stage.Cue) {
	s.Act, s.Modality = cue.Act, cue.Modality
	if !cue.Negated || cue.Act == reading.Decline {
		return // "declined to comment": the act says it already
	}
	s.Polarity = reading.Negated
	if len(a.Content) == 0 && cue.Act == reading.Assert {
		s.Act = reading.Decline // "did not elaborate"
	}
}

// directness is how much of the content stands in quotation marks: stops and commas
// beside them do not count, nor does "that" before them.
func (m *maker) directness(content []text.Span) reading.Directness {
	in, out := 0, 0
	for _, c := range content {
		r := m.p.Within(c)
		for t := r.From; t < r.To; t++ {
			switch {
			case m.marks[t], t == r.From && r.Len() > 1 && m.marks[t+1] && strings.ToLower(m.p.Word(t)) == "that":
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

// negates: the source itself says that it was not said: "Neither side said that".
func (m *maker) negates(source []text.Span) bool {
	if len(source) == 0 {
		return false
	}
	r := m.p.Within(source[0])
	if r.Len() == 0 {
		return false
	}
	switch strings.ToLower(m.p.Word(r.From)) {
	case "neither", "nobody":
		return true
	case "none":
		return r.Len() == 1 || strings.ToLower(m.p.Word(r.From+1)) == "of"
	case "no":
		// "No 10" and "No fewer than three" are somebody.
		return r.Len() > 1 && m.p.Tokens[r.From+1].Kind == lang.Word &&
			!slices.Contains([]string{"fewer", "less", "more", "other"}, strings.ToLower(m.p.Word(r.From+1)))
	}
	return false
}
