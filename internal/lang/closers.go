package lang

// pastClosers is the index after the quotation marks and brackets from i on that close,
// and whether a mark was among them.
func (p *Parsed) pastClosers(w *wordSet, i int) (next int, marks bool) {
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
		case t.Kind == Symbol && (w.faces[p.Word(i)] || !t.Space && (p.Text[t.Start] == '*' || p.Word(i) == ">>")):
		case t.Kind == Number && t.Space && t.Len() < 3 && i+1 < len(p.Tokens) && p.Tokens[i+1].Space && p.Tokens[i+1].Kind == Word &&
			isUpper(p.Text, p.Tokens[i+1].Start) && p.startsSentence(w, p.Tokens[i+1].Start):
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
// lower-case letter: a lower-case word is before it, in the same sentence, and a space
// after it.
func (p *Parsed) sloppy(first, i, next int) bool {
	if i == first || !p.Tokens[next].Space || p.Tokens[next].Kind != Word && p.Text[p.Tokens[next].Start] != '(' || next > i+1 || p.Tokens[i].Len() > 1 {
		return false
	}
	last := p.Tokens[i-1]
	least := 3
	if p.Text[p.Tokens[i].Start] != '.' {
		least = 2
	}
	return last.Kind == Word && last.Len() >= least && isLower(p.Text, last.Start)
}

// goesOnSmall reports whether what begins with token i goes on with a lower-case word; an
// address or a name such as iPhone is none.
func (p *Parsed) goesOnSmall(i int) bool {
	at := p.wordFrom(i)
	if !isLower(p.Text, at) {
		return false
	}
	for ; i < len(p.Tokens) && p.Tokens[i].Start < at; i++ {
	}
	t := p.Tokens[i]
	if t.Kind == Link {
		return !p.web(t)
	}
	for k := at; k < t.End; {
		if isUpper(p.Text, k) {
			return false
		}
		_, n := decode(p.Text, k)
		k += n
	}
	return true
}
