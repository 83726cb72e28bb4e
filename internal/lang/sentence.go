package lang

import (
	"strings"

	"github.com/parley-project/parley/text"
)

// sentences parts the tokens from index from on, which are one paragraph, into
// sentences, and gives the dateline at their head.
func (p *Parsed) sentences(w *wordSet, from int) (dateline text.Span) {
	first, to := from, len(p.Tokens)
	if end := p.dateline(w, from, to); end > from && end < to {
		p.sentence(from, end)
		dateline, first = p.Cover(Range{from, end}), end
	}
	for i := first; i < to; {
		next := p.endsAt(w, first, i)
		if next == 0 && p.apart(w, from, first, i, to) {
			next = i + 1
		}
		if next == 0 {
			i++
			continue
		}
		p.sentence(first, next)
		first, i = next, next
	}
	if first < to {
		p.sentence(first, to)
	}
	return dateline
}

// endsAt is the index of the token with which a new sentence begins if one ends with
// token i and what closes after it, else 0.
func (p *Parsed) endsAt(w *wordSet, first, i int) int {
	t := p.Tokens[i]
	switch t.Kind {
	case Stop:
		return p.afterStop(w, first, i)
	case Word:
		if p.Text[t.End-1] == '.' {
			return p.afterAbbreviation(w, i)
		}
	}
	return 0
}

// afterStop decides on the stop i.
func (p *Parsed) afterStop(w *wordSet, first, i int) int {
	if p.counts(w, first, i) {
		return 0
	}
	next, marks := p.pastClosers(w, i+1)
	if next >= len(p.Tokens) {
		return next
	}
	t := p.Tokens[next]
	if t.Kind == Stop || t.Kind == Punct && !opens(p.Text[t.Start]) {
		return 0
	}
	if p.goesOnSmall(next) && (marks || !p.sloppy(first, i, next)) {
		return 0
	}
	word := p.Word(i)
	if !t.Space && (strings.HasPrefix(word, "..") || word == "…") { // so...Yes
		return 0
	}
	// "Really?" Venn said.
	if word != "." && marks && p.saysNext(w, next) {
		return 0
	}
	return next
}

// afterAbbreviation decides on the word i that ends in a full stop.
func (p *Parsed) afterAbbreviation(w *wordSet, i int) int {
	next, _ := p.pastClosers(w, i+1)
	if next >= len(p.Tokens) || !p.mayEnd(w, i) {
		return 0
	}
	if t := p.Tokens[next]; t.Kind == Stop || t.Kind == Punct && !opens(p.Text[t.Start]) {
		return 0
	}
	at := p.wordFrom(next)
	if !isUpper(p.Text, at) || !p.startsSentence(w, at) {
		return 0
	}
	return next
}

// mayEnd reports whether the abbreviation i can stand at the end of a sentence.
func (p *Parsed) mayEnd(w *wordSet, i int) bool {
	word := p.Word(i)
	word = word[:len(word)-1]
	var buf [longestEntry]byte
	if n := fold(&buf, word); n > 0 {
		switch w.abbr[string(buf[:n])] {
		case abbrEither, abbrName:
			return true
		case noAbbr:
		default:
			return false
		}
	}
	// U.S. may end a sentence, an initial may not.
	return len(word) > 2
}

// startsSentence reports whether the word at byte i is in data/starters.txt.
func (p *Parsed) startsSentence(w *wordSet, i int) bool {
	j := i
	for j < len(p.Text) && p.Text[j] < 0x80 && asciiClass[p.Text[j]] == letter && j-i <= longestEntry {
		j++
	}
	var buf [longestEntry]byte
	n := fold(&buf, p.Text[i:j])
	return n > 0 && w.starters[string(buf[:n])]
}
