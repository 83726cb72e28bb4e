package coref

import "github.com/parley-project/parley/internal/lang"

// phrases are the bounds of what each token heads, one entry a token.
type phrases struct {
	first, last []int32 // the phrase's own tokens, both ends among them
	joined      []int32 // the last token of what "and" joins to it, or -1
}

// phrasesOf carries the bounds of phrases up the trees, from leaves to roots. A token is carried
// when all that hangs from it has been, so that each is looked at once.
func phrasesOf(p *lang.Parsed) phrases {
	n := len(p.Tokens)
	f := phrases{make([]int32, n), make([]int32, n), make([]int32, n)}
	waiting := make([]int32, n) // how many that hang from each are not yet carried
	for t := range n {
		f.first[t], f.last[t], f.joined[t] = int32(t), int32(t), -1 //nolint:gosec // a text has fewer tokens
		if h := p.Analyses[t].Head; h >= 0 {
			waiting[h]++
		}
	}
	var leaves []int
	for t := range n {
		if waiting[t] == 0 {
			leaves = append(leaves, t)
		}
	}
	for len(leaves) > 0 {
		t := leaves[len(leaves)-1]
		leaves = leaves[:len(leaves)-1]
		h := p.Analyses[t].Head
		if h < 0 {
			continue
		}
		if belongs(p, t, h) {
			f.first[h] = min(f.first[h], f.first[t])
			f.last[h] = max(f.last[h], f.last[t])
		} else if base(p.Analyses[t].Rel) == "conj" && isNominal(p.Analyses[t].UPOS) {
			f.joined[h] = max(f.joined[h], f.last[t])
		}
		if waiting[h]--; waiting[h] == 0 {
			leaves = append(leaves, h)
		}
	}
	return f
}

// belongs reports whether t, which hangs from h, is part of h's phrase.
func belongs(p *lang.Parsed, t, h int) bool {
	switch a := &p.Analyses[t]; base(a.Rel) {
	case "det", "amod", "nummod", "nmod", "compound", "flat", "fixed", "acl", "goeswith":
		return true
	case "case": // the possessive's own mark, and no preposition
		return a.XPOS == "POS"
	case "advmod": // "nearly three ships"
		return t < h && p.Analyses[h].UPOS != "PRON"
	case "punct":
		return p.Tokens[t].Kind == lang.Punct && p.Word(t) == "-"
	}
	return false
}
