package entity

import (
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// paper makes a mention of a document without a name of its own: "the paper", "this decree",
// "its text". It gives the token after it; i if there is none.
func (w *writer) paper(i int) int {
	t := w.toks[i]
	if !t.cls.is(isPaper|isAnyDocument) || !w.closes(i+1) || w.said[i] && t.low != "report" {
		return i
	}
	d := w.before(i)
	d.end = i + 1
	if d.det != definite && d.det != owned {
		return i
	}
	m := stage.Mention{
		Form: stage.NominalMention, Kind: reading.DocumentKind, Gender: "n",
		Name: w.words(afterArticle(w, d.start), i+1),
	}
	w.add(m, d.start, i+1, i, i+1)
	return i + 1
}

// paper ties a document without a name to the one met last whose name has the same noun, or one
// that can mean the same; -1 where there is none: a paper that does nothing is nobody.
func (g *grouper) paper(i int) int {
	words := strings.Fields(register.Key(g.ms[i].Name))
	if len(words) == 0 {
		return -1
	}
	for ; g.met < len(g.ents); g.met++ {
		if g.ents[g.met].Kind == reading.DocumentKind {
			g.papers = append(g.papers, g.met)
		}
	}
	noun := words[len(words)-1]
	other := slices.ContainsFunc(words[:len(words)-1], func(w string) bool { return g.lex.classes[w].is(isOtherDocument) })
	same, akin := -1, -1
	for _, e := range recent(g.papers) {
		if g.ents[e].last < 0 {
			continue
		}
		for _, name := range g.namesOf(e) {
			ns := strings.Fields(register.Key(name))
			switch {
			case slices.Contains(ns, noun) && (!other || containsAll(ns, words)):
				same = g.later(same, e)
			case !other && g.akin(noun, ns):
				akin = g.later(akin, e)
			}
		}
	}
	if same >= 0 {
		return same
	}
	return akin
}

// namesOf are the names of an entity, in the document and in the register.
func (g *grouper) namesOf(e int) []string {
	out := []string{g.ents[e].Name}
	if r := g.reg.Entity(g.ents[e].Register); r != nil {
		out = append(out, r.Names...)
	}
	return out
}

// akin reports whether the noun can mean what one of the words of a name means.
func (g *grouper) akin(noun string, words []string) bool {
	if g.lex.classes[noun].is(isAnyDocument) {
		return true
	}
	return slices.ContainsFunc(words, func(w string) bool {
		return slices.ContainsFunc(g.lex.families[w], func(f int) bool { return slices.Contains(g.lex.families[noun], f) })
	})
}

func containsAll(in, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(in, w) })
}

// later is the entity of two that was met later; -1 stands for none.
func (g *grouper) later(a, b int) int {
	if a < 0 || g.ents[b].last > g.ents[a].last {
		return b
	}
	return a
}
