package lang

import "strings"

// stops takes a run of stops as one token; a full stop before a digit begins a number.
// An ellipsis stays apart from a question or exclamation beside it.
func (sc *scanner) stops(i, size int) int {
	if c, _ := sc.class(i + size); c == digit && sc.s[i] == '.' && sc.space {
		return sc.word(i)
	}
	dots := sc.dots(i)
	if dots-i > 1 {
		return sc.emit(i, dots, Stop)
	}
	j := i + size
	for {
		c, n := sc.class(j)
		if c != stop || j > dots && sc.dots(j)-j > 1 {
			return sc.emit(i, j, Stop)
		}
		j += n
	}
}

// dots is the end of the run of full stops at j.
func (sc *scanner) dots(j int) int {
	for j < sc.end && (sc.s[j] == '.' || strings.HasPrefix(sc.s[j:sc.end], "…")) {
		_, n := decode(sc.s, j)
		sc.looks++
		j += n
	}
	return j
}

// hyphens takes a run of hyphens as one token, or the rule that they begin.
func (sc *scanner) hyphens(i, size int) int {
	if j := sc.rule(i); j > i {
		return sc.emit(i, j, Punct)
	}
	j := i + size
	for {
		c, n := sc.class(j)
		if c != hyphen {
			return sc.emit(i, j, Punct)
		}
		j += n
	}
}

// rule is the end of a line drawn with at least three of the characters of typed text,
// such as ---- or ==---->, or i.
func (sc *scanner) rule(i int) int {
	j := i
	for j < sc.end && strings.IndexByte("-=_~<>", sc.s[j]) >= 0 {
		sc.looks++
		j++
	}
	if j-i < 3 {
		return i
	}
	return j
}

// symbol takes a symbol: a handle or tag, a run of one character, or an emoji with
// what belongs to it. A plus sign before a figure and after a space belongs to it.
func (sc *scanner) symbol(i, size int) int {
	switch sc.s[i] {
	case '@', '#':
		if j := sc.tag(i); j > i {
			return sc.emit(i, j, Link)
		}
	case '+':
		if sc.space && sc.digitAt(i+1) {
			return sc.word(i)
		}
	}
	if r, _ := decode(sc.s, i); r >= firstEmoji {
		return sc.emit(i, sc.emoji(i+size), Symbol)
	}
	j := i + size
	if k := sc.rule(i); k > i {
		j = k
	} else if repeats(sc.s[i]) {
		for j+size <= sc.end && sc.s[j:j+size] == sc.s[i:i+size] {
			j += size
		}
	}
	return sc.emit(i, j, Symbol)
}

// repeats reports whether a run of c is one token: rules, bullets and sums of typed
// text, and bytes that are no text.
func repeats(c byte) bool {
	switch c {
	case '*', '=', '_', '~', '+', '<', '>', '#', '|', '$':
		return true
	}
	return c < ' ' || c >= 0x80
}

// longestFace is the length in bytes of the longest entry of data/emoticons.txt.
const longestFace = 4

// face is the end of the emoticon at i, or i. It stands after white space and before
// white space, a stop or what closes.
func (sc *scanner) face(i int) int {
	if !sc.space {
		return i
	}
	for n := min(longestFace, sc.end-i); n > 1; n-- {
		if !sc.words.faces[sc.s[i:i+n]] {
			continue
		}
		if c, _ := sc.class(i + n); c == space || c == newline || c == stop || i+n < sc.end && closes(sc.s[i+n]) {
			return i + n
		}
	}
	return i
}
