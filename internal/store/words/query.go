package words

import "strings"

// A Phrase is folded words that follow one another; one word is a phrase too.
type Phrase []string

// Parse reads what somebody typed into a search: the phrases that it asks for, each
// once, in the order typed. Any input is valid; one without words asks for nothing.
func Parse(s string) []Phrase {
	var phrases []Phrase
	asked := map[string]bool{}
	add := func(s string) {
		var p Phrase
		for w := range In(s) {
			p = append(p, w.Folded)
		}
		// No word holds a space.
		if key := strings.Join(p, " "); p != nil && !asked[key] {
			asked[key] = true
			phrases = append(phrases, p)
		}
	}
	quoted := false
	for len(s) > 0 {
		part, rest := cutAtQuote(s)
		if quoted {
			add(part)
		} else {
			for _, f := range strings.Fields(part) {
				add(f)
			}
		}
		quoted, s = !quoted, rest
	}
	return phrases
}

// cutAtQuote parts s at its first double quotation mark, which it drops.
func cutAtQuote(s string) (before, after string) {
	for i, r := range s {
		if strings.ContainsRune("\"“”„‟«»＂", r) {
			return s[:i], s[i+len(string(r)):]
		}
	}
	return s, ""
}
