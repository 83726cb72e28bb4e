package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold is s without what searching does not see: letters in lower case, without
// accents, in their compatible form (Unicode NFKD), and each run of white space as one
// space, with none at the ends. Bytes that are no UTF-8 become U+FFFD. Folding what is
// folded changes nothing.
func Fold(s string) string {
	var b strings.Builder
	for _, f := range strings.Fields(strings.ToValidUTF8(s, "\uFFFD")) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(fold(f, func(rune) bool { return true }))
	}
	// Compatible forms may hold spaces of their own.
	return strings.Join(strings.Fields(b.String()), " ")
}

// foldWord folds one word; what is no part of a word falls out.
func foldWord(s string) string {
	if folded, ok := foldASCII(s); ok {
		return folded
	}
	return fold(s, isWord)
}

// foldASCII is the common case: it returns s itself where nothing changes.
func foldASCII(s string) (string, bool) {
	upper := false
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return "", false
		}
		upper = upper || 'A' <= s[i] && s[i] <= 'Z'
	}
	if upper {
		s = strings.ToLower(s)
	}
	return s, true
}

func fold(s string, keep func(rune) bool) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		if isAccent(r) {
			continue
		}
		// By way of upper case, since letters such as the final sigma share one.
		r = unicode.ToLower(unicode.ToUpper(r))
		if whole := undecomposed(r); whole != "" {
			b.WriteString(whole)
		} else if keep(r) {
			b.WriteRune(r)
		}
	}
	return norm.NFKD.String(b.String())
}

// isAccent reports whether r is a mark that names are written with or without: the
// combining diacritical marks and the points of Hebrew and Arabic. The vowel signs of
// other scripts are no accents and stay.
func isAccent(r rune) bool {
	return 0x0300 <= r && r <= 0x036F || unicode.Is(unicode.Mn, r) && (0x0591 <= r && r <= 0x05C7 || 0x064B <= r && r <= 0x0670)
}

// undecomposed is what the press writes for the letters of Latin script that Unicode
// does not decompose, or "".
func undecomposed(r rune) string {
	switch r {
	case 'ł':
		return "l"
	case 'ø':
		return "o"
	case 'đ', 'ð':
		return "d"
	case 'ħ':
		return "h"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	}
	return ""
}
