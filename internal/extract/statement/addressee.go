package statement

import (
	"slices"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/reading"
)

// addressees are the entities spoken to: the objects of "told", who "was asked", and whom "to"
// governs: "in a letter to". Those that "and" joins are all of them.
func (m *maker) addressees(a *stage.Attribution, s saying, c clause) []int {
	var out []int
	for _, i := range m.spokenTo(a, s, c) {
		for _, at := range append([]int{i}, m.joined(i)...) {
			if e := m.entityAt(at); e >= 0 && e != a.Speaker && !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
	}
	return out
}

// joined are the tokens that stand beside token i, as many as eight: "the envoy and the king".
// They may hang from a later word of a name.
func (m *maker) joined(i int) []int {
	var out []int
	todo := []int{i}
	for n := 0; n < len(todo) && n < 8; n++ {
		for k := range m.t.Kids(todo[n]) {
			switch m.t.Plain(k) {
			case "conj":
				out = append(out, k)
				todo = append(todo, k)
			case "flat":
				todo = append(todo, k)
			}
		}
	}
	return out
}

// spokenTo are the heads of the phrases that name whom something is said to.
func (m *maker) spokenTo(a *stage.Attribution, s saying, c clause) []int {
	if s.head < 0 {
		return nil
	}
	var out []int
	add := func(i int) {
		if i >= 0 && !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	if m.lex.of[addressed][m.t.Lemma(s.head)] && m.t.Verbal(s.head) {
		switch {
		case m.t.Passive(s.head):
			if i := m.t.Kid(s.head, "nsubj:pass"); i >= 0 && own(a, m.t.Tokens[i].Span) {
				add(i)
			}
		case m.t.Plain(s.head) == "advcl" && m.t.Analyses[s.head].XPOS == "VBN" && len(a.Source) == 0:
			add(m.t.Kid(m.t.Head(s.head), "nsubj")) // "Asked why, the envoy said"
		default:
			for k := range m.t.Kids(s.head) {
				if r := m.t.Plain(k); (r == "obj" || r == "iobj") && k > s.head && m.mayAddress(a, s, k) {
					add(k)
					break
				}
			}
		}
	}
	for _, i := range s.tokens {
		for k := range m.t.Kids(i) {
			if r := m.t.Plain(k); (r == "obl" || r == "nmod") && m.directed(s, k) && m.mayAddress(a, s, k) {
				add(k)
			}
		}
	}
	if c.medium != nil {
		in := m.t.Within(c.medium.Span)
		for i := in.From; i < in.To; i++ {
			for k := range m.t.Kids(i) {
				if m.t.Plain(k) == "nmod" && m.t.Lower(m.t.Kid(k, "case")) == "to" && own(a, m.t.Tokens[k].Span) {
					add(k)
				}
			}
		}
	}
	return out
}

// directed: "to" governs token k, or after "call" "on".
func (m *maker) directed(s saying, k int) bool {
	w := m.t.Lower(m.t.Kid(k, "case"))
	switch {
	case w == "to":
		return s.word.form != stage.PrepCue && (len(s.word.rest) == 0 || s.word.lemma == "appeal to")
	case m.lex.of[toward][w]:
		return len(s.word.rest) > 0 && s.word.rest[len(s.word.rest)-1] == w && s.word.act == reading.Request
	}
	return false
}

// mayAddress: token k stands outside source and content or, where somebody is asked to do
// something, at the head of the content: "urged" "both sides to wait".
func (m *maker) mayAddress(a *stage.Attribution, s saying, k int) bool {
	at := m.t.Phrase(k)
	if own(a, m.t.Tokens[k].Span) {
		return true
	}
	if m.lex.of[greeting][s.word.lemma] {
		return true // "thanked" "the envoy"
	}
	if len(a.Content) == 0 || s.word.act != reading.Request && s.word.act != reading.Demand {
		return false
	}
	return a.Content[0].Contains(m.t.Tokens[k].Span) && at.Start <= a.Content[0].Start
}
