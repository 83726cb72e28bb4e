package entity

import (
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
)

// reach is how many paragraphs back a pronoun looks.
const reach = 2

// farthest bounds how many mentions back it looks.
const farthest = 128

// antecedent is what the pronoun of mention i stands for: the nearest that fits by gender
// and number, of a sentence the subject first, up to two paragraphs back. -1 for none.
// First persons are left to the stage that knows who speaks.
func (g *grouper) antecedent(i int) int {
	m := &g.ms[i]
	if g.lex.isFirst(m) {
		return -1
	}
	if e := g.joined(i); e >= 0 {
		return e
	}
	not := g.spokenOf(i)
	if r, ok := g.ownerOf[i]; ok {
		if k := g.apposition(r); k >= 0 && g.ms[k].Entity >= 0 {
			not = append(not, g.ms[k].Entity) // "Ana Marr, his spokeswoman"
		}
	}
	ruled := g.byRule(i, not)
	if e, known := g.learned(i, ruled, not); known {
		return e
	}
	return ruled
}

// byRule is what the pronoun of mention i stands for by its place alone.
func (g *grouper) byRule(i int, not []int) int {
	m := &g.ms[i]
	back := int32(reach)
	if m.Plural {
		back = 1 // groups change faster than people
	}
	for k := i - 1; k >= 0; {
		if g.paragraph[i]-g.paragraph[k] > back || i-k > farthest {
			return -1
		}
		s := g.sentence[k]
		from := k
		for from > 0 && g.sentence[from-1] == s && i-from < farthest {
			from--
		}
		if e := g.inSentence(i, from, k+1, not); e >= 0 {
			return e
		}
		if strings.HasSuffix(m.Name, "self") || strings.HasSuffix(m.Name, "selves") {
			return -1 // of the same clause, or of none
		}
		k = from - 1
	}
	return -1
}

// joined is what "and his" goes on from: "the president and his aides".
func (g *grouper) joined(i int) int {
	p := g.d.Words
	t := p.Within(g.ms[i].Span).From
	if t < 2 || !lang.ClassOf(p.Word(t)).Is(lang.Possessive) || strings.ToLower(p.Word(t-1)) != "and" {
		return -1
	}
	for k := i - 1; k >= 0 && i-k < 12; k-- {
		if g.ms[k].End == p.Tokens[t-2].End && g.fits(i, k) {
			return g.ms[k].Entity
		}
	}
	return -1
}

// inSentence picks among the mentions [from, to), all of one sentence: a subject before
// another, then one whose gender is known to agree before one whose gender is not known.
// Of several subjects it is the last in the pronoun's own sentence, the first in another,
// where it is that of the main clause; of what is no subject, the nearest.
func (g *grouper) inSentence(i, from, to int, not []int) int {
	p := &g.ms[i]
	own := g.sentence[from] == g.sentence[i]
	barred := g.barred(i, from, to)
	best, score := -1, -1
	for k := to - 1; k >= from; k-- {
		if !g.fits(i, k) || g.ms[k].Entity == barred || slices.Contains(not, g.ms[k].Entity) {
			continue
		}
		s := 0
		if p.Gender != "n" && p.Gender != "" && g.ents[g.ms[k].Entity].gender == p.Gender {
			s++
		}
		subject := g.isSubject(k)
		if subject {
			s += 2
		}
		if s > score || s == score && subject && !own {
			best, score = k, s
		}
	}
	if best < 0 {
		return -1
	}
	return g.ms[best].Entity
}

// barred is an entity that the pronoun cannot be: for "Ana Marr, his spokeswoman" the one
// in apposition, for "him" the subject of its own clause. -1 for none.
func (g *grouper) barred(i, from, to int) int {
	if r, ok := g.ownerOf[i]; ok {
		if k := g.apposition(r); k >= 0 {
			return g.ms[k].Entity
		}
	}
	switch g.ms[i].Name {
	case "him", "them":
		for k := to - 1; k >= from; k-- {
			if g.sentence[k] == g.sentence[i] && g.isSubject(k) {
				return g.ms[k].Entity
			}
		}
	}
	return -1
}

// fits reports whether mention k can be what pronoun i stands for.
func (g *grouper) fits(i, k int) bool {
	p, m := &g.ms[i], &g.ms[k]
	if m.End > p.Start {
		return false
	}
	g.resolve(k)
	if m.Entity < 0 || g.state[k] != settled {
		return false
	}
	if p.Name == "it" && !g.isSubject(i) {
		return false // an object is seldom an actor
	}
	// Out of a quotation nothing reaches into one; inside, only the same one is known to
	// be of the same voice.
	if g.inQuote[k] != g.inQuote[i] && g.inQuote[k] >= 0 {
		return false
	}
	if g.inQuote[i] >= 0 && g.inQuote[k] < 0 && (p.Gender == "n" || p.Plural || g.isSubject(k) && g.sentence[k] == g.sentence[i]) {
		return false // who speaks says "I" of himself
	}
	x := &g.ents[m.Entity]
	switch {
	case p.Gender == "n":
		return !m.Plural && (x.Kind == reading.State || x.Kind == reading.Organisation)
	case p.Plural:
		return m.Plural || x.plural || x.Kind == reading.Group || x.Kind == reading.Organisation && m.Form == stage.PronounMention
	}
	if x.Kind != reading.Person || m.Plural || m.Form == stage.PronounMention && m.Gender != p.Gender {
		return false
	}
	return x.gender == "" || x.gender == p.Gender
}

// isSubject reports whether a mention is likely the subject of its clause: no preposition
// governs it, it owns nothing, and a verb follows, perhaps after an apposition.
func (g *grouper) isSubject(k int) bool {
	p := g.d.Words
	m := &g.ms[k]
	r := p.Within(m.Span)
	sent := p.Sentences[max(0, int(g.sentence[k]))].Tokens
	if r.From > sent.From {
		w := strings.ToLower(p.Word(r.From - 1))
		if w == "the" && r.From-1 > sent.From {
			w = strings.ToLower(p.Word(r.From - 2))
		}
		if c := lang.ClassOf(w); c.Is(lang.Preposition) && !c.Is(lang.Subordinator|lang.Conjunction) {
			return false
		}
	}
	if r.To >= sent.To {
		return false
	}
	next := strings.ToLower(p.Word(r.To))
	if next == "," || next == "who" {
		return r.From == sent.From || r.From == sent.From+1
	}
	c := lang.ClassOf(next)
	return c.Is(lang.Auxiliary|lang.Modal|lang.Adverb) && next != "'s" && next != "’s" ||
		g.lex.classes[next].is(isActing|isPast) || strings.HasSuffix(next, "ed")
}
