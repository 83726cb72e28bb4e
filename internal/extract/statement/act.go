package statement

import (
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/reading"
)

// act is what is done by a saying: what its word says or, where that is a word for saying
// without more, what the content does.
func (m *maker) act(a *stage.Attribution, s saying, negated bool) reading.StatementAct {
	act := s.word.act
	switch {
	case s.word.lemma == "":
		act = reading.Assert
	case s.refused:
		return reading.Decline
	case act == reading.Assert && negated && (len(a.Content) == 0 || s.word.frames.Has(stage.TakesNothing) || m.refusal(s)):
		return reading.Decline // "did not elaborate", "would not say"
	}
	if act != reading.Assert && !m.lex.of[warning][s.word.lemma] {
		return act
	}
	if negated {
		return reading.Assert
	}
	if m.lex.of[naming][strings.SplitN(s.word.lemma, " ", 2)[0]] {
		return m.judged(a)
	}
	return m.done(a, s)
}

// refusal: "would not", "will not".
func (m *maker) refusal(s saying) bool {
	mod := m.modal(m.chain(s), s)
	return mod >= 0 && s.word.form == stage.VerbCue && (m.lex.of[willDo][m.t.Lower(mod)] || m.lex.of[wouldDo][m.t.Lower(mod)])
}

// judged is the act of calling something by words: a judgement, if there is one among them.
func (m *maker) judged(a *stage.Attribution) reading.StatementAct {
	for _, c := range a.Content {
		r := m.t.Within(c)
		for i := r.From; i < r.To; i++ {
			if act := m.judgement(i); act != reading.Assert {
				return act
			}
		}
	}
	return reading.Assert
}

// judgement is what the word at token i alone says of what it is said of.
func (m *maker) judgement(i int) reading.StatementAct {
	l, of := m.t.Lemma(i), m.lex.of
	if w := m.t.Lower(i); of[untrue][w] {
		l = w // "invented"
	}
	if u := m.t.Analyses[i].UPOS; u != "ADJ" && u != "NOUN" && u != "VERB" && u != "ADV" && u != "PROPN" {
		return reading.Assert
	}
	switch {
	case of[good][l] && m.denied(i):
		return reading.Criticise
	case m.denied(i):
		return reading.Assert
	case of[untrue][l]:
		return reading.Deny
	case of[wrongdoer][l]:
		return reading.Accuse
	case of[bad][l]:
		return reading.Criticise
	case of[good][l]:
		return reading.Praise
	}
	return reading.Assert
}

// denied reports whether what token i says is negated, there or at what it hangs from.
func (m *maker) denied(i int) bool {
	for _, v := range []int{i, m.t.Head(i)} {
		for k := range m.t.Kids(v) {
			w := m.t.Lower(k)
			if m.negation(k) || w == "no" && m.t.Plain(k) == "det" || m.lex.of[less][w] && m.t.Plain(k) == "advmod" {
				return true
			}
		}
	}
	return false
}
