package statement

import (
	"slices"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// chain are the verbs of the cue from the one that says up to the top: in "has refused to
// say", "say" and "refused".
func (m *maker) chain(s saying) []int {
	var out []int
	for i, n := s.head, 0; i >= 0 && n < 8; i, n = m.t.Head(i), n+1 {
		out = append(out, i)
		switch m.t.Plain(i) {
		case "xcomp", "ccomp", "obj", "obl", "advcl", "cop", "aux", "compound", "amod", "nmod":
		default:
			return out
		}
		if !s.has(m.t.Head(i)) {
			return out
		}
	}
	return out
}

// negated reports whether the saying itself is: "did not say", "made no mention", "without
// saying", "has yet to answer".
func (m *maker) negated(s saying) bool {
	for _, v := range m.chain(s) {
		for k := range m.t.Kids(v) {
			if m.t.Plain(k) == "advmod" && m.negation(k) || m.t.Plain(k) == "nsubj" && m.nobody(k) {
				return true
			}
		}
	}
	for n, i := range s.tokens {
		switch m.t.Lower(i) {
		case "no", "without", "never", "neither", "nor":
			return true
		case "yet":
			if n+1 < len(s.tokens) && m.t.Lower(s.tokens[n+1]) == "to" {
				return true
			}
		default:
			if m.negation(i) {
				return true
			}
		}
	}
	return false
}

// negation: "not" and "never", but not "not only".
func (m *maker) negation(i int) bool {
	switch m.t.Lower(i) {
	case "not", "n't", "n’t":
		return m.t.Lower(i+1) != "only" && m.t.Lower(i+1) != "just"
	case "never":
		return true
	}
	return false
}

func (m *maker) nobody(i int) bool {
	switch m.t.Lower(i) {
	case "nobody", "none", "neither":
		return true
	case "one":
		return m.t.Lower(i-1) == "no"
	}
	d := m.t.Kid(i, "det")
	return d >= 0 && (m.t.Lower(d) == "neither" || m.t.Lower(d) == "no" && m.t.Lower(d+1) != "fewer" && m.t.Lower(d+1) != "less")
}

// modality is that of the saying: whether it was said, will be, or only might be. negated says
// that the saying itself is negated.
func (m *maker) modality(a *stage.Attribution, s saying, negated bool) reading.Modality {
	chain := m.chain(s)
	if len(chain) == 0 {
		return reading.Actual
	}
	for _, v := range chain {
		if k := m.t.Kid(v, "mark"); k >= 0 && m.t.Plain(v) == "advcl" && (m.t.Lower(k) == "if" || m.t.Lower(k) == "unless") {
			return reading.Conditional
		}
	}
	if mod := m.modal(chain, s); mod >= 0 {
		return m.modalityOf(a, chain, s, m.t.Lower(mod), negated)
	}
	return m.governing(chain, s)
}

// modal is the modal verb of the chain, or -1.
func (m *maker) modal(chain []int, s saying) int {
	for _, v := range chain {
		for k := range m.t.Kids(v) {
			if m.t.Plain(k) == "aux" && m.t.Analyses[k].XPOS == "MD" {
				return k
			}
		}
	}
	for _, i := range s.tokens {
		if m.t.Analyses[i].XPOS == "MD" {
			return i
		}
	}
	return -1
}

func (m *maker) modalityOf(a *stage.Attribution, chain []int, s saying, modal string, negated bool) reading.Modality {
	of := m.lex.of
	conditional := slices.ContainsFunc(chain, m.onCondition)
	first := slices.ContainsFunc(chain, func(v int) bool { return m.firstPerson(m.t.Kid(v, "nsubj")) })
	switch {
	case of[willDo][modal]:
		return reading.Future
	case of[wouldDo][modal]:
		switch {
		case negated && (s.refused || s.word.act == reading.Assert || s.word.act == reading.Decline):
			return reading.Actual // "would not say": a refusal
		case conditional:
			return reading.Conditional
		case first:
			return reading.Actual // "I would say", "I would like to announce"
		case a.Within >= 0 && !m.whether(chain):
			return reading.Future // "it said that they would ask"
		case slices.ContainsFunc(s.tokens, func(i int) bool { return m.t.Lower(i) == "later" || m.t.Lower(i) == "come" }):
			return reading.Future
		}
		return reading.Hypothetical
	case of[mightDo][modal]:
		if negated && (modal == "can" || modal == "could" || modal == "ca") || first && s.word.act == reading.Assert {
			return reading.Actual // "cannot accept"; "I must say"
		}
		return reading.Hypothetical
	}
	return reading.Actual
}

// onCondition: an if-clause hangs from token v.
func (m *maker) onCondition(v int) bool {
	for k := range m.t.Kids(v) {
		if m.t.Plain(k) == "advcl" {
			if mark := m.t.Kid(k, "mark"); mark >= 0 && (m.t.Lower(mark) == "if" || m.t.Lower(mark) == "unless") {
				return true
			}
		}
	}
	return false
}

// whether: the clause of the chain is a question.
func (m *maker) whether(chain []int) bool {
	mark := m.t.Kid(chain[len(chain)-1], "mark")
	return mark >= 0 && (m.t.Lower(mark) == "whether" || m.t.Lower(mark) == "if")
}

func (m *maker) firstPerson(i int) bool {
	switch m.t.Lower(i) {
	case "i", "we":
		return true
	}
	return false
}

// governing is the modality that a verb or adjective above the cue gives it: "plans to say",
// "want them to say".
func (m *maker) governing(chain []int, s saying) reading.Modality {
	if s.word.form == stage.NounCue {
		return reading.Actual
	}
	for _, v := range chain {
		h := m.t.Head(v)
		if m.t.Plain(v) != "xcomp" && (m.t.Plain(v) != "ccomp" || m.t.Kid(v, "mark") < 0) || h < 0 || m.t.Kid(v, "nsubj") >= 0 && m.t.Plain(v) != "xcomp" {
			continue
		}
		if infinitive := m.t.Kid(v, "mark"); infinitive < 0 || m.t.Lower(infinitive) != "to" {
			continue
		}
		switch l := m.t.Lemma(h); {
		case m.lex.of[futureOf][l]:
			return reading.Future
		case m.lex.of[unrealOf][l]:
			return reading.Hypothetical
		}
	}
	return reading.Actual
}

// hedges are the words by which the text keeps its distance from an attribution.
func (m *maker) hedges(a *stage.Attribution, s saying) []text.Span {
	var out []text.Span
	add := func(from, to int) {
		if sp := m.t.Tokens[from].Span; len(out) == 0 || out[len(out)-1].End <= sp.Start {
			out = append(out, text.Span{Start: sp.Start, End: m.t.Tokens[to].End})
		}
	}
	for _, i := range m.near(a, s) {
		switch {
		case m.lex.of[hedging][m.t.Lower(i)]:
			add(i, i)
		case m.lex.of[raising][m.t.Lemma(i)] && m.t.Verbal(i) && (s.has(i) || m.t.Head(s.top) == i && m.t.Plain(s.top) == "xcomp"):
			to := i
			if m.t.Lower(i+1) == "to" && s.has(i+1) {
				to = i + 1
			}
			add(i, to)
		}
	}
	if len(out) == 0 && len(a.Source) == 0 && s.head >= 0 && m.lex.of[evidential][m.t.Lemma(s.head)] && m.t.Passive(s.head) {
		out = append(out, a.Cue...)
	}
	return out
}

// near are the tokens of the cue, those that hang from it and the one that it hangs from,
// in text order, that are of neither source nor content.
func (m *maker) near(a *stage.Attribution, s saying) []int {
	all := slices.Clone(s.tokens)
	for _, i := range s.tokens {
		for k := range m.t.Kids(i) {
			all = append(all, k)
		}
	}
	if h := m.t.Head(s.top); h >= 0 {
		all = append(all, h)
	}
	slices.Sort(all)
	return slices.DeleteFunc(slices.Compact(all), func(i int) bool { return !s.has(i) && !own(a, m.t.Tokens[i].Span) })
}
