package lang

import "strings"

// apart reports whether a sentence ends with token i though no stop stands there, in the
// paragraph that begins with token from and ends before to: before or after a drawn line;
// after an address before another or before a word that begins sentences; after a face;
// before a caption ("Photo: Mara Venn") and before the date under a title.
func (p *Parsed) apart(w *wordSet, from, first, i, to int) bool {
	if i+1 >= to || !p.Tokens[i+1].Space {
		return false
	}
	a, b := p.Tokens[i], p.Tokens[i+1]
	if p.drawn(a) || p.drawn(b) && (i+2 >= to || p.Tokens[i+2].Space) {
		return true
	}
	if p.stamp(i+1, to) > i+1 && a.Kind <= Number && isUpper(p.Text, a.Start) || p.stampEnds(first, i) && !p.goesOnSmall(i+1) {
		return true
	}
	switch a.Kind {
	case Link:
		if p.web(a) && (b.Kind == Link && p.web(b) || b.Kind == Word && isUpper(p.Text, b.Start) && p.startsSentence(w, b.Start)) {
			return true
		}
	case Symbol:
		if w.faces[p.Word(i)] && b.Kind == Word && isUpper(p.Text, b.Start) {
			return true
		}
	case Number:
		if b.Kind == Word && isUpper(p.Text, b.Start) && first == from && (p.dayAt(w, from, to) == i+1 || i == from+1 && p.lineWord(w, from) == lineFigure) {
			return true
		}
	}
	if b.Kind != Word || !isUpper(p.Text, b.Start) || a.Kind != Word && a.Kind != Number && a.Kind != Mark {
		return false
	}
	if i+2 < to && p.Tokens[i+2].Kind == Punct && p.Text[p.Tokens[i+2].Start] == ':' && p.lineWord(w, i+1) == lineCaption {
		return true
	}
	return first == from && a.Kind == Word && !ClassOf(p.Word(i)).Is(Preposition) && p.dayAt(w, i+1, to) == to && !p.dateWord(w, i)
}

// drawn reports whether a token is a line of typed text: ----- and the like.
func (p *Parsed) drawn(t Token) bool {
	if t.Len() < 5 || t.Kind != Punct && t.Kind != Symbol {
		return false
	}
	switch p.Text[t.Start] {
	case '-', '=', '~', '*', '#', '<', '>':
		return true
	}
	return false
}

// web reports whether a Link is a web address.
func (p *Parsed) web(t Token) bool {
	s := t.In(p.Text)
	return len(s) > 7 && (s[:4] == "http" || s[:4] == "www.")
}

// dateWord reports whether word i is one of a date.
func (p *Parsed) dateWord(w *wordSet, i int) bool { return p.lineWord(w, i) != noLine }

// counts reports whether the full stop i stands after the number of an item or a caption,
// with which a sentence begins: "2. The ...", "2.1. Aims", "as follows: 1. The ...",
// "Figure 1. The ...".
func (p *Parsed) counts(w *wordSet, first, i int) bool {
	if i == first || p.Word(i) != "." || p.Tokens[i].Space || i+1 < len(p.Tokens) && !p.Tokens[i+1].Space {
		return false
	}
	n := p.Tokens[i-1]
	if n.Kind != Number || n.Len() > 3 && !dotted(n.In(p.Text)) {
		return false
	}
	if i-1 == first {
		return true
	}
	before := p.Tokens[i-2]
	if before.Kind == Punct {
		return p.Text[before.Start] == ':'
	}
	return i-2 == first && before.Kind == Word && p.lineWord(w, first) == lineFigure
}

// dotted reports whether s is figures with full stops between them.
func dotted(s string) bool {
	for i := range len(s) {
		if !asciiDigit(s[i]) && s[i] != '.' {
			return false
		}
	}
	return len(s) < 9
}

// stamp is the end of the date and time of a message that stand from token i on, such as
// "03/15/2001 04:11 PM", or i.
func (p *Parsed) stamp(i, to int) int {
	if i+1 >= to || p.Tokens[i].Kind != Number || p.Tokens[i+1].Kind != Number ||
		strings.Count(p.Word(i), "/") != 2 || !strings.Contains(p.Word(i+1), ":") {
		return i
	}
	if i+2 < to && p.half(i+2) {
		return i + 3
	}
	return i + 2
}

// stampEnds reports whether token i is the last of a stamp in the sentence from first on.
func (p *Parsed) stampEnds(first, i int) bool {
	k := i - 1
	if p.half(i) {
		k--
	} else if i+1 < len(p.Tokens) && p.half(i+1) {
		return false
	}
	return k >= first && p.stamp(k, i+1) == i+1
}

// half reports whether token i is AM or PM.
func (p *Parsed) half(i int) bool {
	s := p.Word(i)
	return len(s) == 2 && s[1]|0x20 == 'm' && (s[0]|0x20 == 'a' || s[0]|0x20 == 'p')
}
