package statement

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// time is the time expression nearest to the cue in its clause.
func (m *maker) time(a *stage.Attribution, c clause) *stage.Time {
	var best *stage.Time
	nearest := 0
	i := sort.Search(len(m.d.Times), func(i int) bool { return m.d.Times[i].Start >= c.Start })
	for ; i < len(m.d.Times) && m.d.Times[i].Start < c.End; i++ {
		t := &m.d.Times[i]
		if d := c.distance(t.Span); d >= 0 && (best == nil || d < nearest) && !m.governed(a, c, t.Span) && m.holds(a, c.scope, t.Span) && !m.lasts(t.Span) {
			best, nearest = t, d
		}
	}
	return best
}

// lasts: the words before the time make it one over which something lasts.
func (m *maker) lasts(s text.Span) bool {
	r := m.p.Within(s)
	for _, i := range []int{r.From, r.From - 1} {
		if i >= 0 && i < len(m.p.Tokens) && m.lex.of[lasting][strings.ToLower(m.p.Word(i))] {
			return true
		}
	}
	return false
}

// medium is the medium nearest to the cue in its clause. An outlet beside an occasion
// lends it its name: "speaking to Canal Mirepont in an interview".
func (m *maker) medium(a *stage.Attribution, c *clause) *reading.Medium {
	var best *stage.Medium
	nearest := 0
	var name string
	i := sort.Search(len(m.d.Media), func(i int) bool { return m.d.Media[i].Start >= c.Start })
	for ; i < len(m.d.Media) && m.d.Media[i].Start < c.End; i++ {
		md := &m.d.Media[i]
		d := c.distance(md.Span)
		if d < 0 || m.governed(a, *c, md.Span) || !m.holds(a, c.scope, md.Span) {
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
	c.medium = best
	out := &reading.Medium{Name: best.Name, Kind: best.Kind}
	if name != "" && !isName(best.Name) && best.Kind != reading.WrittenOrRead {
		out.Name = name
	}
	return out
}

func isName(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// share gives a statement the circumstances of the one before it in the sentence, where the
// source is the same and it has none of its own: "told reporters on Monday ... and added".
func (m *maker) share(s *stage.Statement, a *stage.Attribution, c clause) {
	if len(a.Source) == 0 {
		return
	}
	for i := len(m.d.Statements) - 1; i >= max(0, len(m.d.Statements)-4); i-- {
		o := &m.d.Attributions[i]
		if !slices.Equal(o.Source, a.Source) || len(o.Cue) == 0 || !c.Contains(o.Cue[0]) || o.Cue[0].Start >= a.Cue[0].Start {
			continue
		}
		from := &m.d.Statements[i]
		if s.SaidSpan.Empty() {
			s.Said, s.SaidSpan = from.Said, from.SaidSpan
		}
		if s.Medium == nil {
			s.Medium = from.Medium
		}
		if len(s.To) == 0 {
			s.To = from.To
		}
		return
	}
}
