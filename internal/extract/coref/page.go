package coref

import (
	"strings"

	"github.com/parley-project/parley/internal/lang"
)

// A Page is a parsed text with its mentions and what the features of each need.
type Page struct {
	p        *lang.Parsed
	mentions []Mention
	marks    []marks
	// byWord lists the mentions by the words by which they may be met again, in text order.
	byWord map[string][]int32
}

// marks are what features say of a mention, as numbers.
type marks struct {
	kind               uint32 // form, or which pronoun
	word, det, rel     uint32
	governor           uint32
	gender, name       uint32
	key                string // its words of weight, in lower case
	keyCode            uint32
	clause             int32 // the token that governs its clause, or -1
	person             uint32
	modifiers          []string
	heading, mainRole  bool
	sameWord, sameName uint32 // how many mentions before share the head, or the whole
}

// NewPage finds the mentions of p, as [Find] does.
func NewPage(p *lang.Parsed, quotation []int32, gender func(string) string) *Page {
	g := &Page{p: p, mentions: Find(p, quotation, gender), byWord: map[string][]int32{}}
	g.marks = make([]marks, len(g.mentions))
	w := lexicon()
	seen := map[string]uint32{}
	for i := range g.mentions {
		m, k := &g.mentions[i], &g.marks[i]
		k.kind, k.person = 100+uint32(m.Form), 3
		if m.Form == Pronoun {
			first := w.pronoun[m.word]
			if k.kind = code(1, text(first)); first == "i" || first == "we" {
				k.person = 1
			} else if first == "you" {
				k.person = 2
			}
		}
		if m.Pair {
			k.kind = 120
		}
		k.word, k.det, k.rel = text(m.word), text(m.det), text(m.rel)
		k.governor = text("")
		k.clause = -1
		if m.governor >= 0 {
			k.governor = text(p.Analyses[m.governor].Lemma)
			k.clause = int32(m.governor) //nolint:gosec // tokens fit
			k.mainRole = base(m.rel) == "nsubj" && (p.Analyses[m.governor].Head < 0 || base(p.Analyses[m.governor].Rel) == "ccomp" || base(p.Analyses[m.governor].Rel) == "conj")
		}
		k.gender, k.name = text(m.Gender), text(string(m.Kind))
		k.modifiers = m.rest
		if len(m.names) > 0 {
			k.key = strings.Join(m.names, " ")
		} else {
			k.key = strings.Join(append(m.rest[:len(m.rest):len(m.rest)], m.word), " ")
		}
		k.keyCode = text(k.key)
		k.heading = p.Paragraphs[m.paragraph].Kind == lang.Heading
		if m.Form == Pronoun || m.Pair {
			continue
		}
		k.sameWord, k.sameName = seen["w "+m.word], seen["k "+k.key]
		seen["w "+m.word]++
		seen["k "+k.key]++
		for _, v := range g.index(m) {
			g.byWord[v] = append(g.byWord[v], int32(i)) //nolint:gosec // mentions fit
		}
	}
	return g
}

// index are the words by which a mention may be met again.
func (g *Page) index(m *Mention) []string {
	if m.Form != Named {
		return []string{m.word}
	}
	out := m.names
	if len(m.names) > 1 {
		var b strings.Builder
		for _, n := range m.names {
			b.WriteString(n[:1])
		}
		out = append(out[:len(out):len(out)], "acronym "+b.String())
	}
	return out
}

// Mentions are the mentions of the page. The caller does not change them.
func (g *Page) Mentions() []Mention { return g.mentions }

// The reach of each form, in mentions and sentences back; what shares a word is looked for
// further.
const (
	pronounReach, pronounSentences = 40, 4
	namedReach                     = 8
	nominalReach, nominalSentences = 30, 3
	sharing                        = 16 // so many, the nearest, that share a word
)

// candidates appends what mention i may go back to, the nearest first.
func (g *Page) candidates(out []int32, i int) []int32 {
	m := &g.mentions[i]
	reach, sentences := nominalReach, nominalSentences
	switch m.Form {
	case Pronoun:
		if reach, sentences = pronounReach, pronounSentences; g.marks[i].person < 3 {
			sentences = 12
		}
	case Named:
		reach, sentences = namedReach, 0
	}
	from := i
	for j := i - 1; j >= 0 && i-j <= reach && m.sentence-g.mentions[j].sentence <= sentences; j-- {
		from = j
		if g.mentions[j].Head == m.Head || m.Pair && g.mentions[j].Pair && g.mentions[j].Tokens.To > m.Tokens.From {
			continue
		}
		out = append(out, int32(j)) //nolint:gosec // mentions fit
	}
	if m.Form == Pronoun || m.Pair {
		return out
	}
	words := g.index(m)
	if m.Form == Named && len(m.names) == 1 {
		words = append(words[:len(words):len(words)], "acronym "+m.names[0])
	}
	for _, w := range words {
		list := g.byWord[w]
		n := 0
		for k := search(list, int32(from)) - 1; k >= 0 && n < sharing; k-- { //nolint:gosec // mentions fit
			if j := list[k]; !has(out, j) && g.mentions[j].Head != m.Head {
				out = append(out, j)
			}
			n++
		}
	}
	return out
}

// search is the first place of list whose number is not below v.
func search(list []int32, v int32) int {
	lo, hi := 0, len(list)
	for lo < hi {
		if mid := (lo + hi) / 2; list[mid] < v {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

func has(list []int32, v int32) bool {
	for _, x := range list {
		if x == v {
			return true
		}
	}
	return false
}
