package coref

import (
	"strings"

	"github.com/parley-project/parley/internal/lang"
)

// A Page is a parsed text with its mentions and what the features of each need. It is not changed
// by its use.
type Page struct {
	p        *lang.Parsed
	mentions []Mention
	marks    []marks  // one for each mention
	lemmas   []uint32 // the number of each token's lemma
	// byWord lists the mentions by the words by which they may be met again, in text order.
	byWord map[string][]int32
}

// marks are what features say of a mention, as numbers, and what candidates are found by.
type marks struct {
	kind               uint32 // its form; of pronouns which one
	word, det, rel     uint32
	governor           uint32 // the lemma of what it hangs from
	gender, name       uint32
	key                string // its words of weight, in lower case
	speaks             bool   // I, we, you
	heading            bool   // it stands in a headline
	mainRole           bool   // it is the subject of a main clause
	sameWord, sameName uint32 // how many mentions before have its head, or all its words
	met                []string
}

// Where the numbers of kinds begin: of forms, and of pairs of any form. Those of pronouns are
// hashes.
const (
	kindOfForm = 100
	kindOfPair = 120
)

// NewPage finds the mentions of p, as [Find] does.
func NewPage(p *lang.Parsed, quotation []int32, gender func(string) string) *Page {
	g := &Page{p: p, mentions: Find(p, quotation, gender), byWord: map[string][]int32{}}
	g.lemmas = make([]uint32, len(p.Tokens))
	for t := range g.lemmas {
		g.lemmas[t] = text(p.Analyses[t].Lemma)
	}
	g.marks = make([]marks, len(g.mentions))
	words, keys := map[string]uint32{}, map[string]uint32{}
	for i := range g.mentions {
		m, k := &g.mentions[i], &g.marks[i]
		g.mark(m, k)
		if m.Form == Pronoun || m.Pair {
			continue
		}
		k.sameWord, k.sameName = words[m.word], keys[k.key]
		words[m.word]++
		keys[k.key]++
		k.met = met(m)
		for _, w := range k.met {
			g.byWord[w] = append(g.byWord[w], int32(i)) //nolint:gosec // mentions fit
		}
	}
	return g
}

// mark fills in what k says of m by itself.
func (g *Page) mark(m *Mention, k *marks) {
	k.kind = kindOfForm + uint32(m.Form)
	if m.Form == Pronoun {
		first := lexicon().pronoun[m.word]
		k.kind = code(1, text(first))
		k.speaks = first == "i" || first == "we" || first == "you"
	}
	if m.Pair {
		k.kind = kindOfPair
	}
	k.word, k.det, k.rel = text(m.word), text(m.det), text(m.rel)
	k.gender, k.name = text(m.Gender), text(string(m.Kind))
	k.governor = text("")
	if m.governor >= 0 {
		k.governor = g.lemmas[m.governor]
		k.mainRole = isSubject(m) && isMainClause(&g.p.Analyses[m.governor])
	}
	if len(m.names) > 0 {
		k.key = strings.Join(m.names, " ")
	} else {
		k.key = strings.Join(append(m.rest[:len(m.rest):len(m.rest)], m.word), " ")
	}
	k.heading = g.p.Paragraphs[m.paragraph].Kind == lang.Heading
}

// isMainClause reports whether a verb is that of a sentence, of what is said, or joined to another.
func isMainClause(verb *lang.Analysis) bool {
	return verb.Head < 0 || base(verb.Rel) == "ccomp" || base(verb.Rel) == "conj"
}

// Mentions are the mentions of the page. The caller does not change them.
func (g *Page) Mentions() []Mention { return g.mentions }
