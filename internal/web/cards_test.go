package web

import (
	"strings"
	"testing"

	"github.com/parley-project/parley/record"
)

// drawn writes nested cards: a(b(c)) d^e for d within e, which has no card here.
func drawn(cards []*card) string {
	var out []string
	for _, c := range cards {
		s := string(c.ID)
		if len(c.Inner) > 0 {
			s += "(" + drawn(c.Inner) + ")"
		}
		if c.Outer != nil {
			s += "^" + string(c.Outer.ID)
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func TestNest(t *testing.T) {
	elsewhere := map[record.StatementID]*anchor{"far": {ID: "far"}}
	for name, c := range map[string]struct{ in, want string }{
		"none":                                  {"", ""},
		"side by side":                          {"a b", "a b"},
		"one in another":                        {"a b<a", "a(b)"},
		"the inner one first":                   {"b<a a", "a(b)"},
		"three deep":                            {"a b<a c<b", "a(b(c))"},
		"two in one":                            {"a b<a c<a", "a(b c)"},
		"within one of another paragraph":       {"a<far b", "a^far b"},
		"within one that is not in the record":  {"a<lost", "a"},
		"within itself":                         {"a<a", "a"},
		"within each other":                     {"a<b b<a", "a b"},
		"a ring that another is in":             {"a<b b<a c<a", "a b c"},
		"deeper than cards are set":             {"a b<a c<b d<c e<d f<e g<f h<g", "a(b(c(d(e(f))))) g h"},
		"the order of the text is kept on edge": {"c b a<b", "c b(a)"},
	} {
		t.Run(name, func(t *testing.T) {
			var cards []*card
			for i, f := range strings.Fields(c.in) {
				id, within, _ := strings.Cut(f, "<")
				x := &card{anchor: anchor{record.StatementID(id), i + 1, i + 1}}
				x.Within = record.StatementID(within)
				cards = append(cards, x)
			}
			if got := drawn(nest(cards, elsewhere)); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}
