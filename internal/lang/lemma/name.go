package lemma

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// name is the lemma of a name. It keeps its capitals, but where it is written in small
// letters or in capitals only and a name or a long word is known that way: canada, TEXAS.
func (l *Lemmatizer) name(form string, s slot, f *folded) string {
	if m, ok := l.except[s][form]; ok {
		return m
	}
	if f.casing == lower || f.casing == upper {
		if known, ok := l.known[slotNNP][string(f.bytes())]; ok {
			return known
		}
	}
	if f.casing == upper && s == slotNNP && f.n > 4 && l.common(f) {
		return capital(f)
	}
	if s != slotNNPS || f.casing == upper {
		return form
	}
	c := l.regular(s, f)
	return c.kept(form, f)
}

// verbName is the lemma of a verb inside a name, with its capital: Rolling Stones.
func (l *Lemmatizer) verbName(form string, f *folded) string {
	if m, ok := l.except[slotVNNP][form]; ok {
		return m
	}
	for _, s := range [...]slot{slotVBG, slotVBN} {
		if c := l.regular(s, f); c.known != "" {
			return c.kept(form, f)
		}
	}
	return form
}

// common reports whether the form is a known noun, verb or adjective.
func (l *Lemmatizer) common(f *folded) bool {
	for _, s := range [...]slot{slotNN, slotJJ, slotVB} {
		if _, ok := l.known[s][string(f.bytes())]; ok {
			return true
		}
	}
	return false
}

// capital is the form with its first letter alone a capital.
func capital(f *folded) string {
	r, size := utf8.DecodeRune(f.bytes())
	return string(unicode.ToUpper(r)) + string(f.buf[size:f.n])
}

// demonym reports whether an adjective looks as if it were made of a name.
func demonym(w []byte) bool {
	for _, end := range [...]string{"ian", "ean", "ese", "can", "i"} {
		if len(w) > 4 && bytes.HasSuffix(w, []byte(end)) {
			return true
		}
	}
	return false
}

// capitalParts reports whether every capital of a form that has a hyphen begins a part.
func capitalParts(f *folded) bool { return bytes.IndexByte(f.bytes(), '-') > 0 && f.parts }

// number is the lemma of a number: without the commas between thousands, and with ' in '72.
func (l *Lemmatizer) number(form string, f *folded) string {
	w := f.bytes()
	digits := len(w) > 0 && (w[0] == '\'' || '0' <= w[0] && w[0] <= '9')
	if !digits {
		if f.casing == lower || f.casing == title {
			return cut{stem: f.n, known: l.known[slotNUM][string(w)]}.lemma(form, slotNUM, f)
		}
		return form // II
	}
	n := 0
	var buf [longest]byte
	for i, c := range w {
		if c == ',' && thousands(w, i) {
			continue
		}
		buf[n] = c
		n++
	}
	if n == len(form) {
		return form
	}
	return string(buf[:n])
}

// thousands reports whether the comma at i parts thousands: 1,200,000, but not 1,2 or 5,1234.
func thousands(w []byte, i int) bool {
	return i > 0 && digit(w[i-1]) && i+3 < len(w) && digit(w[i+1]) && digit(w[i+2]) && digit(w[i+3]) &&
		(i+4 == len(w) || !digit(w[i+4]))
}

func digit(c byte) bool { return '0' <= c && c <= '9' }
