package statement

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/reading"
)

// time is the time expression nearest to the cue in its clause.
func (m *maker) time(a *stage.Attribution, c clause) *stage.Time {
	var best *stage.Time
	nearest := 0
	i := sort.Search(len(m.d.Times), func(i int) bool { return m.d.Times[i].Start >= c.Start })
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
	i := sort.Search(len(m.d.Media), func(i int) bool { return m.d.Media[i].Start >= c.Start })
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
	if name != "" && !isName(best.Name) && best.Kind != reading.WrittenOrRead {
		out.Name = name
	}
	return out
}

func isName(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}
