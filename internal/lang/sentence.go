package lang

import (
	"strings"

	"github.com/parley-project/parley/text"
)

// sentences parts the tokens from index from on, which are one paragraph, into
// sentences.
func (p *Parsed) sentences(w *wordSet, from int) {
	first := from
	for i := from; i < len(p.Tokens); {
		next := p.endsAt(w, i)
		if next == 0 {
			i++
			continue
		}
		p.sentence(first, next)
		first, i = next, next
	}
	if first < len(p.Tokens) {
		p.sentence(first, len(p.Tokens))
	}
}

func (p *Parsed) sentence(from, to int) {
	p.Sentences = append(p.Sentences, Sentence{
		Span:   text.Span{Start: p.Tokens[from].Start, End: p.Tokens[to-1].End},
		Tokens: Range{from, to},
	})
}

// endsAt is the index of the token with which a new sentence begins if one ends with
// token i and what closes after it, else 0.
func (p *Parsed) endsAt(w *wordSet, i int) int {
	t := p.Tokens[i]
	switch t.Kind {
	case Stop:
		return p.afterStop(w, i)
	case Word:
		if p.Text[t.End-1] == '.' {
			return p.afterAbbreviation(w, i)
		}
	}
	return 0
}

// afterStop decides on the stop i.
func (p *Parsed) afterStop(w *wordSet, i int) int {
	next, marks := p.pastClosers(i + 1)
	if next >= len(p.Tokens) {
		return next
	}
	t := p.Tokens[next]
	if t.Kind == Stop || t.Kind == Punct && !opens(p.Text[t.Start]) {
		return 0
	}
	if isLower(p.Text, p.wordFrom(next)) && (marks || !p.sloppy(i, next)) {
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
	next, _ := p.pastClosers(i + 1)
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

// pastClosers is the index after the quotation marks and brackets from i on that close,
// and whether a mark was among them.
func (p *Parsed) pastClosers(i int) (next int, marks bool) {
	for ; i < len(p.Tokens); i++ {
		t := p.Tokens[i]
		switch {
		case t.Kind == Mark && (!t.Space || closesAnyway(p.Text[t.Start:t.End])):
			// „Nein.“ closes with a mark that elsewhere opens.
			if onlyOpens(p.Text[t.Start:t.End]) && (t.Space || i+1 < len(p.Tokens) && !p.Tokens[i+1].Space) {
				return i, marks
			}
			marks = true
		case t.Kind == Punct && !t.Space && closes(p.Text[t.Start]):
		case p.noteAt(i):
			i += 2
		case t.Kind == Number && !t.Space && p.Tokens[i-1].Kind == Stop && (i+1 == len(p.Tokens) || p.Tokens[i+1].Space):
		default:
			return i, marks
		}
	}
	return i, marks
}

// closesAnyway reports whether a mark closes even where a space stands before it.
func closesAnyway(m string) bool { return m == "»" || m == "”" || m == "''" || m == "›" }

func onlyOpens(m string) bool {
	switch m {
	case "“", "„", "‟", "‘", "‚", "``", "「", "『":
		return true
	}
	return false
}

func closes(c byte) bool { return c == ')' || c == ']' || c == '}' }
func opens(c byte) bool  { return c == '(' || c == '[' || c == '{' }

// wordFrom is the byte at which the first token from i on begins that is no opening
// mark or bracket.
func (p *Parsed) wordFrom(i int) int {
	for n := 0; i < len(p.Tokens) && n < 3; i, n = i+1, n+1 {
		t := p.Tokens[i]
		if t.Kind != Mark && t.Kind != Punct {
			return t.Start
		}
	}
	return len(p.Text)
}

// saysNext reports whether a name or two and a verb of saying stand from token i on.
func (p *Parsed) saysNext(w *wordSet, i int) bool {
	for n := 0; n < 5 && i < len(p.Tokens); i, n = i+1, n+1 {
		t := p.Tokens[i]
		if t.Kind != Word {
			return false
		}
		if isUpper(p.Text, t.Start) {
			continue
		}
		var buf [longestEntry]byte
		k := fold(&buf, p.Text[t.Start:t.End])
		return n > 0 && k > 0 && w.saying[string(buf[:k])]
	}
	return false
}

// noteAt reports whether the number of a note stands at token i: [7].
func (p *Parsed) noteAt(i int) bool {
	return i+2 < len(p.Tokens) && p.Text[p.Tokens[i].Start] == '[' && p.Tokens[i+1].Kind == Number &&
		p.Text[p.Tokens[i+2].Start] == ']' && !p.Tokens[i+1].Space && !p.Tokens[i+2].Space
}

// sloppy reports whether the one stop i ends a sentence though token next begins with a
// lower-case letter: a whole lower-case word is before it, and a space after it.
func (p *Parsed) sloppy(i, next int) bool {
	if i == 0 || !p.Tokens[next].Space || p.Tokens[next].Kind != Word || p.Tokens[i].Len() > 1 {
		return false
	}
	last := p.Tokens[i-1]
	return last.Kind == Word && last.Len() > 3 && isLower(p.Text, last.Start)
}
