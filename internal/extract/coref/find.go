package coref

import (
	"cmp"
	"slices"

	"github.com/parley-project/parley/internal/lang"
)

// A finder finds the mentions of one text.
type finder struct {
	p         *lang.Parsed
	quotation []int32
	genderOf  func(string) string
	words     *words
	nameAt    []int32 // the name over each token, or -1
	phrases   phrases
	out       []Mention
}

// Find finds the mentions of a parsed text in text order: by first token, the longer first.
// quotation gives the innermost quotation over each token, -1 for none; gender that of a given
// name, as the register has it: "m", "f", and anything else where that is not known.
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
	f.phrases = phrasesOf(p)
	paragraph := 0
	for i, s := range p.Sentences {
		for paragraph+1 < len(p.Paragraphs) && p.Paragraphs[paragraph+1].Sentences.From <= i {
			paragraph++
		}
		f.sentence(i, paragraph, s.Tokens)
	}
	return f.out
}

// sentence finds the mentions of sentence i, whose tokens are r.
func (f *finder) sentence(i, paragraph int, r lang.Range) {
	from := len(f.out)
	for t := r.From; t < r.To; t++ {
		if !f.heads(t) {
			continue
		}
		m := f.mention(t)
		m.sentence, m.paragraph = i, paragraph
		if j := int(f.phrases.joined[t]); j > t && base(m.rel) != "conj" && m.Form != Pronoun {
			pair := m
			pair.Pair, pair.Number, pair.Gender = true, Plural, ""
			pair.Tokens.To = max(pair.Tokens.To, j+1)
			f.out = append(f.out, pair)
		}
		f.out = append(f.out, m)
	}
	slices.SortStableFunc(f.out[from:], inTextOrder)
}

// inTextOrder compares mentions by where they begin; of those that begin together the longer comes
// first, as [github.com/parley-project/parley/text.Span.Compare] has it.
func inTextOrder(a, b Mention) int {
	return cmp.Or(cmp.Compare(a.Tokens.From, b.Tokens.From), cmp.Compare(b.Tokens.To, a.Tokens.To))
}

// heads reports whether token t heads a phrase that may mean something.
func (f *finder) heads(t int) bool {
	a := &f.p.Analyses[t]
	rel := base(a.Rel)
	if a.UPOS == "NUM" { // "three of them", and not "three ships"
		return rel != "nummod" && rel != "compound" && rel != "flat"
	}
	if !isNominal(a.UPOS) {
		return false
	}
	switch rel {
	case "flat", "fixed", "goeswith", "punct", "discourse", "det":
		return false
	case "compound":
		// "the Tesmar talks": a name within a phrase, unless the whole is one name.
		return a.UPOS != "PRON" && !f.innerName(t)
	}
	switch a.XPOS {
	case "WDT", "WP", "WP$", "EX": // which, who, whose, there
		return false
	}
	return true
}

// innerName reports whether a token of a name hangs from another of it.
func (f *finder) innerName(t int) bool {
	h := f.p.Analyses[t].Head
	return h >= 0 && f.nameAt[h] == f.nameAt[t] && f.nameAt[t] >= 0
}
