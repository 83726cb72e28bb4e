package holidays

import (
	"strings"
	"unicode"
)

// key is the normal form of a name: lower case, hyphens as spaces, without apostrophes
// and full stops. A possessive cut from its word ("Year 's") is put back, and "the"
// before the name is left out.
func key(name string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(strings.ReplaceAll(name, "-", " ")) {
		possessive := isPossessive(w)
		w = strings.Map(func(r rune) rune {
			switch {
			case r == '\'', r == '’', r == '.', r == '‘':
				return -1
			}
			return unicode.ToLower(r)
		}, w)
		if w == "" || b.Len() == 0 && w == "the" {
			continue
		}
		if b.Len() > 0 && !possessive {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}

// isPossessive reports whether a word is what tokens cut from "Year's" and "Presidents'".
func isPossessive(w string) bool { return w == "'s" || w == "’s" || w == "'" || w == "’" }
