package lang

import "strings"

// link is the end of the web address whose scheme s[i:j] stands before the colon at j,
// or j.
func (sc *scanner) link(i, j int) int {
	rest := sc.s[j:sc.end]
	if strings.HasPrefix(rest, "://") {
		return sc.linkEnd(j + 3)
	}
	if strings.EqualFold(sc.s[i:j], "mailto") {
		return sc.linkEnd(j + 1)
	}
	return j
}

// linkEnd is where the address that has reached j ends: before white space, a quotation
// mark or an angle bracket, and without the punctuation that closes a sentence.
func (sc *scanner) linkEnd(j int) int {
	k, open := j, 0
	for k < sc.end {
		c, n := sc.class(k)
		if c == space || c == newline || c == mark || c == unseen || sc.s[k] == '<' || sc.s[k] == '>' {
			break
		}
		if sc.s[k] == '(' {
			open++
		}
		if sc.s[k] == ')' {
			if open == 0 {
				break
			}
			open--
		}
		k += n
	}
	for k > j {
		switch sc.s[k-1] {
		case '.', ',', ';', ':', '!', '?', '\'', ']', '}':
			k--
			continue
		}
		break
	}
	return k
}

// email is the end of the e-mail address whose @ stands at j, or j.
func (sc *scanner) email(j int) int {
	k := j + 1
	for k < sc.end {
		c := sc.s[k]
		if c >= 0x80 || asciiClass[c] != letter && asciiClass[c] != digit && c != '.' && c != '-' && c != '_' {
			break
		}
		k++
	}
	for k > j+1 && (sc.s[k-1] == '.' || sc.s[k-1] == '-') {
		k--
	}
	if k == j+1 {
		return j
	}
	return k
}

// tag is the end of the @handle or #tag at i, or i.
func (sc *scanner) tag(i int) int {
	k, letters := i+1, false
	for k < sc.end {
		c, n := sc.class(k)
		if c != letter && c != digit && sc.s[k] != '_' {
			break
		}
		letters = letters || c == letter
		k += n
	}
	if !letters {
		return i
	}
	return k
}

// address reports whether the word s[i:j] with full stops inside is a web address by
// its beginning or its ending.
func (sc *scanner) address(i, j int) bool {
	w := sc.s[i:j]
	if len(w) > 4 && strings.EqualFold(w[:4], "www.") {
		return true
	}
	dot := strings.LastIndexByte(w, '.')
	if dot < 2 || dot == len(w)-1 {
		return false
	}
	var buf [longestEntry]byte
	n := fold(&buf, w[dot+1:])
	return n > 1 && sc.words.endings[string(buf[:n])]
}
