package statement

import (
	"slices"
	"sort"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// A saying is a cue with the word of the lexicon in it, if there is one.
type saying struct {
	// tokens of Draft.Parsed that the cue has, in order; top is the one from which the others
	// hang, head the one that says: "explain" of "went on to explain". -1 for none.
	tokens    []int
	top, head int
	// word is the entry of the lexicon, with no lemma where there is none.
	word entry
	// refused: what is said with head is refused or declined by the word before it.
	refused bool
}

// saying finds the word of the lexicon in a cue of any form.
func (m *maker) saying(a *stage.Attribution) saying {
	s := saying{top: -1, head: -1}
	if !m.t.Known() {
		return s
	}
	for _, c := range a.Cue {
		r := m.t.Within(c)
		for i := r.From; i < r.To; i++ {
			s.tokens = append(s.tokens, i)
		}
	}
	for _, i := range s.tokens {
		if s.has(m.t.Head(i)) || m.t.Plain(i) == "punct" {
			continue
		}
		if s.top < 0 || m.t.Verbal(i) && !m.t.Verbal(s.top) {
			s.top = i
		}
	}
	s.head = s.top
	found := m.matches(s)
	if len(found) == 0 {
		return s
	}
	best := found[0]
	for _, f := range found[1:] {
		switch {
		case refuses(best.act) && f.act == reading.Assert:
			s.refused = true // declined to say
		case best.act == reading.Assert && f.act != reading.Assert, // continued to accuse
			best.act == reading.Assert && m.t.Verbal(f.at) && m.lex.of[doing][best.lemma],     // went on to say
			best.act == reading.Promise && f.form == stage.NounCue && f.act == reading.Accept: // pledged his support
			best = f
		}
	}
	s.head, s.word = best.at, best.entry
	return s
}

func (s saying) has(token int) bool {
	_, ok := sort.Find(len(s.tokens), func(i int) int { return token - s.tokens[i] })
	return ok
}

func refuses(a reading.StatementAct) bool { return a == reading.Decline || a == reading.Reject }

// A match is an entry of the lexicon that begins at a token.
type match struct {
	entry
	at int
}

// matches are the entries that begin in the cue, in text order. Particles may stand after it,
// where a content has taken them: "called" "on both to wait".
func (m *maker) matches(s saying) []match {
	var out []match
	skip := -1
	for _, i := range s.tokens {
		if i < skip {
			continue
		}
		if e, n := m.entryAt(i); n > 0 {
			out = append(out, match{e, i})
			skip = i + n
		}
	}
	return out
}

// entryAt is the longest entry that begins at token i and the number of its words, or 0.
func (m *maker) entryAt(i int) (entry, int) {
	candidates := m.lex.entries[m.t.Lemma(i)]
	if w := m.t.Lower(i); len(candidates) == 0 && w != m.t.Lemma(i) {
		candidates = m.lex.entries[w]
	}
	var loose entry
	for _, e := range candidates {
		fits := true
		for k, w := range e.rest {
			fits = fits && m.t.Lower(i+1+k) == w
		}
		switch {
		case !fits:
		case m.form(i, e.form):
			return e, 1 + len(e.rest)
		case loose.lemma == "":
			loose = e
		}
	}
	// Better a word of another form than none: "Claims" of a headline may be either.
	if loose.lemma != "" && (m.t.Verbal(i) || m.t.Analyses[i].UPOS == "NOUN" || m.t.Analyses[i].UPOS == "PROPN") {
		return loose, 1 + len(loose.rest)
	}
	return entry{}, 0
}

// form reports whether token i can be an entry of that form.
func (m *maker) form(i int, f stage.CueForm) bool {
	switch m.t.Analyses[i].UPOS {
	case "VERB", "AUX":
		return f == stage.VerbCue
	case "NOUN", "PROPN":
		return f == stage.NounCue
	case "ADJ":
		return f == stage.AdjCue
	}
	return f == stage.PrepCue
}

// own reports whether token i belongs to the clause of the cue and not to source or content.
func own(a *stage.Attribution, s text.Span) bool {
	return !slices.ContainsFunc(a.Source, s.Overlaps) && !slices.ContainsFunc(a.Content, s.Overlaps)
}
