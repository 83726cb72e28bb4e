package lang

import (
	"unicode"
	"unicode/utf8"
)

// class is the class of a character as the scanner sees it.
type class uint8

const (
	other   class = iota // symbols, control characters, broken bytes
	letter               // letters, and the marks that go on with them
	digit                // decimal digits
	space                // white space
	unseen               // soft hyphen, zero-width and direction characters
	apost                // ' ’ ‘ ` ʼ and their like, quotation marks or apostrophes
	mark                 // every other quotation mark
	stop                 // . ! ? … and their like
	hyphen               // - ‐ ‑
	punct                // any other punctuation
	newline              // white space that ends a line
)

// asciiClass is the class of every ASCII character.
var asciiClass = func() (t [utf8.RuneSelf]class) {
	for c := range t {
		switch {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
			t[c] = letter
		case '0' <= c && c <= '9':
			t[c] = digit
		}
	}
	for _, c := range " \t\v" {
		t[c] = space
	}
	for _, c := range "\n\r\f" {
		t[c] = newline
	}
	for _, c := range ".!?" {
		t[c] = stop
	}
	for _, c := range ",;:()[]{}/" {
		t[c] = punct
	}
	t['-'] = hyphen
	t['"'] = mark
	t['\''], t['`'] = apost, apost
	return t
}()

// decode is utf8.DecodeRuneInString at byte i of s.
func decode(s string, i int) (rune, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

// classAt is the class and the size in bytes of the character at byte i of s.
func classAt(s string, i int) (class, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return asciiClass[c], 1
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	return classOf(r), size
}

// classOf is the class of a character outside ASCII.
func classOf(r rune) class {
	switch r {
	case '’', '‘', '‛', '‚', '´', 'ʼ', '＇':
		return apost
	case '“', '”', '„', '‟', '«', '»', '‹', '›', '「', '」', '『', '』', '＂', '〝', '〞', '〟':
		return mark
	case '…', '。', '！', '？', '．', '‼', '⁇', '⁈', '⁉', '؟', '۔', '।':
		return stop
	case '‐', '‑':
		return hyphen
	case '\u2028', '\u2029', '\u0085':
		return newline
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u200e', '\u200f', '\u061c':
		return unseen
	case utf8.RuneError:
		return other
	}
	switch {
	case '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069':
		return unseen
	case unicode.IsLetter(r), unicode.Is(unicode.M, r), unicode.Is(unicode.Nl, r):
		return letter
	case unicode.IsDigit(r):
		return digit
	case unicode.IsSpace(r):
		return space
	case unicode.IsPunct(r):
		return punct
	}
	return other
}

func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', '‛', '`', '´', 'ʼ', '＇':
		return true
	}
	return false
}

func isUpper(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	if c := s[i]; c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

func isLower(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	if c := s[i]; c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z'
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLower(r)
}
