package lang

// finish emits the word s[i:j], parted where it is a contraction.
func (sc *scanner) finish(i, j int, w wordShape) int {
	s := sc.s
	if w.dots && w.letters && sc.address(i, j) {
		return sc.emit(i, sc.linkEnd(j), Link)
	}
	kind := Word
	if w.digits && (!w.letters || numeral(s[i:j])) {
		kind = Number
	}
	if w.digits && w.letters && w.apost == 0 && !w.inner {
		if k := sc.unit(i, j); k > i {
			sc.emit(i, k, Number)
			return sc.emit(k, j, Word)
		}
	}
	if w.letters && !w.dots {
		if lens := sc.parted(i, j); lens != nil {
			for _, n := range lens {
				i = sc.emit(i, sc.advance(i, n), Word)
			}
			return j
		}
	}
	if w.apost == 0 {
		return sc.emit(i, j, kind)
	}
	if decade(s[i:j]) {
		return sc.emit(i, j, Number)
	}
	// From the right, peel off n't, 's and the like; at most four.
	var cuts [4]int
	n, end := 0, j
	for n < len(cuts) {
		cut := contraction(s[i:end])
		if cut == 0 {
			break
		}
		end = i + cut
		cuts[n] = end
		n++
	}
	if n > 0 && kind == Number {
		kind = Word
		if numeral(s[i:end]) {
			kind = Number
		}
	}
	sc.emit(i, end, kind)
	for n--; n >= 0; n-- {
		to := j
		if n > 0 {
			to = cuts[n-1]
		}
		sc.emit(cuts[n], to, Word)
	}
	return j
}

// decade reports whether s is a decade with an apostrophe: the 1990's, her 60's.
func decade(s string) bool {
	cut, ok := endsInApostrophe(s[:len(s)-1])
	if !ok || cut < 2 || s[len(s)-1] != 's' || s[cut-1] != '0' {
		return false
	}
	for i := range cut {
		if !asciiDigit(s[i]) {
			return false
		}
	}
	return true
}

// longestUnit is the length in bytes of the longest unit.
const longestUnit = 8

// unit is the byte at which a unit begins that s[i:j] ends in, close after a figure
// (30km, 9pm, 5bn), or i. The units are those of data/units.txt.
func (sc *scanner) unit(i, j int) int {
	k := j
	for k > i && !asciiDigit(sc.s[k-1]) {
		k--
		if j-k > longestUnit {
			return i
		}
	}
	for m := i; m < k; m++ {
		if sc.s[m] >= 'A' {
			return i
		}
	}
	var buf [longestEntry]byte
	if n := fold(&buf, sc.s[k:j]); k > i && n > 0 && sc.words.units[string(buf[:n])] {
		return k
	}
	return i
}

// numeral reports whether s is digits with separators and perhaps the ending of an
// ordinal or a decade: 20th, 1990s.
func numeral(s string) bool {
	n := len(s)
	for n > 0 && s[n-1] >= 'A' && len(s)-n < 3 {
		n--
	}
	if n == 0 || !asciiDigit(s[n-1]) {
		return false
	}
	for i := range n {
		if s[i] >= 'A' {
			return false
		}
	}
	switch s[n:] {
	case "", "s", "st", "nd", "rd", "th":
		return true
	}
	return false
}
