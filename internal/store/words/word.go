package words

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/parley-project/parley/text"
)

// A Word is one word of a text.
type Word struct {
	// Folded is the word as searching sees it; it is never "" and holds no space.
	Folded string
	// Span is where it stands, in bytes.
	Span text.Span
}

// In yields the words of s in order. It takes any bytes: those that are no UTF-8 are
// taken for marks.
func In(s string) iter.Seq[Word] {
	return func(yield func(Word) bool) {
		for i := 0; i < len(s); {
			r, size := utf8.DecodeRuneInString(s[i:])
			if !startsWord(r) {
				i += size
				continue
			}
			end := wordEnd(s, i)
			if folded := withoutLead(foldWord(trimJoiners(s[i:end]))); folded != "" {
				if initial(s, i, end) {
					end, folded = abbreviation(s, end, folded)
				}
				if !yield(Word{folded, text.Span{Start: i, End: i + len(trimJoiners(s[i:end]))}}) {
					return
				}
			}
			i = end
		}
	}
}

// withoutLead is a folded word without the marks before its first letter: that letter's base may have
// folded away (U+037A). Scripts without spaces keep theirs, for their vowels are marks.
func withoutLead(folded string) string {
	trimmed := strings.TrimLeftFunc(folded, func(r rune) bool { return !startsWord(r) })
	if r, _ := utf8.DecodeRuneInString(trimmed); unspaced(r) {
		return folded
	}
	return trimmed
}

// All is the words of s.
func All(s string) []Word {
	var all []Word
	for w := range In(s) {
		all = append(all, w)
	}
	return all
}

// wordEnd is where the word that begins at byte i ends.
func wordEnd(s string, i int) int {
	r, size := utf8.DecodeRuneInString(s[i:])
	single := unspaced(r)
	for i += size; i < len(s); i += size {
		if r, size = utf8.DecodeRuneInString(s[i:]); unicode.IsMark(r) || isJoiner(r) {
			continue
		}
		if single || !startsWord(r) || unspaced(r) {
			break
		}
	}
	return i
}

// initial reports whether s[i:end] is one letter followed by a full stop.
func initial(s string, i, end int) bool {
	r, size := utf8.DecodeRuneInString(s[i:])
	return i+size == end && unicode.IsLetter(r) && !unspaced(r) && end < len(s) && s[end] == '.'
}

// abbreviation joins the initials that follow the first, which ends at byte end, and
// returns the end of the last letter.
func abbreviation(s string, end int, folded string) (int, string) {
	for end < len(s) && s[end] == '.' {
		next := end + 1
		r, size := utf8.DecodeRuneInString(s[next:])
		if !unicode.IsLetter(r) || unspaced(r) || wordEnd(s, next) != next+size {
			break
		}
		folded += foldWord(s[next : next+size])
		end = next + size
	}
	return end, folded
}

func startsWord(r rune) bool {
	if r < utf8.RuneSelf {
		return '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

func isWord(r rune) bool { return startsWord(r) || unicode.IsMark(r) }

// isJoiner reports whether r is invisible within a word: the soft hyphen, the
// zero-width joiners, the word joiner.
func isJoiner(r rune) bool { return r == 0xAD || r == 0x200C || r == 0x200D || r == 0x2060 }

func trimJoiners(s string) string {
	for {
		r, size := utf8.DecodeLastRuneInString(s)
		if !isJoiner(r) {
			return s
		}
		s = s[:len(s)-size]
	}
}

// unspaced reports whether r is of a script that puts no spaces between words.
func unspaced(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
