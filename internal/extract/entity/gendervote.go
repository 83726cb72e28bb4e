package entity

import (
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// A ballot is how much speaks for a name's bearer being male and female.
type ballot struct{ m, f float32 }

// The least weight of votes that count, and the part of them that the winner has.
const (
	votesLeast = 0.6
	votesWon   = 0.7
)

// genders gives names of people whose gender no word tells the one that the pronouns of the whole
// document speak for: "she" that goes back to "Askarte" anywhere says that another "he" does not. Each
// pronoun votes with the probability by which it goes back to the name.
func (g *grouper) genders() {
	votes := map[string]*ballot{}
	for i := range g.ms {
		p := &g.ms[i]
		if p.Form != stage.PronounMention || p.Gender != "m" && p.Gender != "f" || g.phrases.of[i] < 0 {
			continue
		}
		for _, a := range g.phrases.list[g.phrases.of[i]].Antecedents {
			k := g.phrases.mention[a.Phrase]
			if k < 0 || !untold(&g.ms[k]) {
				continue
			}
			b := votes[lastWord(&g.ms[k])]
			if b == nil {
				b = &ballot{}
				votes[lastWord(&g.ms[k])] = b
			}
			if p.Gender == "m" {
				b.m += a.Probability
			} else {
				b.f += a.Probability
			}
		}
	}
	for i := range g.ms {
		if m := &g.ms[i]; untold(m) {
			if b := votes[lastWord(m)]; b != nil {
				m.Gender = b.winner()
			}
		}
	}
}

// untold: the mention is a person's name, and nothing in it or in the register tells the gender.
func untold(m *stage.Mention) bool {
	return m.Form == stage.NameMention && m.Kind == reading.Person && m.Gender == "" && m.Register == ""
}

// lastWord is the key of the last word of a name.
func lastWord(m *stage.Mention) string {
	k := register.Key(m.Name)
	return k[strings.LastIndexByte(k, ' ')+1:]
}

func (b *ballot) winner() string {
	switch all := b.m + b.f; {
	case all < votesLeast:
		return ""
	case b.m >= votesWon*all:
		return "m"
	case b.f >= votesWon*all:
		return "f"
	}
	return ""
}
