package register

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// An atom is a run of letters and digits of a word, folded for comparison. raw keeps
// its case.
type atom struct {
	key string // lower case, without diacritics
	raw string // without diacritics, case kept
}

// atoms appends the atoms of a word to dst. Full stops and apostrophes join ("U.S." is
// "US", "N'Djamena" is "NDjamena"); all other marks part.
func atoms(dst []atom, word string) []atom {
	if isPlain(word) {
		return append(dst, atom{strings.ToLower(word), word})
	}
	if isASCII(word) {
		return asciiAtoms(dst, word)
	}
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			raw := b.String()
			dst = append(dst, atom{strings.ToLower(raw), raw})
			b.Reset()
		}
	}
	for _, r := range norm.NFD.String(word) {
		switch {
		case unicode.Is(unicode.Mn, r), r == '.', r == '\'', r == '’', r == '‘', r == 'ʼ', r == '`', r == '\u00ad':
		case unicode.IsLetter(r), unicode.IsDigit(r):
			if s, ok := foldLetter(r); ok {
				b.WriteString(s)
			} else {
				b.WriteRune(r)
			}
		default:
			flush()
		}
	}
	flush()
	return dst
}

// asciiAtoms is atoms for a word without letters beyond ASCII, which need not be taken
// apart.
func asciiAtoms(dst []atom, word string) []atom {
	var before []byte // what stands before a full stop or an apostrophe
	from := 0
	add := func(to int) {
		raw := word[from:to]
		if len(before) > 0 {
			raw = string(append(before, raw...))
			before = before[:0]
		}
		if raw != "" {
			dst = append(dst, atom{strings.ToLower(raw), raw})
		}
		from = to + 1
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9':
		case c == '.' || c == '\'' || c == '`':
			before = append(before, word[from:i]...)
			from = i + 1
		default:
			add(i)
		}
	}
	add(len(word))
	return dst
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// isPlain reports whether word is ASCII letters and digits only.
func isPlain(word string) bool {
	if word == "" {
		return false
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		if !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9') {
			return false
		}
	}
	return true
}

// foldLetter spells the letters that Unicode does not take apart.
func foldLetter(r rune) (string, bool) {
	switch r {
	case 'ø':
		return "o", true
	case 'Ø':
		return "O", true
	case 'ł':
		return "l", true
	case 'Ł':
		return "L", true
	case 'đ', 'ð':
		return "d", true
	case 'Đ', 'Ð':
		return "D", true
	case 'ß':
		return "ss", true
	case 'æ':
		return "ae", true
	case 'Æ':
		return "Ae", true
	case 'œ':
		return "oe", true
	case 'Œ':
		return "Oe", true
	case 'ı':
		return "i", true
	case 'þ':
		return "th", true
	case 'Þ':
		return "Th", true
	case 'ə':
		return "e", true
	}
	return "", false
}

// nameAtoms appends the atoms of a whole name to dst.
func nameAtoms(dst []atom, name string) []atom {
	for w := range strings.FieldsSeq(name) {
		dst = atoms(dst, w)
	}
	return dst
}

// Key is the normal form of a name: its atoms in lower case, parted by spaces. Two names
// with one key are the same name but for case, marks and diacritics.
func Key(name string) string {
	var b strings.Builder
	for i, a := range nameAtoms(nil, name) {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(a.key)
	}
	return b.String()
}

// sameCase reports whether the text's spelling of an atom can be the name's: the same,
// or all capitals as in a headline, or with a capital where the name has a small letter.
// What the name writes in capitals is never found in small letters.
func sameCase(name, text string) bool {
	if name == text {
		return true
	}
	if utf8.RuneCountInString(text) > 3 && strings.ToUpper(text) == text {
		return strings.ToUpper(name) == text
	}
	r, size := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r) && name == string(unicode.ToLower(r))+text[size:]
}
