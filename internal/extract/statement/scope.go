package statement

import (
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/text"
)

// A scope are the words of which the circumstances of a cue hang: the cue's own and those above
// that have the same subject: of "released a statement on Monday, insisting", "insisting" and
// "released". Empty where there is no tree to tell.
type scope struct {
	words []int
	// when is where a clause begins that says what was done at a time named before it: "on
	// Monday, when he said"; -1 for none.
	when int
}

func (m *maker) scope(s saying) scope {
	sc := scope{when: -1}
	for i, n := s.head, 0; i >= 0 && n < 12; i, n = m.t.Head(i), n+1 {
		sc.words = append(sc.words, i)
		if m.opensWhen(i) {
			sc.when = m.t.Phrase(i).Start
		}
		if s.has(i) && s.has(m.t.Head(i)) {
			continue
		}
		if m.t.Kid(i, "nsubj", "nsubj:pass") >= 0 && m.t.Lower(m.t.Kid(i, "mark")) != "with" && m.t.Lower(i) != "with" {
			break
		}
		switch m.t.Analyses[i].Rel {
		case "xcomp", "advcl", "conj", "cop", "aux", "obj", "obl", "compound", "amod", "parataxis", "nmod", "acl":
			continue
		}
		break
	}
	return sc
}

// opensWhen: the clause of token i begins with "when".
func (m *maker) opensWhen(i int) bool {
	for k := range m.t.Kids(i) {
		if m.t.Lower(k) == "when" {
			return true
		}
	}
	return false
}

// holds reports whether s, which stands outside the content of a, hangs from the cue's clause,
// with no other clause in between, or stands right before a clause with "when" that has the cue.
func (m *maker) holds(a *stage.Attribution, sc scope, s text.Span) bool {
	if len(sc.words) == 0 {
		return true
	}
	if sc.when >= s.End && strings.Trim(m.t.Text[s.End:sc.when], ", ") == "" {
		return true
	}
	at := m.top(m.t.Within(s))
	for n := 0; at >= 0 && n < 24; n++ {
		if slices.Contains(sc.words, at) {
			return true
		}
		if slices.ContainsFunc(a.Content, m.t.Tokens[at].Overlaps) {
			return true // the tree has it in the content, where it does not stand
		}
		if m.parts(at) || n > 0 && m.aside(at) {
			return false
		}
		at = m.t.Head(at)
	}
	return false
}

// parts reports whether token i heads a clause whose circumstances are its own alone; those of
// "speaking on Monday, she said" are not.
func (m *maker) parts(i int) bool {
	switch r := m.t.Analyses[i].Rel; r {
	case "acl:relcl":
		return !m.lex.of[publishing][m.t.Lemma(i)] || !m.lex.of[document][m.t.Lemma(m.t.Head(i))]
	case "csubj":
		return true
	case "advcl":
		return m.t.Verbal(i) && !m.prompted(i) && (m.t.Analyses[i].XPOS != "VBG" || m.t.Kid(i, "nsubj", "nsubj:pass") >= 0)
	case "conj", "parataxis":
		return m.t.Verbal(i)
	}
	return false
}
