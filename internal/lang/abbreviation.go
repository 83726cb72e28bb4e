package lang

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
