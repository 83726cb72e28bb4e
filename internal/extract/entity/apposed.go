package entity

import (
	"strings"

	"github.com/parley-project/parley/text"
)

// mayBeside reports whether the tree lets a description and a name with a comma between be one:
// not where one of them is the subject of a verb and the other hangs from elsewhere, as in "In a
// letter to the king, Mara Venn said".
func (g *grouper) mayBeside(description, name int) bool {
	p := g.d.Parsed
	d, n := g.headOf(g.ms[description].Head), g.headOf(g.ms[name].Head)
	if d < 0 || n < 0 {
		return true
	}
	if p.Analyses[d].Head == n || p.Analyses[n].Head == d {
		return true
	}
	return !strings.HasPrefix(p.Analyses[d].Rel, "nsubj") && !strings.HasPrefix(p.Analyses[n].Rel, "nsubj")
}

// headOf is the token of Draft.Parsed in a span that hangs from outside of it, or -1 where the text
// has no tree.
func (g *grouper) headOf(s text.Span) int {
	p := g.d.Parsed
	in := p.Within(s)
	if len(p.Analyses) != len(p.Tokens) {
		return -1
	}
	for i := in.From; i < in.To; i++ {
		if h := p.Analyses[i].Head; h < in.From || h >= in.To {
			return i
		}
	}
	return -1
}
