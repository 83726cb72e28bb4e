package coref

import (
	"slices"
	"strings"
)

// The reach of each form, in mentions and sentences back; what shares a word is looked for
// further. Candidates are bounded by them and by the words of a phrase, however long the text.
const (
	pronounReach, pronounSentences = 40, 4
	speakerSentences               = 12 // of I, we and you, whose quotation may be long
	namedReach, namedSentences     = 8, 0
	nominalReach, nominalSentences = 30, 3
	sharing                        = 16 // so many, the nearest, that share a word
)

// acronymOf marks initials among the words by which mentions are met again.
const acronymOf = "acronym "

// met are the words by which a mention may be met again: of a name each of its words, and their
// initials; of others the head.
func met(m *Mention) []string {
	if m.Form != Named {
		return []string{m.word}
	}
	if len(m.names) < 2 {
		return m.names
	}
	var b strings.Builder
	b.WriteString(acronymOf)
	for _, n := range m.names {
		b.WriteByte(n[0])
	}
	return append(m.names[:len(m.names):len(m.names)], b.String())
}

// candidates appends what mention i may go back to, the nearest first; after what is near come, for
// each word that it shares with others, the nearest of these.
func (g *Page) candidates(out []int32, i int) []int32 {
	m := &g.mentions[i]
	reach, sentences := nominalReach, nominalSentences
	switch m.Form {
	case Pronoun:
		if reach, sentences = pronounReach, pronounSentences; g.marks[i].speaks {
			sentences = speakerSentences
		}
	case Named:
		reach, sentences = namedReach, namedSentences
	}
	from := i
	for j := i - 1; j >= 0 && i-j <= reach && m.sentence-g.mentions[j].sentence <= sentences; j-- {
		from = j
		if g.mentions[j].Head == m.Head || m.Pair && g.mentions[j].Pair && g.mentions[j].Tokens.To > m.Tokens.From {
			continue // the same phrase, or a pair that this one is part of
		}
		out = append(out, int32(j)) //nolint:gosec // mentions fit
	}
	if m.Form == Pronoun || m.Pair {
		return out
	}
	for _, w := range g.marks[i].met {
		out = g.sharers(out, w, i, from)
	}
	if m.Form == Named && len(m.names) == 1 { // LSC, of the Littoral States Council
		out = g.sharers(out, acronymOf+m.names[0], i, from)
	}
	return out
}

// sharers appends the nearest mentions before from that share the word w with mention i.
func (g *Page) sharers(out []int32, w string, i, from int) []int32 {
	list := g.byWord[w]
	end, _ := slices.BinarySearch(list, int32(from)) //nolint:gosec // mentions fit
	for k := end - 1; k >= 0 && k >= end-sharing; k-- {
		if j := list[k]; !slices.Contains(out, j) && g.mentions[j].Head != g.mentions[i].Head {
			out = append(out, j)
		}
	}
	return out
}
