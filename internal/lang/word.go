package lang

// word takes the word or number that begins at i: letters and digits with the
// apostrophes, full stops and some hyphens between them, and the full stop of an
// abbreviation.
func (sc *scanner) word(i int) int {
	s, j := sc.s, i
	w := wordShape{}
	if s[j] == '.' || s[j] == '+' { // .5, +44
		j++
	}
	dots, seg := 0, j // full stops so far; where the part after the last one begins
	for {
		c, n := sc.class(j)
		switch c {
		case letter:
			w.letters = true
			j += n
			continue
		case digit:
			w.digits = true
			j += n
			continue
		case unseen:
			if k := sc.pastUnseen(j); k > j {
				j = k
				continue
			}
		case hyphen:
			if sc.joins(j+n) && sc.hyphen(i, seg, j, n) {
				w.inner = true
				j += n
				seg = j
				continue
			}
		case apost:
			if w.digits && !w.letters && sc.digitAt(j+n) {
				return sc.feet(i, j, n, w)
			}
			if k := sc.innerApostrophe(j, n); k > j {
				w.apost = j + 1
				j = k
				continue
			}
		case stop:
			if s[j] != '.' {
				break
			}
			next := dotInside
			if j >= sc.whole {
				next = sc.dot(i, seg, j, dots)
			}
			if next == dotInside {
				dots++
				j++
				seg = j
				w.dots = true
				continue
			}
			if next == dotLast {
				j++
				w.dots = true
				if c, n := sc.class(j); c == apost { // U.S.'s
					if k := sc.innerApostrophe(j, n); k > j {
						w.apost = j + 1
						j = k
						continue
					}
				}
				return sc.finish(i, j, w)
			}
		case punct:
			switch s[j] {
			case ':':
				if k := sc.link(i, j); k > j {
					return sc.emit(i, k, Link)
				}
				fallthrough
			case '/':
				if k := sc.slashed(i, j); k > j {
					return sc.emit(i, k, Word)
				}
				if w.digits && !w.letters && sc.digitAt(j-1) && sc.digitAt(j+1) {
					j++
					continue
				}
			case ',':
				if w.digits && !w.letters && sc.digitAt(j-1) && sc.thousands(j+1) {
					j++
					continue
				}
			}
		case other:
			switch s[j] {
			case '@':
				if k := sc.email(j); k > j {
					return sc.emit(i, k, Link)
				}
			case '&':
				if isUpper(s, j-1) && j+1 < sc.end && isUpper(s, j+1) {
					w.inner = true
					j++
					continue
				}
			case '_':
				w.inner = true
				j++
				continue
			case '$': // US$5
				if j-i <= 3 && !w.digits && isUpper(s, j-1) && sc.digitAt(sc.pastSpace(j+1)) {
					return sc.emit(i, j+1, Symbol)
				}
			}
		}
		break
	}
	return sc.finish(i, j, w)
}

// A wordShape is what the scan of a word has met.
type wordShape struct {
	letters, digits, dots, inner bool
	// apost is one more than the byte of the last apostrophe, or 0.
	apost int
}

// joins reports whether a letter or digit stands at j.
func (sc *scanner) joins(j int) bool {
	c, _ := sc.class(j)
	return c == letter || c == digit
}

func (sc *scanner) digitAt(j int) bool {
	return j >= 0 && j < sc.end && asciiDigit(sc.s[j])
}

func asciiDigit(c byte) bool { return '0' <= c && c <= '9' }

// thousands reports whether the digits after a comma go on with the number before it:
// three of them, or two and another comma (12,34,567), but not those of [1,2].
func (sc *scanner) thousands(j int) bool {
	n := 0
	for n < 4 && sc.digitAt(j+n) {
		n++
	}
	return n == 3 || n == 2 && j+n < sc.end && sc.s[j+n] == ',' && sc.digitAt(j+n+1)
}

// pastUnseen is the end of a run of unseen characters at j if a word goes on after it,
// else j.
func (sc *scanner) pastUnseen(j int) int {
	k := j
	for {
		c, n := sc.class(k)
		switch c {
		case unseen:
			k += n
			continue
		case letter, digit:
			return k
		}
		return j
	}
}

// slashed is the end of an abbreviation with a slash at j after its one letter, such as
// b/c, w/o and w/, or j.
func (sc *scanner) slashed(i, j int) int {
	if !sc.oneLetter(i, j) || !sc.space {
		return j
	}
	k := j + 1
	for k < sc.end && k-j < 4 && asciiClass[sc.s[k]&0x7f] == letter && sc.s[k] < 0x80 {
		k++
	}
	with := sc.s[i] == 'w'
	switch c, _ := sc.class(k); {
	case c == letter || c == digit || sc.s[k-1] == '/' && !with:
		return j
	case k-j == 2 || with && sc.s[j+1:k] == "out":
		return k
	case with:
		return j + 1
	}
	return j
}
