package lemma

import (
	"unicode"
	"unicode/utf8"
)

// longest is the length in bytes of a form above which no lemma is sought: such forms are
// links and noise, and their own lemma.
const longest = 64

// casing is how the letters of a form are written.
type casing uint8

const (
	lower casing = iota // no capital: talks, 1970s, #
	title               // the first letter alone: Talks
	upper               // every letter, of two or more: NATO
	mixed               // anything else: MPs, McCain, A
)

// A folded is a form in lower case and with ' for every apostrophe.
type folded struct {
	buf   [longest + utf8.UTFMax]byte
	n     int
	same  int  // how many bytes at the beginning are those of the form
	parts bool // every capital begins the form or stands after a hyphen
	casing
}

// bytes is the folded form.
func (f *folded) bytes() []byte { return f.buf[:f.n] }

// fold folds form. It reports false for what is too long. Bytes that are no UTF-8 are kept.
func (f *folded) fold(form string) bool {
	if len(form) > longest {
		return false
	}
	f.n, f.same = 0, 0
	var capitals, small, first int
	same, letters := true, 0
	f.parts = true
	for i := 0; i < len(form); {
		r, size := rune(form[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(form[i:])
		}
		to := r
		switch {
		case r < utf8.RuneSelf:
			switch {
			case 'A' <= r && r <= 'Z':
				to = r + 'a' - 'A'
				capitals++
				letters++
				f.parts = f.parts && (i == 0 || form[i-1] == '-')
			case 'a' <= r && r <= 'z':
				small++
				letters++
			}
		case r == utf8.RuneError:
		case r == '’' || r == 'ʼ' || r == '＇':
			to = '\''
		case unicode.IsUpper(r):
			to = unicode.ToLower(r)
			capitals++
			letters++
		case unicode.IsLower(r):
			small++
			letters++
		}
		if letters == 1 && capitals == 1 && first == 0 {
			first = 1
		}
		if to != r {
			same = false
			f.n += utf8.EncodeRune(f.buf[f.n:], to)
		} else {
			f.n += copy(f.buf[f.n:], form[i:i+size])
		}
		if f.n > longest { // a letter whose lower case takes more bytes
			return false
		}
		i += size
		if same {
			f.same = i
		}
	}
	switch {
	case capitals == 0:
		f.casing = lower
	case small == 0 && capitals > 1:
		f.casing = upper
	case capitals == 1 && first == 1 && small > 0:
		f.casing = title
	default:
		f.casing = mixed
	}
	return true
}
