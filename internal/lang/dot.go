package lang

import "strings"

// dotPlace is what a full stop after a letter or digit is.
type dotPlace uint8

const (
	dotEnds   dotPlace = iota // a stop: a token of its own
	dotInside                 // the word goes on after it
	dotLast                   // the last character of an abbreviation
)

// dot decides on the full stop at j in the word that begins at i, whose part since the
// last full stop or hyphen begins at seg and which has had dots full stops before.
func (sc *scanner) dot(i, seg, j, dots int) dotPlace {
	s := sc.s
	c, n := sc.class(j + 1)
	oneLetter := sc.oneLetter(seg, j)
	if c == stop { // an ellipsis, or U.S.. and U.S.?
		if more, _ := sc.class(j + 1 + n); more != stop && oneLetter && dots > 0 {
			return dotLast
		}
		return dotEnds
	}
	switch c {
	case digit:
		if sc.digitAt(j-1) || !isLower(s, j-1) && !oneLetter {
			return dotInside
		}
		if sc.abbreviation(i, seg, j) != noAbbr { // No.10
			return dotLast
		}
		if sc.note(seg, j) {
			return dotEnds
		}
		return dotInside
	case letter:
		next := j + 1
		if j >= sc.plain {
			if sc.chunk(j); j < sc.whole {
				return dotInside
			}
		}
		if oneLetter && sc.oneLetterAt(next, n) { // U.S, a.m
			return dotInside
		}
		if oneLetter && dots > 0 { // U.S.Talks
			return dotLast
		}
		if oneLetter && isUpper(s, seg) && isUpper(s, next) { // J.Smith
			return dotLast
		}
		if sc.compound(i, next) { // Ph.D
			return dotInside
		}
		if sc.abbreviation(i, seg, j) == abbrTitle { // Sen.Venn, Sen.de Vries
			return dotLast
		}
		if isUpper(s, next) && (isLower(s, j-1) || sc.digitAt(j-1) || isLower(s, next+n)) {
			if sc.abbreviation(i, seg, j) != noAbbr { // Sen.Venn
				return dotLast
			}
			return dotEnds // deal.The
		}
		if strings.HasPrefix(s[next:sc.end], "http") || strings.HasPrefix(s[next:sc.end], "www.") {
			return dotEnds // deal.https://
		}
		return dotInside
	}
	if oneLetter && dots > 0 {
		return dotLast
	}
	if oneLetter && seg == i && isUpper(s, i) && sc.initial(j) {
		return dotLast
	}
	if oneLetter && seg == i && sc.bracketed(i) && j+1 < sc.end {
		return dotLast // (b. 1950)
	}
	if sc.listNumber(i, j) {
		return dotLast
	}
	if sc.abbreviation(i, seg, j) != noAbbr {
		return dotLast
	}
	return dotEnds
}

// bracketed reports whether the word at i stands close after an opening bracket.
func (sc *scanner) bracketed(i int) bool {
	last := len(sc.out) - 1
	return last >= 0 && sc.out[last].End == i && opens(sc.s[sc.out[last].Start])
}

// oneLetter reports whether s[i:j] is one letter.
func (sc *scanner) oneLetter(i, j int) bool {
	if i >= j {
		return false
	}
	c, n := classAt(sc.s, i)
	return c == letter && i+n == j
}

// oneLetterAt reports whether the letter of n bytes at i stands alone, before a full
// stop or before what no word goes on with.
func (sc *scanner) oneLetterAt(i, n int) bool {
	c, _ := sc.class(i + n)
	return c != letter && c != digit
}

// listNumber reports whether s[i:j] is a figure at the start of its block, such as the
// "2." of a list, with words after it.
func (sc *scanner) listNumber(i, j int) bool {
	if j-i > 3 || len(sc.out) > 0 && sc.out[len(sc.out)-1].End > sc.bare {
		return false
	}
	for k := i; k < j; k++ {
		if !asciiDigit(sc.s[k]) {
			return false
		}
	}
	return sc.pastSpace(j+1) > j+1 && sc.pastSpace(j+1) < sc.end
}

// pastSpace is the first byte from i on that is no white space.
func (sc *scanner) pastSpace(i int) int {
	for {
		c, n := sc.class(i)
		if n == 0 || c != space && c != newline && c != unseen {
			return i
		}
		i += n
	}
}
