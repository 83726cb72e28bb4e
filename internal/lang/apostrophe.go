package lang

// innerApostrophe is the byte after the apostrophe at j (of n bytes) if the word
// before it goes on after it, else j.
func (sc *scanner) innerApostrophe(j, n int) int {
	c, _ := sc.class(j + n)
	if c == letter {
		return j + n
	}
	return j
}

// feet takes a figure s[i:j] in feet and the inches after the mark of n bytes at j:
// 5'11". The marks are symbols, so that nothing takes them for quotation marks.
func (sc *scanner) feet(i, j, n int, w wordShape) int {
	sc.finish(i, j, w)
	k := sc.emit(j, j+n, Symbol)
	from := k
	for sc.digitAt(k) {
		k++
	}
	sc.emit(from, k, Number)
	if k < sc.end && sc.s[k] == '"' {
		k = sc.emit(k, k+1, Symbol)
	}
	return k
}

// apostrophe takes a single mark that stands outside a word. It is part of a word in an
// elision ('tis, '90s), the possessive of a plural (states'), or a quotation mark.
func (sc *scanner) apostrophe(i, size int) int {
	s := sc.s
	r, _ := decode(s, i)
	// '' and `` and their curly kin are one mark.
	if j := i + size; j+size <= sc.end && s[j:j+size] == s[i:j] && r != '‚' {
		return sc.emit(i, j+size, Mark)
	}
	after, _ := sc.class(i + size)
	closeBefore := len(sc.out) > 0 && !sc.space && sc.out[len(sc.out)-1].End == i
	if closeBefore {
		last := sc.out[len(sc.out)-1]
		if (last.Kind == Word || last.Kind == Number) && after != letter && after != digit {
			return sc.afterWord(i, size, last)
		}
	}
	if after == letter || after == digit {
		if j := sc.elision(i, size); j > i {
			return j
		}
	}
	closing := closeBefore && sc.out[len(sc.out)-1].Kind != Mark && (sc.single || after != letter && after != digit)
	switch {
	case r == '‚' || r == '‘' || r == '‛':
		sc.single = true
	case closing:
		sc.single = false
	case r == '\'' || r == '`':
		sc.single = after != space && after != newline
	default:
		sc.single = false
	}
	return sc.emit(i, i+size, Mark)
}

// afterWord takes the single mark at i, close after the word last, with no letter after.
func (sc *scanner) afterWord(i, size int, last Token) int {
	w := sc.s[last.Start:last.End]
	possessive := false
	switch w[len(w)-1] | 0x20 {
	case 's', 'z', 'x':
		possessive = !sc.single || sc.closesLater(i+size)
	}
	if possessive {
		return sc.emit(i, i+size, Word)
	}
	if sc.elides(last.Start, i+size) || !sc.single && len(w) > 3 && (w[len(w)-2:] == "in" || w[len(w)-2:] == "IN") {
		sc.out[len(sc.out)-1].End = i + size
		return i + size
	}
	sc.single = false
	return sc.emit(i, i+size, Mark)
}

// closesLater reports whether the next single mark of the block that is no apostrophe
// inside a word stands where a mark closes: after a character that is no space.
func (sc *scanner) closesLater(i int) bool {
	before := space
	for i < sc.end {
		c, n := sc.class(i)
		if c == apost && i+2*n <= sc.end && sc.s[i:i+n] == sc.s[i+n:i+2*n] { // a doubled mark is none
			before = mark
			i += 2 * n
			continue
		}
		if c == apost {
			after, _ := sc.class(i + n)
			inside := (before == letter || before == digit) && (after == letter || after == digit)
			if !inside {
				return before != space && before != newline && before != other && after != letter
			}
		}
		before = c
		i += n
	}
	return false
}

// elides reports whether s[i:j] is in data/elisions.txt.
func (sc *scanner) elides(i, j int) bool {
	var buf [longestEntry]byte
	n := fold(&buf, sc.s[i:j])
	return n > 0 && sc.words.elisions[string(buf[:n])]
}

// elision takes a word that begins with the apostrophe at i: 'tis, 'em, '90s, 'n'. It
// gives i if there is none.
func (sc *scanner) elision(i, size int) int {
	j := i + size
	if sc.digitAt(j) {
		// Two digits, perhaps an s, and no figure or letter after: '90s, '68.
		if !sc.digitAt(j+1) || sc.digitAt(j+2) {
			return i
		}
		j += 2
		if j < sc.end && sc.s[j] == 's' {
			j++
		}
		if c, _ := sc.class(j); c == letter || c == apost {
			return i
		}
		return sc.emit(i, j, Number)
	}
	for {
		c, n := sc.class(j)
		if c != letter {
			break
		}
		if j-i > longestEntry {
			return i
		}
		j += n
	}
	if c, n := sc.class(j); c == apost && sc.elides(i, j+n) { // 'n'
		return sc.emit(i, j+n, Word)
	} else if c == apost {
		if after, _ := sc.class(j + n); after == letter {
			return i
		}
	}
	if lens := sc.parted(i, j); lens != nil {
		for _, n := range lens {
			i = sc.emit(i, sc.advance(i, n), Word)
		}
		return j
	}
	if sc.elides(i, j) {
		return sc.emit(i, j, Word)
	}
	return i
}
