package plain

import (
	_ "embed"
	"strings"
	"unicode"

	"golang.org/x/text/encoding/htmlindex"
)

//go:embed alphabets.txt
var alphabetsFile string

// An alphabet is the letters of a language in an encoding.
type alphabet struct{ encoding, language, letters string }

// alphabets are those of alphabets.txt. They are read once and never changed.
var alphabets = readAlphabets(alphabetsFile)

func readAlphabets(file string) []alphabet {
	var all []alphabet
	for line := range strings.Lines(file) {
		if f := strings.Fields(line); len(f) == 3 && f[0] != "#" {
			all = append(all, alphabet{f[0], f[1], f[2]})
		}
	}
	return all
}

// isLatin reports whether texts in an encoding are in Latin script.
func isLatin(encoding string) bool {
	for _, a := range alphabets {
		if a.encoding == encoding {
			return true
		}
	}
	return false
}

// latinEncoding is the encoding of a sample in Latin script. The detector cannot say:
// its statistics are of letters a to z for the most part, and it takes the
// languages of central Europe for western ones.
func latinEncoding(sample []byte) string {
	best, bestFit := fallback, 0
	decoded, last := []rune(nil), ""
	for _, a := range alphabets {
		if a.encoding != last {
			decoded, last = decodeLoosely(sample, a.encoding), a.encoding
		}
		if fit := a.fit(decoded); fit > bestFit || a == alphabets[0] {
			best, bestFit = a.encoding, fit
		}
	}
	return best
}

// fit counts the letters of a text that the alphabet has, against those that it has
// not, and against symbols that stand between letters, which no language has.
func (a alphabet) fit(text []rune) int {
	fit := 0
	for i, r := range text {
		switch {
		case r < 0x80:
		case unicode.IsLetter(r) && strings.ContainsRune(a.letters, unicode.ToLower(r)):
			fit++
		case unicode.IsLetter(r):
			fit--
		case r != '’' && r != '\u00ad' && i > 0 && unicode.IsLetter(text[i-1]) && i+1 < len(text) && unicode.IsLetter(text[i+1]):
			fit -= 3
		case r < 0xa0 || r == unicode.ReplacementChar:
			fit -= 3
		}
	}
	return fit
}

func decodeLoosely(raw []byte, encoding string) []rune {
	e, err := htmlindex.Get(encoding)
	if err != nil {
		return nil
	}
	decoded, err := e.NewDecoder().Bytes(raw)
	if err != nil {
		return nil
	}
	return []rune(string(decoded))
}
