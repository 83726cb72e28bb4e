package timex

import (
	"strings"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// An atom is a token, or a part of one that is hyphenated, with what is known of it.
type atom struct {
	text.Span
	w *word
	// num is the value of one to four digits, or -1. ordinal: "11th". plural: "1990s".
	num             int
	digits          int
	ordinal, plural bool
	// numeric is a number with several parts, such as 11/04/2025.
	numeric bool
	// upper: it begins with a capital letter. caps: it is written in capitals.
	upper, caps bool
	// dot: a full stop belongs to it.
	dot bool
	// lasts is how long, of "30-day" and "year-long".
	lasts span
	// nth of so many months of a year: "third-quarter", "Q3", "first-half".
	nth, months int
	// near is how many atoms ahead the next one is that a time can be about, 0 for itself.
	near uint8
	// mark is the first byte of punctuation and symbols, and 0 for all else.
	mark byte
}

// longestWord is the number of bytes beyond which no word is in the tables.
const longestWord = 16

// lookup finds a word in the tables, whatever its case, without a copy of it.
func (t *tables) lookup(s string) *word {
	if len(s) > longestWord {
		return noWord
	}
	var buf [longestWord]byte
	if w := t.words[string(lower(&buf, s))]; w != nil {
		return w
	}
	return noWord
}

// lower writes s, which fits, into buf with the letters of ASCII in lower case.
func lower(buf *[longestWord]byte, s string) []byte {
	for i := range len(s) {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[i] = c
	}
	return buf[:len(s)]
}

// appendAtoms adds the atoms of token tok.
func (t *tables) appendAtoms(out []atom, s string, tok lang.Token) []atom {
	words := s[tok.Start:tok.End]
	switch tok.Kind {
	case lang.Word, lang.Number:
		hyphen := strings.IndexByte(words, '-')
		if hyphen > 0 && len(words) <= 3*longestWord {
			if parts, ok := t.split(out, words, tok.Start); ok {
				return parts
			}
			a := t.atom(words, tok.Start)
			a.lasts = t.lasting(words)
			a.nth, a.months = t.partOfYear(words)
			return append(out, a)
		}
		return append(out, t.atom(words, tok.Start))
	case lang.Link:
		return append(out, atom{Span: tok.Span, w: noWord, num: -1})
	}
	return append(out, atom{Span: tok.Span, w: t.lookup(words), num: -1, mark: words[0]})
}

// A span is a number of units, "30-day", or of hours and the like.
type span struct {
	n     int
	vague bool // "decades-long"
	unit  unit
	clock clock
}

// lasting reads "30-day", "five-hour-long", "year-long", and an age, "two-year-old".
func (t *tables) lasting(words string) (l span) {
	first, rest, _ := strings.Cut(words, "-")
	second, third, more := strings.Cut(rest, "-")
	w := t.lookup(first)
	n := digits(first)
	switch {
	case n < 0 && w.numberKind == cardinal:
		n = w.number
	case n < 0 && (w.unit.n != 0 || w.clock >= hourUnit) && (second == "long" || second == "old") && !more:
		n, l.vague, second = 1, w.unitKind == many || w.clock >= hourUnits, first
	}
	u := t.lookup(second)
	if f := strings.ToLower(first); n < 0 && !more && (f == "all" || f == "full") {
		n = 1
	} else if f == "half" && u.clock == hourUnit {
		return span{n: 30, clock: minuteUnit}
	}
	if n <= 0 || more && third != "long" && third != "old" || u.unit.n == 0 && u.clock < hourUnit || u.unitKind == weekend || u.unit == quarter {
		return span{}
	}
	l.n, l.unit, l.clock = n, u.unit, u.clock
	return l
}

// partOfYear reads "third-quarter" and "first-half"; months is 0 for no such word.
func (t *tables) partOfYear(words string) (nth, months int) {
	first, second, _ := strings.Cut(words, "-")
	if w := t.lookup(first); w.numberKind == ordinal {
		return w.number, monthsOf(second)
	}
	return 0, 0
}

// monthsOf is how many months "quarter" and "half" have, or 0.
func monthsOf(w string) int {
	switch {
	case strings.EqualFold(w, "quarter"):
		return 3
	case strings.EqualFold(w, "half"):
		return 6
	}
	return 0
}

// split parts a hyphenated word at its hyphens if each part can belong to a time by
// itself: "mid-April", "Monday-Wednesday", "2014-2018", "11-13".
func (t *tables) split(out []atom, words string, start int) ([]atom, bool) {
	n, from := len(out), 0
	for i := 0; i <= len(words); i++ {
		if i < len(words) && words[i] != '-' {
			continue
		}
		a := t.atom(words[from:i], start+from)
		if a.num < 0 && !a.plural && a.w.month == 0 && a.w.weekday == 0 && a.w.season == 0 && a.w.mod&part == 0 && a.w.dayPart == "" {
			return out[:n], false
		}
		out = append(out, a)
		if i < len(words) {
			out = append(out, atom{Span: text.Span{Start: start + i, End: start + i + 1}, w: noWord, num: -1, mark: '-'})
		}
		from = i + 1
	}
	parts := out[n:]
	first, last := parts[0], parts[len(parts)-1]
	if len(parts) > 3 || !plausible(first, last) {
		return out[:n], false
	}
	return out, true
}

// plausible reports whether a-b is two times, or a modifier and a time, rather than some
// other number with a hyphen: a model, or the month 2025-04; 2007-09 is two years.
func plausible(a, b atom) bool {
	if a.num < 0 || b.num < 0 {
		return a.num < 0 || b.w.month != 0
	}
	return !a.ordinal && !b.ordinal && (a.digits <= 2 && b.digits <= 2 || a.digits == 4 && b.digits == 4 ||
		a.digits == 4 && b.digits == 2 && (b.num > a.num%100 || b.num == (a.num+1)%100))
}

// atom reads one word or number.
func (t *tables) atom(words string, start int) atom {
	a := atom{Span: text.Span{Start: start, End: start + len(words)}, w: noWord, num: -1}
	if words == "" {
		return a
	}
	if c := words[0]; '0' <= c && c <= '9' || strings.HasSuffix(words, "0s") {
		a.number(words)
		return a
	}
	a.upper = 'A' <= words[0] && words[0] <= 'Z'
	a.caps = a.upper && len(words) > 1 && capitals(words)
	if n := len(words) - 1; n > 1 && words[n] == '.' {
		words, a.dot = words[:n], true
	}
	a.w = t.lookup(words)
	if len(words) == 2 && '1' <= words[1] && words[1] <= '4' && (words[0] == 'Q' || words[0] == 'H' && words[1] < '3') {
		a.nth, a.months = int(words[1]-'0'), map[byte]int{'Q': 3, 'H': 6}[words[0]]
	}
	if hyphen := strings.IndexByte(words, '-'); a.w == noWord && hyphen > 0 {
		if tens, ones := t.lookup(words[:hyphen]), t.lookup(words[hyphen+1:]); tens.numberKind == cardinal &&
			tens.number >= 20 && ones.numberKind == cardinal && ones.number < 10 {
			a.w = &word{number: tens.number + ones.number, numberKind: cardinal}
		}
	}
	return a
}

// capitals reports whether s has no small ASCII letter.
func capitals(s string) bool {
	for i := range len(s) {
		if 'a' <= s[i] && s[i] <= 'z' {
			return false
		}
	}
	return true
}

// number reads 11, 11th, 2025, 1990s, '90s; what has more parts is only marked.
func (a *atom) number(words string) {
	digits := strings.TrimLeft(words, "'’‘")
	i, n := 0, 0
	for i < len(digits) && i <= 4 && '0' <= digits[i] && digits[i] <= '9' {
		n = n*10 + int(digits[i]-'0')
		i++
	}
	switch rest := digits[i:]; {
	case i == 0 || i > 4:
	case rest == "" && len(digits) == len(words):
		a.num, a.digits = n, i
	case rest == "st", rest == "nd", rest == "rd", rest == "th", rest == "ST", rest == "ND", rest == "RD", rest == "TH":
		a.num, a.digits, a.ordinal = n, i, true
	case (rest == "s" || rest == "'s" || rest == "’s") && n%10 == 0 && (i == 2 || i == 4):
		a.num, a.digits, a.plural = n, i, true
	case strings.ContainsAny(rest, "/.-:"):
		a.numeric = true
	}
}
