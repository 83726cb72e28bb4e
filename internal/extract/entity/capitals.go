package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
)

// A line is what the capitals of a sentence say.
type line struct {
	unproved bool // no capital in it says anything
	mixed    bool // it has small letters, or is one word
}

// isCapital reports whether a word begins as a name does: "Venn", "al-Sharaa",
// "d'Orsay".
func isCapital(w string) bool {
	r, size := utf8.DecodeRuneInString(w)
	if unicode.IsUpper(r) {
		return true
	}
	rest := w[size:]
	for _, p := range []string{"l-", "bn-", "in-", "'", "’"} {
		if after, ok := strings.CutPrefix(rest, p); ok {
			r, _ := utf8.DecodeRuneInString(after)
			return unicode.IsUpper(r)
		}
	}
	return false
}

// compound reports whether a word is an adjective made of a name with a hyphen:
// "Tesmar-led", "Franco-German" where the first part is a people's or a state's name.
func (f *finder) compound(w string) bool {
	first, rest, ok := strings.Cut(w, "-")
	if !ok || len(first) < 3 {
		return false
	}
	last := rest[strings.LastIndexByte(rest, '-')+1:]
	if r, _ := utf8.DecodeRuneInString(last); unicode.IsLower(r) {
		return true
	}
	if len(f.reg.Find([]string{w})) > 0 {
		return false
	}
	hits := f.reg.Find([]string{first})
	return len(hits) > 0 && hits[0].Names[0].Kind == reading.State
}

// isUpper reports whether a word has two letters or more and no small one.
func isUpper(w string) bool {
	n := 0
	for _, r := range w {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsUpper(r):
			n++
		}
	}
	return n > 1
}

// prove decides for the words of a sentence whether their capitals say something.
func (f *finder) prove(r lang.Range) {
	if f.allCapitals(r, 6) || f.headingCase(r) {
		return
	}
	first := true
	quiet := r.From // up to here stands a title in quotation marks
	for i := r.From; i < r.To; i++ {
		t := &f.toks[i]
		if f.p.Tokens[i].Kind == lang.Mark && i >= quiet {
			if end := f.markAfter(i, r.To); f.allCapitals(lang.Range{From: i + 1, To: end}, 3) {
				quiet = end
			}
		}
		if i < quiet && t.isWord {
			first = false
			continue
		}
		switch {
		case t.isWord:
			t.proves = !first
			first = false
			if t.likely && (t.proves || f.reg.Gender(t.word) != "") {
				t.lang = 0
			}
		case f.p.Tokens[i].Kind == lang.Mark && f.p.Tokens[i].Space:
			first = true // a quotation begins with a capital whatever its first word
		case t.word == ":" || t.word == "•" || t.word == "—" && first:
			first = true
		}
	}
}

// lineOf sums up a sentence after prove.
func (f *finder) lineOf(r lang.Range) line {
	l := line{mixed: r.Len() <= 1}
	words, proved := 0, false
	for i := r.From; i < r.To; i++ {
		t := &f.toks[i]
		if !t.isWord {
			continue
		}
		words++
		proved = proved || t.proves
		l.mixed = l.mixed || !t.upper && len(t.low) > 2
	}
	l.unproved = !proved && words > 1
	return l
}

// markAfter is the next quotation mark after i, or limit.
func (f *finder) markAfter(i, limit int) int {
	for k := i + 1; k < limit; k++ {
		if f.p.Tokens[k].Kind == lang.Mark {
			return k
		}
	}
	return limit
}

// allCapitals reports whether a line is in title case or all in capitals, so that no
// capital in it says anything: next to all words have one that are not of the closed
// classes, and words of the language are among them. A list of names is no such line.
// Outside a heading, least longer words are asked for.
func (f *finder) allCapitals(r lang.Range, least int) bool {
	var long, capital, plain, lower, mixed, words int
	for i := r.From; i < r.To; i++ {
		t := f.toks[i]
		if !t.isWord {
			continue
		}
		words++
		if !t.upper && len(t.word) > 1 {
			mixed++
		}
		if !t.capital && t.lang == 0 && len(t.word) > 2 {
			lower++
		}
		if len(t.low) < 4 || t.cls.is(isTime) || !t.capital {
			continue
		}
		long, capital = long+1, capital+1
		if i > r.From && f.isLanguage(i) {
			plain++
		}
	}
	if words > 1 && mixed == 0 && plain > 0 {
		return true
	}
	if f.heading(r) {
		least = 3
	}
	return long >= least && 8*lower <= capital && plain >= min(2, long-2)
}

// heading reports whether tokens r stand in a heading.
func (f *finder) heading(r lang.Range) bool {
	if r.Len() <= 0 {
		return false
	}
	p := f.p.ParagraphAt(f.p.Tokens[r.From].Start)
	return p >= 0 && f.p.Paragraphs[p].Kind == lang.Heading
}

// isLanguage reports whether a word is in one of the lists of words that are no names.
func (f *finder) isLanguage(i int) bool {
	t := f.toks[i]
	if t.lang != 0 || t.cls.is(isCommon|isModifier|isActing|isPast|isEvent|isDocument|isOrgNoun|isQuantity) {
		return true
	}
	_, title := f.tit.Form(t.low)
	return title || hasPlainEnding(t.low)
}

// headingCase reports whether a short heading has a capital in every longer word.
func (f *finder) headingCase(r lang.Range) bool {
	if !f.heading(r) {
		return false
	}
	for i := r.From; i < r.To; i++ {
		if t := f.toks[i]; t.isWord && len(t.low) >= 4 && !t.capital {
			return false
		}
	}
	return true
}
