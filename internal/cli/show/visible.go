package show

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// Visible is s with its control characters made visible, so that the words of a
// document cannot steer a terminal: a control picture for those of ASCII ("␛"), the
// code point for others and for marks that turn the direction of text. A tab is a
// space, since only the reader's terminal knows how wide it is.
func Visible(s string) string {
	if strings.IndexFunc(s, isHidden) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\t':
			b.WriteByte(' ')
		case r < 0x20:
			b.WriteRune(0x2400 + r)
		case r == 0x7f:
			b.WriteRune(0x2421)
		case isHidden(r):
			fmt.Fprintf(&b, "<U+%04X>", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isHidden reports whether a terminal would act on r instead of showing it: the
// controls, and the embeddings, overrides and isolates of the Unicode Bidirectional
// Algorithm (UAX 9).
func isHidden(r rune) bool {
	return unicode.IsControl(r) || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 ||
		r == 0x2028 || r == 0x2029
}

// Line is s on one line: visible, every run of white space a single space.
func Line(s string) string { return Visible(strings.Join(strings.Fields(s), " ")) }

// Short is the end of s, which tells names in one folder apart, on one line of at most n
// columns.
func Short(s string, n int) string {
	s = Line(s)
	if over := columns(s) - n; over > 0 {
		return ansi.TruncateLeft(s, over+1, "…")
	}
	return s
}

// columns is how many columns of a terminal s takes.
func columns(s string) int { return ansi.StringWidth(s) }
