package lang

// contraction is the byte at which the last part of a contraction begins in w, or 0:
// 3 in "Mara's" is not it, but 4. The part keeps its apostrophe: n't, 's, 'm, 'd, 'll, 're, 've.
func contraction(w string) int {
	// The suffix is at most two letters long.
	n := len(w)
	for k := 1; k <= 2 && n-k > 0; k++ {
		cut, ok := endsInApostrophe(w[:n-k])
		if !ok {
			continue
		}
		if cut == 0 {
			return 0
		}
		suffix := w[n-k:]
		switch {
		case k == 1 && (suffix[0]|0x20) == 't':
			if cut > 1 && (w[cut-1]|0x20) == 'n' && asciiClass[w[cut-2]&0x7f] == letter {
				return cut - 1
			}
		case k == 1:
			switch suffix[0] | 0x20 {
			case 's', 'm', 'd':
				return cut
			}
		default:
			switch [2]byte{suffix[0] | 0x20, suffix[1] | 0x20} {
			case [2]byte{'l', 'l'}, [2]byte{'r', 'e'}, [2]byte{'v', 'e'}:
				return cut
			}
		}
		return 0
	}
	return 0
}

// endsInApostrophe gives the byte at which the apostrophe begins that ends w.
func endsInApostrophe(w string) (int, bool) {
	for _, size := range [...]int{1, 2, 3} {
		if at := len(w) - size; at >= 0 {
			if r, n := decode(w, at); n == size && isApostrophe(r) {
				return at, true
			}
		}
	}
	return 0, false
}

// parted gives the lengths in characters of the parts of s[i:j] if it is in
// data/contractions.txt and a word that the entry asks for follows.
func (sc *scanner) parted(i, j int) []int {
	if j-i > 10 || j-i < 2 {
		return nil
	}
	var buf [longestEntry]byte
	n := fold(&buf, sc.s[i:j])
	if n == 0 {
		return nil
	}
	e := sc.words.parted[string(buf[:n])]
	if e.before == nil {
		return e.lens
	}
	from := sc.pastSpace(j)
	to := from
	for to < sc.end && to-from <= longestEntry && sc.joins(to) {
		to++
	}
	if n := fold(&buf, sc.s[from:to]); e.before[string(buf[:n])] {
		return e.lens
	}
	return nil
}

// advance is the byte n characters after i.
func (sc *scanner) advance(i, n int) int {
	for ; n > 0; n-- {
		_, size := decode(sc.s, i)
		i += size
	}
	return i
}
