package lemma

import (
	"strings"
	"unicode/utf8"
)

// A Lemmatizer gives words their lemmas. It does not change once it is loaded, and may be
// used by several goroutines.
type Lemmatizer struct {
	except   [slots]map[string]string // lemmas by folded form; by exact form for names
	known    [slots]map[string]string // lemmas as they are spelled, by their lower case
	rules    [slots][]rule
	prefixes []string // before irregular verbs
}

// Lemma is the lemma of a form of universal tag upos and Penn tag xpos, either of which
// may be empty. What is not known is its own lemma, but for its case; a form longer than
// 64 bytes is its own lemma.
//
// It does not allocate where the lemma is the form, a beginning of it or a known word.
// The result may share memory with form.
func (l *Lemmatizer) Lemma(form, upos, xpos string) string {
	var f folded
	if form == "" || !f.fold(form) {
		return form
	}
	s := slotOf(upos, xpos)
	switch s {
	case slotNNP, slotNNPS:
		return l.name(form, s, &f)
	case slotVNNP:
		return l.verbName(form, &f)
	case slotNN, slotJJ:
		if len(form) == 1 { // plan A
			return form
		}
	}
	if m, ok := l.except[s][string(f.bytes())]; ok {
		return m
	}
	switch s {
	case slotX, slotPUNCT, slotSYM:
		return form
	case slotNUM:
		return l.number(form, &f)
	}
	c := cut{stem: f.n}
	if s.inflected() {
		if m, ok := l.prefixed(s, &f); ok {
			return m
		}
		c = l.regular(s, &f)
	} else {
		c.known = l.known[s][string(f.bytes())]
	}
	return c.lemma(form, s, &f)
}

// A cut is what a rule makes of a form: its folded bytes up to stem, and what is added.
type cut struct {
	stem  int
	add   string
	known string // the known word that it is, or ""
}

// regular is the best of the rules of slot s: the first that gives a known word, else the
// first that fits, else the form as it is.
func (l *Lemmatizer) regular(s slot, f *folded) cut {
	w, words := f.bytes(), l.known[s.base()]
	if s == slotNNPS { // Parties
		words = l.known[slotNN]
	}
	vowels := s != slotNNS && s != slotNNPS
	best := cut{stem: -1}
	var buf [2*longest + utf8.UTFMax]byte
	for i := range l.rules[s] {
		r := &l.rules[s][i]
		k := r.stem(w, vowels)
		if k < 0 {
			continue
		}
		m := append(append(buf[:0], w[:k]...), r.add...)
		if known, ok := words[string(m)]; ok {
			return cut{k, r.add, known}
		}
		if r.when != ifKnown && best.stem < 0 {
			best = cut{stem: k, add: r.add}
		}
		// re-elected: "elect" tells that the rule is right.
		if h := lastHyphen(m); h > 0 {
			if _, ok := words[string(m[h:])]; ok {
				return cut{stem: k, add: r.add}
			}
		}
	}
	if best.stem < 0 {
		return cut{stem: len(w)}
	}
	return best
}

// prefixed is the lemma of an irregular form after a prefix or a hyphen: rebuilt, co-wrote, great-grandchildren.
func (l *Lemmatizer) prefixed(s slot, f *folded) (string, bool) {
	w := f.bytes()
	if h := lastHyphen(w); h > 0 {
		if m, ok := l.except[s][string(w[h:])]; ok && f.casing == lower {
			return string(w[:h]) + m, true
		}
	}
	if s != slotVBD && s != slotVBN {
		return "", false
	}
	for _, p := range l.prefixes {
		if len(w) < len(p)+3 || string(w[:len(p)]) != p {
			continue
		}
		if m, ok := l.except[s][string(w[len(p):])]; ok && !l.regularlyKnown(s, f) {
			return p + m, true
		}
	}
	return "", false
}

// regularlyKnown reports whether a rule takes the form to a known word: "relied" is no
// irregular "lied" after "re".
func (l *Lemmatizer) regularlyKnown(s slot, f *folded) bool { return l.regular(s, f).known != "" }

// lastHyphen is the byte after the last hyphen in w, or 0.
func lastHyphen(w []byte) int {
	for i := len(w) - 1; i >= 0; i-- {
		if w[i] == '-' {
			return i + 1
		}
	}
	return 0
}

// lemma writes the lemma with the capitals that it keeps.
func (c cut) lemma(form string, s slot, f *folded) string {
	if c.known != "" && (f.casing != lower || c.known == strings.ToLower(c.known)) {
		return c.known
	}
	if f.casing != lower && keepsCase(s, f) {
		if f.casing == upper { // GIS: its S may be no ending
			return form
		}
		return c.kept(form, f)
	}
	if c.add == "" && f.same >= c.stem {
		return form[:c.stem]
	}
	var buf [2*longest + utf8.UTFMax]byte
	return string(append(append(buf[:0], f.buf[:c.stem]...), c.add...))
}

// kept is the lemma with the capitals of the form.
func (c cut) kept(form string, f *folded) string {
	// What is cut is counted from the end, as folding may change the number of bytes before.
	at := len(form) - (f.n - c.stem)
	for i := max(at, 0); i < len(form); i++ {
		if form[i] >= utf8.RuneSelf {
			at = -1
		}
	}
	switch {
	case at < 0:
		return string(f.buf[:c.stem]) + c.add
	case c.add == "":
		return form[:at]
	}
	return form[:at] + c.add
}

// keepsCase reports whether a word that is not known keeps its capitals.
func keepsCase(s slot, f *folded) bool {
	switch s {
	case slotNN, slotNNS, slotJJ:
	default:
		return false
	}
	switch f.casing {
	case mixed: // MPs, eBay, A; but Vice-President
		return !capitalParts(f)
	case upper: // GDP
		return s != slotJJ && f.n <= 5
	case title:
		return s == slotJJ && demonym(f.bytes())
	}
	return false
}
