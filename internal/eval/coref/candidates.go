package coref

import (
	"strings"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// A candidate is a noun phrase.
type candidate struct {
	Mention
	head                         int // token
	person, organisation, plural bool
	// key is what makes two names one: the last word of the name, folded; "" for others.
	key string
	// word is that of the table of agreement which the head is, or nil.
	word *agreeing
}

// candidates are the noun phrases of a parsed text, in the order of their heads: every noun, name and
// pronoun that is no part of a compound or a name, with what hangs from it except relative
// clauses. Pronouns that stand for nothing (it rains, there is) and relative pronouns are left
// out. Time is linear in the text.
func candidates(p *lang.Parsed, words agreement) []candidate {
	from, to := phrases(p)
	kinds := nameKinds(p)
	var out []candidate
	for i, a := range p.Analyses {
		rel, _, _ := strings.Cut(a.Rel, ":")
		switch {
		case a.UPOS != "NOUN" && a.UPOS != "PROPN" && a.UPOS != "PRON",
			rel == "compound", rel == "flat", rel == "fixed", rel == "goeswith", rel == "expl",
			a.XPOS == "EX", a.XPOS == "WDT", a.XPOS == "WP", a.XPOS == "WP$":
			continue
		}
		c := candidate{head: i, Mention: Mention{
			Span: text.Span{Start: p.Tokens[from[i]].Start, End: p.Tokens[to[i]-1].End},
			Head: p.Tokens[i].Span, Kind: kindOf(a.UPOS),
		}}
		c.plural = a.XPOS == "NNS" || a.XPOS == "NNPS"
		if c.Kind == Name {
			c.key = strings.ToLower(lastName(p, i, to[i]))
			c.person = kinds[i] == lang.PersonName
			c.organisation = kinds[i] == lang.OrganisationName
			c.plural = c.plural || kinds[i] == lang.GroupName
		} else if w, ok := words[strings.ToLower(p.Word(i))]; ok {
			c.word = &w
			c.person = c.person || w.gender == "m" || w.gender == "f"
		}
		out = append(out, c)
	}
	return out
}

// inPhrase are the relations by which a word belongs to the phrase of a noun.
var inPhrase = map[string]bool{
	"det": true, "amod": true, "nummod": true, "compound": true, "flat": true, "fixed": true,
	"goeswith": true, "nmod": true, "acl": true, "appos": true,
}

// phrases gives for each token the range of tokens that its phrase takes.
func phrases(p *lang.Parsed) (from, to []int) {
	from, to = make([]int, len(p.Analyses)), make([]int, len(p.Analyses))
	waits := make([]int, len(p.Analyses)) // how many tokens that hang from this one are not done
	for i, a := range p.Analyses {
		from[i], to[i] = i, i+1
		if a.Head >= 0 {
			waits[a.Head]++
		}
	}
	for i := range p.Analyses {
		// Up from each leaf, as far as all that hangs there is done.
		for k := i; k >= 0 && waits[k] == 0; {
			waits[k] = -1
			h := p.Analyses[k].Head
			if h < 0 {
				break
			}
			if belongs(p, k, h) {
				from[h], to[h] = min(from[h], from[k]), max(to[h], to[k])
			}
			waits[h]--
			k = h
		}
	}
	return from, to
}

// belongs reports whether token k, which hangs from h, is part of the phrase of h: of a noun's as
// inPhrase says, with an 's after it; of another word's, such as the verb of a clause within a
// phrase, unless it is a mark.
func belongs(p *lang.Parsed, k, h int) bool {
	rel := p.Analyses[k].Rel
	if rel == "acl:relcl" || rel == "punct" {
		return false
	}
	universal, _, _ := strings.Cut(rel, ":")
	switch p.Analyses[h].UPOS {
	case "NOUN", "PROPN", "PRON":
		return inPhrase[universal] || universal == "case" && k > h
	}
	return true
}

// nameKinds gives for each token the kind of the name that it is in, or "".
func nameKinds(p *lang.Parsed) []lang.NameKind {
	out := make([]lang.NameKind, len(p.Tokens))
	for _, n := range p.Names {
		for i := n.Tokens.From; i < n.Tokens.To; i++ {
			out[i] = n.Kind
		}
	}
	return out
}

// lastName is the last word of the name whose head is token i: the last one that follows it in the
// same name by the tree.
func lastName(p *lang.Parsed, i, to int) string {
	last := i
	for k := i + 1; k < to && p.Analyses[k].UPOS == "PROPN" && p.Analyses[k].Head == i; k++ {
		if rel, _, _ := strings.Cut(p.Analyses[k].Rel, ":"); rel != "flat" && rel != "goeswith" {
			break
		}
		last = k
	}
	return p.Word(last)
}
