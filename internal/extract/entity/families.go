package entity

import (
	"cmp"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/register"
)

// namesake is the one of several people of a surname whom mention i means by it alone. A text
// calls one of a family by the surname and the others by their full names: the one is he or she
// of whom it then says so ("Venn said she would"), else whoever it names first; but where it has
// just named another, in the same paragraph and without the one, it goes on about that one.
func (g *grouper) namesake(es []int, i int) int {
	es = g.fitting(es, &g.ms[i])
	if len(es) < 2 {
		return g.latest(es)
	}
	if own := g.clauseGender(i); own != "" {
		if fit := g.ofGender(es, own); len(fit) == 1 {
			return fit[0]
		}
	}
	main := g.mainOf(register.Key(g.ms[i].Name), es)
	for k := i - 1; k >= 0 && g.paragraph[k] == g.paragraph[i] && i-k < farthest; k-- {
		e := g.ms[k].Entity
		if g.ms[k].Form == stage.NameMention && slices.Contains(es, e) && strings.HasSuffix(register.Key(g.ms[k].Name), register.Key(g.ms[i].Name)) {
			return e
		}
		if e == main {
			break
		}
	}
	return main
}

// mainOf is whom a document means by a surname alone, of those who have it.
func (g *grouper) mainOf(surname string, es []int) int {
	key := "surname:" + surname
	if e, ok := g.byKey[key]; ok && slices.Contains(es, e) {
		return e
	}
	votes := map[int]int{}
	first := -1
	for i := range g.ms {
		m := &g.ms[i]
		if m.Form != stage.NameMention {
			continue
		}
		if first < 0 && slices.Contains(es, m.Entity) {
			first = m.Entity
		}
		if register.Key(m.Name) != surname {
			continue
		}
		if fit := g.ofGender(es, cmp.Or(g.clauseGender(i), m.Gender)); len(fit) == 1 {
			votes[fit[0]]++
		}
	}
	best := first
	for _, e := range es {
		if best < 0 || votes[e] > votes[best] {
			best = e
		}
	}
	g.byKey[key] = best
	return best
}

// ofGender are the people who are known to be of a gender.
func (g *grouper) ofGender(es []int, gender string) []int {
	var out []int
	for _, e := range es {
		if gender != "" && g.ents[e].gender == gender {
			out = append(out, e)
		}
	}
	return out
}

// clauseReach bounds how far after a name its pronoun is looked for, in words.
const clauseReach = 16

// clauseGender is what "he" or "she" says of mention i, as the subject of a clause of which the verb
// of the mention is the head: "Venn said she would"; "" where neither does.
func (g *grouper) clauseGender(i int) string {
	p := g.d.Parsed
	h, in := g.headOf(g.ms[i].Head), p.Within(g.ms[i].Head)
	if h < 0 || p.Analyses[h].Rel != "nsubj" {
		return ""
	}
	verb := p.Analyses[h].Head
	for k := in.To; k < len(p.Tokens) && k < in.To+clauseReach; k++ {
		a := p.Analyses[k]
		if !strings.HasPrefix(a.Rel, "nsubj") || a.Head < 0 || p.Analyses[a.Head].Head != verb {
			continue
		}
		switch strings.ToLower(p.Word(k)) {
		case "he":
			return "m"
		case "she":
			return "f"
		}
	}
	return ""
}
