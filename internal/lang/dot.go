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
	if sc.listNumber(i, j) {
		return dotLast
	}
	if sc.abbreviation(i, seg, j) != noAbbr {
		return dotLast
	}
	return dotEnds
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

// compound reports whether the word that begins at i, together with the letters at
// next, is an abbreviation with a full stop inside.
func (sc *scanner) compound(i, next int) bool {
	j := next
	for j < sc.end && asciiClass[sc.s[j]&0x7f] == letter && sc.s[j] < 0x80 {
		if j-i > longestEntry {
			return false
		}
		j++
	}
	var buf [longestEntry]byte
	n := fold(&buf, sc.s[i:j])
	return n > 0 && sc.words.abbr[string(buf[:n])] != noAbbr
}

// initial reports whether the single capital before the full stop at j is a person's
// initial: a capital follows that begins no
// sentence, as it does in "plan B. The talks", or the sentence goes on.
func (sc *scanner) initial(j int) bool {
	k := sc.pastSpace(j + 1)
	if k >= sc.end || !isUpper(sc.s, k) {
		return k < sc.end && (sc.s[k] == ',' || isLower(sc.s, k))
	}
	// "as C & D. The": another initial may follow, a word that begins sentences may not.
	m := k
	for m < sc.end && asciiClass[sc.s[m]&0x7f] == letter && m-k <= longestEntry {
		m++
	}
	if m < sc.end && sc.s[m] == '.' && m == k+1 {
		return true
	}
	var buf [longestEntry]byte
	f := fold(&buf, sc.s[k:m])
	return f == 0 || !sc.words.starters[string(buf[:f])]
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

// abbreviation is the class of the word s[i:j] that a full stop follows, if the entry's
// conditions hold. Of a word with a hyphen (D-Wash.) the last part counts, from seg on.
func (sc *scanner) abbreviation(i, seg, j int) abbrClass {
	if seg > i && sc.s[seg-1] != '.' {
		i = seg
	}
	var buf [longestEntry]byte
	n := fold(&buf, sc.s[i:j])
	if n == 0 {
		return noAbbr
	}
	a := sc.words.abbr[string(buf[:n])]
	switch a {
	case abbrTitle:
		if !isUpper(sc.s, i) {
			return noAbbr
		}
	case abbrNumber:
		if k := sc.pastSpace(j + 1); !sc.digitAt(k) {
			return noAbbr
		}
	case abbrName:
		k := sc.pastSpace(j + 1)
		if !isUpper(sc.s, i) || k >= sc.end {
			return noAbbr
		}
		if c, _ := sc.class(k); !isUpper(sc.s, k) && c != digit && sc.s[k] != ',' && sc.s[k] != ')' {
			return noAbbr
		}
	case abbrLast:
		k := sc.pastSpace(j + 1)
		if k >= sc.end || isUpper(sc.s, k) && sc.starter(k) {
			return noAbbr
		}
	}
	return a
}

// note reports whether the figure after the full stop at j is the number of a note, as in
// "the deal.12": one or two digits after a word in lower case, and no word goes on.
func (sc *scanner) note(seg, j int) bool {
	if j-seg < 4 || !isLower(sc.s, j-1) {
		return false
	}
	k := j + 1
	for sc.digitAt(k) && k-j < 4 {
		k++
	}
	return k-j < 4 && !sc.joins(k) && !(k < sc.end && sc.s[k] == '.' && sc.joins(k+1))
}

// starter reports whether the word at k is in data/starters.txt.
func (sc *scanner) starter(k int) bool {
	m := k
	for m < sc.end && asciiClass[sc.s[m]&0x7f] == letter && sc.s[m] < 0x80 && m-k <= longestEntry {
		m++
	}
	var buf [longestEntry]byte
	f := fold(&buf, sc.s[k:m])
	return f > 0 && sc.words.starters[string(buf[:f])]
}
