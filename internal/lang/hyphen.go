package lang

// hyphen decides on the hyphen of n bytes at j, with a letter or digit after it, in the
// word that begins at i and whose part since its last separator begins at seg. As in
// Universal Dependencies for English a hyphen is a token of its own, and its word ends
// before it, but for the affixes of data/affixes.txt, dates and telephone numbers in
// figures, and addresses and the names of files. It reports whether the word goes on.
func (sc *scanner) hyphen(i, seg, j, n int) bool {
	if j >= sc.plain {
		sc.chunk(j)
	}
	if j < sc.whole {
		return true
	}
	if sc.digitAt(j-1) && sc.digitAt(j+n) {
		if end := sc.figures(i, j); end > j {
			sc.whole = end
			return true
		}
		return false
	}
	return sc.prefix(seg, j, n) || sc.suffix(i, j, n)
}

// prefix reports whether s[seg:j] is a prefix of the word after the hyphen at j. In the
// midst of a chain it is none (left-over-right), nor is UN in UN-led or e in Hizb-e-Islami.
func (sc *scanner) prefix(seg, j, n int) bool {
	var buf [longestEntry]byte
	f := fold(&buf, sc.s[seg:j])
	if f == 0 || sc.words.affixes[string(buf[:f])] != affixPrefix {
		return false
	}
	if last := len(sc.out) - 1; last >= 0 && !sc.space && sc.out[last].End == seg && sc.out[last].Kind == Punct {
		if c, _ := classAt(sc.s, sc.out[last].Start); c == hyphen {
			return false
		}
	}
	if f == 1 {
		return isLower(sc.s, j+n) || isUpper(sc.s, seg)
	}
	return isLower(sc.s, j-1) || !isLower(sc.s, j+n) && f > 2
}

// suffix reports whether the letters after the hyphen at j are a suffix, or a word that
// keeps its hyphen together with s[i:j].
func (sc *scanner) suffix(i, j, n int) bool {
	k := j + n
	for k-j < longestEntry {
		c, m := sc.class(k)
		if c != letter {
			break
		}
		k += m
	}
	if c, _ := sc.class(k); c == letter || c == digit || c == hyphen && sc.joins(k+1) {
		return false
	}
	var buf [longestEntry]byte
	if f := fold(&buf, sc.s[j+n:k]); sc.words.affixes[string(buf[:f])] == affixSuffix {
		return true
	}
	f := fold(&buf, sc.s[i:k])
	return sc.words.affixes[string(buf[:f])] == affixWhole
}

// figures is the end of a date or telephone number in figures that the digits before the
// hyphen at j begin, or j: three groups of digits or more, one of them longer than a digit,
// (2025-04-15, 212-555-0142), three and four (555-0142), or five and four of a post code.
// Two groups are else a range (2015-16), and so are round ones (500-1500).
func (sc *scanner) figures(i, j int) int {
	const longest = 8
	from := j
	for from > i && j-from <= longest && sc.digitAt(from-1) {
		from--
	}
	if from > i && sc.s[from-1] != '/' {
		return j
	}
	first, last, groups, end := j-from, 0, 1, j
	long := first > 1
	for groups <= longest {
		c, n := sc.class(end)
		if c != hyphen || !sc.digitAt(end+n) {
			break
		}
		k := end + n
		for sc.digitAt(k) && k-end <= longest+n {
			sc.looks++
			k++
		}
		last = k - end - n
		long = long || last > 1
		groups++
		end = k
	}
	if c, _ := sc.class(end); c == letter || c == digit || c == hyphen && sc.joins(end+1) {
		return j
	}
	switch {
	case groups > 2 && long:
		return end
	case groups == 2 && first == 3 && last == 4 && (sc.s[j-1] != '0' || sc.s[end-1] != '0'):
		return end
	case groups == 2 && first == 5 && last == 4 && from == i:
		return end
	}
	return j
}

// chunk looks from the hyphen at j to the end of what may be an address or the name of
// a file, and takes note of its end if it is one (sc.whole) and of how far it has looked
// (sc.plain).
func (sc *scanner) chunk(j int) {
	k, dot := j, 0
	for k < sc.end {
		c, n := sc.class(k)
		if c != letter && c != digit && c != hyphen && sc.s[k] != '.' && sc.s[k] != '_' {
			break
		}
		if sc.s[k] == '.' && sc.joins(k+1) {
			dot = k
		}
		k += n
	}
	sc.plain = k
	if k < sc.end && sc.s[k] == '@' && sc.joins(k+1) {
		sc.whole = k
		return
	}
	if dot == 0 {
		return
	}
	m := dot + 1
	for m < k && m-dot <= longestEntry && sc.joins(m) {
		m++
	}
	var buf [longestEntry]byte
	f := fold(&buf, sc.s[dot+1:m])
	if f > 1 && (sc.words.endings[string(buf[:f])] || sc.words.files[string(buf[:f])]) {
		sc.whole = m
	}
}
