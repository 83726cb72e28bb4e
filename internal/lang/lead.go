package lang

// longestLead is the most tokens that a dateline at the head of running text has.
const longestLead = 18

// longestPlace is the most words of a place that stands alone before its dash.
const longestPlace = 3

// dateline is the end of the dateline with which the paragraph of tokens [from, to)
// begins, or from: the place in capitals, or with a comma, a date or the agency in
// brackets, and a dash. Where nothing but the agency follows the place, and the paragraph
// ends, it needs no dash: "KESTREL BAY (Halyard)".
func (p *Parsed) dateline(w *wordSet, from, to int) int {
	if p.Tokens[from].Kind != Word || !isUpper(p.Text, p.Tokens[from].Start) {
		return from
	}
	capitals := p.inCapitals(from)
	words, commas, agency, dated := 0, 0, false, false
	for i := from; i < min(to, from+longestLead); i++ {
		t := p.Tokens[i]
		switch t.Kind {
		case Word:
			words++
			if ClassOf(p.Word(i)).Is(Determiner | Auxiliary | Modal | Negation) {
				return from
			}
			if !isUpper(p.Text, t.Start) && p.lineWord(w, i) == noLine {
				return from
			}
		case Number: // April 15, 15 April, 2025
			dated = dated || t.Len() == 4 || p.lineWord(w, i-1) == lineMonth || i+1 < to && p.lineWord(w, i+1) == lineMonth
		case Punct:
			switch c := p.Text[t.Start]; {
			case c == ',':
				commas++
			case c == '/', c == '.', c == '-' && !t.Space && i+1 < to && !p.Tokens[i+1].Space: // TEL-AVIV
			case c == '(':
				end := p.agency(i, to)
				if end == i {
					return from
				}
				agency, i = true, end-1
				if end == to && (capitals || commas > 0 || dated) {
					return to
				}
			case p.dash(i):
				plain := c == '-' && t.Len() == 1
				switch {
				case i+1 < to && (!p.Tokens[i+1].Space || isLower(p.Text, p.wordFrom(i+1))):
					return from
				case agency, capitals && (commas > 0 || dated || !plain && words <= longestPlace), commas > 1, commas > 0 && dated:
					return i + 1
				}
				return from
			default:
				return from
			}
		default:
			return from
		}
	}
	return from
}

// agency is the end of the short words in brackets that open at i, or i.
func (p *Parsed) agency(i, to int) int {
	const longest = 5
	for k := i + 1; k < min(to, i+2+longest); k++ {
		t := p.Tokens[k]
		switch {
		case t.Kind == Punct && p.Text[t.Start] == ')' && k > i+1:
			return k + 1
		case t.Kind == Word && isUpper(p.Text, t.Start), t.Kind == Punct && p.Text[t.Start] != '(':
		default:
			return i
		}
	}
	return i
}

// dash reports whether token i is a dash, or a hyphen that stands for one.
func (p *Parsed) dash(i int) bool {
	switch p.Word(i) {
	case "—", "–", "―", "-", "--", "---":
		return true
	}
	return false
}

// inCapitals reports whether word i has three letters or more and no small one.
func (p *Parsed) inCapitals(i int) bool {
	n := 0
	for k, t := p.Tokens[i].Start, p.Tokens[i]; k < t.End; {
		c, size := classAt(p.Text, k)
		if isLower(p.Text, k) {
			return false
		}
		if c == letter {
			n++
		}
		k += size
	}
	return n > 2
}

// lineWord is what data/lines.txt says of word i, with or without its full stop.
func (p *Parsed) lineWord(w *wordSet, i int) lineClass {
	word := p.Word(i)
	if word[len(word)-1] == '.' {
		word = word[:len(word)-1]
	}
	var buf [longestEntry]byte
	n := fold(&buf, word)
	return w.lines[string(buf[:n])]
}

// dayAt is the end of a whole date with its weekday that begins with token i, or i:
// "Friday, 15 April 2025", "Friday, April 15, 2025".
func (p *Parsed) dayAt(w *wordSet, i, to int) int {
	if to-i < 4 || p.Tokens[i].Kind != Word || !isUpper(p.Text, p.Tokens[i].Start) || p.lineWord(w, i) != lineDay {
		return i
	}
	month, day, year := false, false, false
	for k := i + 1; k < min(to, i+7); k++ {
		t := p.Tokens[k]
		switch {
		case t.Kind == Punct && p.Text[t.Start] == ',':
		case t.Kind == Word && !month && p.lineWord(w, k) == lineMonth:
			month = true
		case t.Kind == Number && t.Len() <= 2 && !day:
			day = true
		case t.Kind == Number && t.Len() == 4 && month && day && !year:
			return k + 1
		default:
			return i
		}
	}
	return i
}
