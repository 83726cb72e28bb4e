package lang

// The most tokens that a line of each kind has.
const (
	longestTitle    = 24 // the first paragraph as a heading
	longestHeading  = 14
	longestByline   = 20
	longestDateline = 16
)

// kinds sets the kind of every paragraph.
func (p *Parsed) kinds(w *wordSet) {
	for i := range p.Paragraphs {
		par := &p.Paragraphs[i]
		if p.isItem(p.Sentences[par.Sentences.From].Tokens.From) {
			par.Kind = Item
			continue
		}
		if par.Sentences.Len() > 2 {
			continue
		}
		r := Range{p.Sentences[par.Sentences.From].Tokens.From, p.Sentences[par.Sentences.To-1].Tokens.To}
		switch {
		case p.isByline(w, r):
			par.Kind = Byline
		case p.isDateline(w, r):
			par.Kind = Dateline
		case p.isHeading(w, r, par.Sentences.Len(), i == 0):
			par.Kind = Heading
		}
	}
}

// isItem: a bullet, a figure or a letter with a full stop or bracket, and words after it.
func (p *Parsed) isItem(i int) bool {
	rest := p.Tokens[i:min(len(p.Tokens), i+4)]
	is := func(k int, c byte) bool {
		return k+1 < len(rest) && rest[k].Len() == 1 && p.Text[rest[k].Start] == c && !rest[k].Space && rest[k+1].Space
	}
	short := func(k int) bool {
		return k < len(rest) && (rest[k].Kind == Number && rest[k].Len() < 4 || rest[k].Kind == Word && rest[k].Len() == 1)
	}
	switch t := rest[0]; {
	case len(rest) < 2:
		return false
	case t.Kind == Number && t.Len() < 5 && p.Text[t.End-1] == '.': // 2.
		return rest[1].Space
	case short(0):
		return is(1, ')') || t.Kind == Number && is(1, '.')
	case p.Text[t.Start] == '(' && t.Len() == 1:
		return short(1) && is(2, ')')
	}
	return rest[1].Space && bulleted(p.Text[rest[0].Start:rest[0].End])
}

// isByline: the words of a byline, then a capital, and no stop at the end.
func (p *Parsed) isByline(w *wordSet, r Range) bool {
	if p.Text[p.Tokens[r.From].Start] == '(' && r.Len() > 2 { // (Reporting by Mara Venn)
		r.From++
		r.To--
	}
	if r.Len() > longestByline || r.Len() < 2 || p.Tokens[r.To-1].Kind == Stop {
		return false
	}
	for _, words := range w.bylines {
		if len(words) < r.Len() && p.beginsWith(r.From, words) {
			return isUpper(p.Text, p.Tokens[r.From+len(words)].Start)
		}
	}
	return false
}

// beginsWith reports whether the tokens from i on are words, whatever their case.
func (p *Parsed) beginsWith(i int, words []string) bool {
	var buf [longestEntry]byte
	for k, word := range words {
		if n := fold(&buf, p.Word(i+k)); string(buf[:n]) != word {
			return false
		}
	}
	return true
}

// isDateline: words of a date or time and figures, with at most three capitalised words
// for the place, and at least one month, or weekday, or time of day, or whole date.
func (p *Parsed) isDateline(w *wordSet, r Range) bool {
	if r.Len() > longestDateline {
		return false
	}
	if p.dateline(w, r.From, r.To) == r.To {
		return true
	}
	dated, place := false, 0
	for i := r.From; i < r.To; i++ {
		t := p.Tokens[i]
		switch t.Kind {
		case Number:
			dated = dated || wholeDate(p.Word(i))
		case Word:
			switch c := p.lineWord(w, i); {
			case c >= lineDated:
			case c != noLine && (c == lineClock || isUpper(p.Text, t.Start)):
				dated = true
			case isUpper(p.Text, t.Start):
				place++
			default:
				return false
			}
		case Punct:
		case Symbol:
			if p.Text[t.Start] != '|' {
				return false
			}
		default:
			return false
		}
	}
	return dated && place <= 3
}

// wholeDate reports whether a figure is a date by itself: 2025-04-15, 15/04/2025, 9:30.
func wholeDate(s string) bool {
	seps := 0
	for i := range len(s) {
		switch s[i] {
		case '-', '/', ':':
			seps++
		case '.', ',':
			return false
		}
	}
	return seps == 2 || seps == 1 && len(s) <= 5 && len(s) >= 4 && (s[1] == ':' || s[2] == ':')
}

// isHeading: few words, a capital or figure or mark first, no stop (but a
// question as a title may have one), no comma or colon there, and no quotation with its
// verb unless it is the title.
func (p *Parsed) isHeading(w *wordSet, r Range, sentences int, first bool) bool {
	if first && r.Len() > longestTitle || !first && (r.Len() > longestHeading || sentences > 1) {
		return false
	}
	for i := r.From; i < r.To; i++ {
		if t := p.Tokens[i]; t.Kind == Stop && (!first || p.Text[t.Start] == '.') {
			return false
		}
	}
	switch last := p.Tokens[r.To-1]; last.Kind {
	case Punct:
		if !closes(p.Text[last.Start]) {
			return false
		}
	case Link:
		return false
	}
	switch t := p.Tokens[r.From]; t.Kind {
	case Word:
		return !isLower(p.Text, t.Start) && (first || !p.quotes(w, r))
	case Number: // but no item of a list
		return p.Text[t.End-1] != '.'
	case Mark:
		return first || !p.quotes(w, r)
	}
	return false
}

// quotes reports whether a mark and a verb of saying stand in r, as in a sentence of
// running text that has lost its full stop.
func (p *Parsed) quotes(w *wordSet, r Range) bool {
	mark, says := false, false
	var buf [longestEntry]byte
	for i := r.From; i < r.To; i++ {
		switch p.Tokens[i].Kind {
		case Mark:
			mark = true
		case Word:
			n := fold(&buf, p.Word(i))
			says = says || n > 0 && w.saying[string(buf[:n])]
		}
	}
	return mark && says
}
