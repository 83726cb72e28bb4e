package entity

// evidence counts how the document writes each word where capitals say something, by
// the word in lower case.
type evidence struct {
	capital, small map[string]int
}

// gather counts over the whole document.
func (f *finder) gather() {
	f.seen = evidence{map[string]int{}, map[string]int{}}
	for i := range f.toks {
		t := &f.toks[i]
		switch {
		case !t.isWord || f.timed[i]:
		case !t.capital:
			f.seen.small[t.low]++
		case t.proves:
			f.seen.capital[t.low]++
		}
	}
}

// isNameWord reports whether a word whose capital proves nothing is a name for all that:
// the document has it with a capital elsewhere, and not in small letters more often; or
// it is a given name.
func (f *finder) isNameWord(i int) bool {
	t := f.tok(i)
	capital, small := f.seen.capital[t.low], f.seen.small[t.low]
	if capital > 0 && !t.cls.is(isTime) {
		return capital > small
	}
	return small == 0 && !f.isPlainWord(i) && f.reg.Gender(t.word) != ""
}

// isPlainWord reports whether a word is known as no name: of a closed class, in the list
// of common words, or with the ending of one.
func (f *finder) isPlainWord(i int) bool {
	t := f.tok(i)
	if t.cls.is(isCommon|isTime|isModifier|isQuantity) || t.lang != 0 && !(t.likely && f.seen.capital[t.low] > 0) || f.seen.small[t.low] > f.seen.capital[t.low] {
		return true
	}
	_, title := f.tit.Form(t.low)
	return title || hasPlainEnding(t.low) && f.seen.capital[t.low] == 0
}

// hasPlainEnding reports an ending of English words that are no names.
func hasPlainEnding(w string) bool {
	if len(w) < 6 {
		return false
	}
	for _, e := range []string{"ing", "tion", "sion", "ment", "ness", "ity", "ous", "ful", "less", "able", "ible", "ated", "ised", "ized", "ism", "ists", "ally", "wide", "like"} {
		if len(w) > len(e)+2 && w[len(w)-len(e):] == e {
			return true
		}
	}
	return false
}
