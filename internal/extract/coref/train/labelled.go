package train

import (
	"fmt"
	"strings"

	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// labelled is a page some of whose pronouns are labelled.
type labelled struct {
	x *lesson
	p *lang.Parsed
	// meant are the words, in lower case, that each labelled mention stands for, "" for nothing;
	// parts is the number of those that "and" joins.
	meant map[int]string
	parts map[int]int
}

// add finds the mention of a labelled pronoun; one that is none is passed over.
func (l *labelled) add(t *text.Text, m meaning) error {
	span, err := inBytes(t, m.pronoun)
	if err != nil {
		return fmt.Errorf("pronoun at %d: %w", m.pronoun.Start, err)
	}
	var words []string
	for _, w := range m.words {
		s, err := inBytes(t, w)
		if err != nil {
			return fmt.Errorf("meaning at %d: %w", w.Start, err)
		}
		words = append(words, strings.ToLower(strings.Join(strings.Fields(s.In(l.p.Text)), " ")))
	}
	for i, x := range l.x.page.Mentions() {
		if x.Form == coref.Pronoun && l.p.Tokens[x.Head].Start == span.Start {
			l.meant[i], l.parts[i] = strings.Join(words, " and "), len(words)
		}
	}
	return nil
}

// fill makes the items: each labelled pronoun with its candidates judged.
func (l *labelled) fill() {
	g := l.x.page
	ms := g.Mentions()
	var state coref.State
	for i := range ms {
		words, known := l.meant[i]
		if !known {
			if j := l.sameName(i); j >= 0 {
				state.Join(g, j)
			} else {
				state.Begin(g)
			}
			continue
		}
		var c coref.Choice
		g.Fill(&c, i, &state)
		n := len(c.Candidates)
		it := item{mention: i, choice: compact(c), grades: make([]grade, n+1), first: words == ""}
		nearest := -1
		for k, m := range c.Candidates {
			it.grades[k] = l.judge(int(m), words, l.parts[i])
			if it.grades[k] == right && ms[m].Form != coref.Named && ms[m].Form != coref.Pronoun && nearest >= 0 {
				it.grades[k] = open // another of the same word, further away
			}
			if it.grades[k] == right && nearest < 0 {
				nearest = int(m)
			}
		}
		if words == "" {
			it.grades[n] = right
		}
		if nearest >= 0 || words == "" {
			l.x.items = append(l.x.items, it)
		}
		if nearest >= 0 {
			state.Join(g, nearest)
		} else {
			state.Begin(g)
		}
	}
}

// sameName is the nearest mention before i that is a name of the same, or -1.
func (l *labelled) sameName(i int) int {
	ms := l.x.page.Mentions()
	if ms[i].Form != coref.Named || ms[i].Pair {
		return -1
	}
	for j := i - 1; j >= 0; j-- {
		if ms[j].Form == coref.Named && !ms[j].Pair && l.x.page.SameName(i, j) {
			return j
		}
	}
	return -1
}
