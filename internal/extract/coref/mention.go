package coref

import (
	"strings"

	"github.com/parley-project/parley/internal/lang"
)

// A Mention is a phrase that may mean somebody or something.
type Mention struct {
	// Head is the token that the phrase hangs from; of a pair that of its first part.
	Head int
	// Tokens are those of the phrase, without what merely stands beside it (appositions, what
	// "and" joins, the preposition before it).
	Tokens lang.Range
	Form   Form
	// Pair: the phrase is "A and B", of which Head is A.
	Pair   bool
	Number Number
	// Gender is "m", "f", "n", or "" where the words do not tell.
	Gender string
	// Kind is that of the name at its head, or "".
	Kind lang.NameKind
	// Says: it is the subject of a verb of saying.
	Says bool

	sentence, paragraph int
	quotation           int32 // innermost, or -1
	governor            int   // the token that it hangs from, past prepositions; or -1
	rel                 string
	word                string // the head in lower case, or for names as words() has them
	det                 string // its determiner or possessive in lower case, or ""
	names               []string
	rest                []string // words of weight before the head: modifiers
}

// Form is how a mention is worded.
type Form uint8

// The forms of a mention.
const (
	Bare       Form = iota // talks, gas
	Pronoun                // she, their, this
	Named                  // Katrin Dovesh, the Council
	Definite               // the envoy, this paper, her aide
	Indefinite             // a paper, some officials, two ships
)

// Number is one or many.
type Number uint8

// The numbers of a mention.
const (
	UnknownNumber Number = iota
	Singular
	Plural
)

// Find finds the mentions of a parsed text in text order: by first token, the longer first.
// quotation gives the innermost quotation over each token, -1 for none; gender that of a given
// name, as the register has it.
func Find(p *lang.Parsed, quotation []int32, gender func(string) string) []Mention {
	f := &finder{p: p, quotation: quotation, genderOf: gender, words: lexicon()}
	f.nameAt = make([]int32, len(p.Tokens))
	for i := range f.nameAt {
		f.nameAt[i] = -1
	}
	for i, n := range p.Names {
		for t := n.Tokens.From; t < n.Tokens.To; t++ {
			f.nameAt[t] = int32(i) //nolint:gosec // fewer than tokens
		}
	}
	f.spread()
	paragraph := 0
	for i, s := range p.Sentences {
		for paragraph+1 < len(p.Paragraphs) && p.Paragraphs[paragraph+1].Sentences.From <= i {
			paragraph++
		}
		f.sentence(i, paragraph, s.Tokens)
	}
	return f.out
}

type finder struct {
	p         *lang.Parsed
	quotation []int32
	genderOf  func(string) string
	words     *words
	nameAt    []int32
	// first and last bound what hangs from each token and belongs to its phrase.
	first, last []int32
	// joined is the last token that "and" joins to each, or -1.
	joined []int32
	out    []Mention
}

// spread computes the bounds of phrases: children before their heads cannot be ordered, so that
// bounds are carried up until nothing changes, at most as often as a tree is deep.
func (f *finder) spread() {
	n := len(f.p.Tokens)
	f.first, f.last, f.joined = make([]int32, n), make([]int32, n), make([]int32, n)
	left := make([]int32, n) // children not yet carried up
	for t := range n {
		f.first[t], f.last[t], f.joined[t] = int32(t), int32(t), -1 //nolint:gosec // a text has fewer tokens
		if h := f.p.Analyses[t].Head; h >= 0 {
			left[h]++
		}
	}
	var leaves []int
	for t := range n {
		if left[t] == 0 {
			leaves = append(leaves, t)
		}
	}
	for len(leaves) > 0 {
		t := leaves[len(leaves)-1]
		leaves = leaves[:len(leaves)-1]
		h := f.p.Analyses[t].Head
		if h < 0 {
			continue
		}
		if f.belongs(t, h) {
			f.first[h] = min(f.first[h], f.first[t])
			f.last[h] = max(f.last[h], f.last[t])
		} else if base(f.p.Analyses[t].Rel) == "conj" && isNominal(f.p.Analyses[t].UPOS) {
			f.joined[h] = max(f.joined[h], f.last[t])
		}
		if left[h]--; left[h] == 0 {
			leaves = append(leaves, h)
		}
	}
}

// belongs reports whether what hangs from h as t does is part of h's phrase.
func (f *finder) belongs(t, h int) bool {
	switch rel := f.p.Analyses[t].Rel; base(rel) {
	case "det", "amod", "nummod", "nmod", "compound", "flat", "fixed", "acl", "goeswith":
		return true
	case "case":
		return f.p.Analyses[t].XPOS == "POS"
	case "advmod":
		return t < h && f.p.Analyses[h].UPOS != "PRON"
	case "punct":
		return f.p.Tokens[t].Kind == lang.Punct && f.p.Word(t) == "-"
	}
	return false
}

func base(rel string) string {
	b, _, _ := strings.Cut(rel, ":")
	return b
}

func isNominal(upos string) bool { return upos == "NOUN" || upos == "PROPN" || upos == "PRON" }

func (f *finder) sentence(i, paragraph int, r lang.Range) {
	from := len(f.out)
	for t := r.From; t < r.To; t++ {
		if !f.heads(t) {
			continue
		}
		m := f.mention(t)
		m.sentence, m.paragraph = i, paragraph
		if j := f.joined[t]; j > int32(t) && base(m.rel) != "conj" && m.Form != Pronoun { //nolint:gosec // tokens fit
			pair := m
			pair.Pair, pair.Number, pair.Gender = true, Plural, ""
			pair.Tokens.To = max(pair.Tokens.To, int(j)+1)
			f.out = append(f.out, pair)
		}
		f.out = append(f.out, m)
	}
	sortMentions(f.out[from:])
}

// heads reports whether token t heads a phrase that may mean something.
func (f *finder) heads(t int) bool {
	a := &f.p.Analyses[t]
	if a.UPOS == "NUM" {
		return base(a.Rel) != "nummod" && base(a.Rel) != "compound" && base(a.Rel) != "flat"
	}
	if !isNominal(a.UPOS) {
		return false
	}
	switch base(a.Rel) {
	case "flat", "fixed", "goeswith", "punct", "discourse", "det":
		return false
	case "compound":
		// "the Tesmar talks": a name within a phrase, unless the whole is one name.
		return a.UPOS != "PRON" && !f.innerName(t)
	}
	switch a.XPOS {
	case "WDT", "WP", "WP$", "EX": // who, which, there
		return false
	}
	return true
}

// innerName reports whether a token of a name hangs from another of it.
func (f *finder) innerName(t int) bool {
	h := f.p.Analyses[t].Head
	return h >= 0 && f.nameAt[h] == f.nameAt[t] && f.nameAt[t] >= 0
}
