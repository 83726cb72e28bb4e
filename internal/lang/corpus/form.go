package corpus

import (
	"unicode"
	"unicode/utf8"
)

// capitalised reports whether a form holds a capital or a figure, or begins with # or @,
// as the first word of a name does.
func capitalised(form string) bool {
	for i, r := range form {
		if unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.IsDigit(r) || i == 0 && (r == '#' || r == '@') {
			return true
		}
		// Scripts without case have names too.
		if unicode.IsLetter(r) && !unicode.IsLower(r) {
			return true
		}
	}
	return false
}

// startsUpper reports whether a form begins with a capital letter.
func startsUpper(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

func startsWithFigure(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsDigit(r)
}

func letterOrFigure(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
