package statement

import (
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
)

// maxClauses bounds how many sentences of a content are asked what they do.
const maxClauses = 12

// done is what a content does: what most of its sentences do, of several the one that comes
// first.
func (m *maker) done(a *stage.Attribution, s saying) reading.StatementAct {
	roots := m.roots(a)
	if len(roots) == 0 {
		return reading.Assert
	}
	if act := m.answer(a); act != reading.Assert {
		return act
	}
	if m.asked(a) {
		return reading.Request
	}
	var order []reading.StatementAct
	votes := map[reading.StatementAct]int{}
	for _, r := range roots {
		act := m.clauseAct(a, s, r)
		if votes[act] == 0 {
			order = append(order, act)
		}
		votes[act]++
	}
	best := order[0]
	for _, o := range order[1:] {
		if votes[o] > votes[best] {
			best = o
		}
	}
	return best
}

// answer: the content is "yes" or "no" and nothing else.
func (m *maker) answer(a *stage.Attribution) reading.StatementAct {
	if len(a.Content) != 1 {
		return reading.Assert
	}
	switch w := strings.ToLower(strings.Trim(m.t.Text[a.Content[0].Start:a.Content[0].End], "\"'“”‘’«».,! ")); {
	case m.lex.of[yes][w]:
		return reading.Accept
	case m.lex.of[no][w]:
		return reading.Reject
	}
	return reading.Assert
}

// roots are the words from which the sentences of a content hang, in text order.
func (m *maker) roots(a *stage.Attribution) []int {
	var out []int
	for _, c := range a.Content {
		r := m.t.Within(c)
		for from := r.From; from < r.To && len(out) < maxClauses; {
			sent := m.t.Sentences[max(0, m.t.SentenceAt(m.t.Tokens[from].Start))].Tokens
			to := max(from+1, min(sent.To, r.To))
			if i := m.root(lang.Range{From: from, To: to}); i >= 0 {
				out = append(out, i)
			}
			from = to
		}
	}
	return out
}

// root is the word of a range from which others hang and that hangs from none of them; of
// several a verb first. -1 for none.
func (m *maker) root(r lang.Range) int {
	best := -1
	for i := r.From; i < r.To; i++ {
		h := m.t.Head(i)
		if h >= r.From && h < r.To {
			continue
		}
		switch m.t.Plain(i) {
		case "punct", "mark", "cc", "case", "det", "discourse", "vocative", "advmod":
			continue
		}
		if best < 0 || m.t.Verbal(i) && !m.t.Verbal(best) {
			best = i
		}
	}
	return best
}

// asked: in quotation marks something is asked, to the end.
func (m *maker) asked(a *stage.Attribution) bool {
	if m.directness(a.Content) != reading.Quote {
		return false
	}
	last := a.Content[len(a.Content)-1]
	words := strings.TrimRight(m.t.Text[last.Start:last.End], "\"'”’» ")
	return strings.HasSuffix(words, "?")
}

// said is a clause of a content, for what it does.
type said struct {
	root, subject int
	// own: the speaker, or who is spoken for, is its subject.
	own, negated bool
	// aux are its auxiliaries and the verb of "have to" or "need to", lower case.
	aux []string
	// verb is the word that says what is done: the root or, in "have to go", "go".
	verb int
}

func (m *maker) clauseOf(a *stage.Attribution, root int) said {
	c := said{root: root, verb: root, subject: m.t.Kid(root, "nsubj", "csubj", "expl")}
	c.own = m.speaks(a, c.subject)
	for k := range m.t.Kids(root) {
		switch m.t.Plain(k) {
		case "aux":
			c.aux = append(c.aux, m.t.Lower(k))
		case "advmod":
			c.negated = c.negated || m.negation(k)
		}
	}
	if x := m.t.Kid(root, "xcomp"); x >= 0 && m.t.Verbal(root) {
		switch m.t.Lemma(root) {
		case "have", "need", "get":
			if to := m.t.Kid(x, "mark"); to >= 0 && m.t.Lower(to) == "to" {
				c.aux, c.verb = append(c.aux, "must"), x
			}
		case "go", "plan", "intend", "promise", "commit":
			c.aux, c.verb = append(c.aux, "will"), x
		}
	}
	return c
}

// has reports whether an auxiliary of the clause is of a class.
func (m *maker) has(c said, k class) bool {
	return slices.ContainsFunc(c.aux, func(w string) bool { return m.lex.of[k][w] })
}

// clauseAct is what one sentence of a content does.
func (m *maker) clauseAct(a *stage.Attribution, s saying, root int) reading.StatementAct {
	c := m.clauseOf(a, root)
	lemma := m.t.Lemma(c.verb)
	active := m.t.Verbal(c.verb)
	will := active && (m.has(c, willDo) || m.has(c, wouldDo) && m.directness(a.Content) != reading.Quote)
	if m.lex.of[warning][s.word.lemma] {
		switch {
		case !c.own || !will:
			return reading.Assert
		case m.onCondition(root) && m.negatedCondition(root):
			return reading.Ultimatum
		}
		return reading.Threaten
	}
	if act, ok := m.ordered(a, c); ok {
		return act
	}
	if e, n := m.entryAt(c.verb); n > 0 && active && c.own && e.form == stage.VerbCue && e.act != reading.Assert && m.performed(c) {
		return turned(e.act, c.negated)
	}
	if c.own && will && !c.negated && (!m.lex.of[inert][lemma] || m.alsoWill(c)) {
		return reading.Promise
	}
	if m.disclaimed(c) {
		return reading.Deny
	}
	if act := m.sorryOrUntrue(c); act != reading.Assert {
		return act
	}
	if c.own && c.subject >= 0 {
		return reading.Assert // what is good or bad of oneself is no praise
	}
	return m.evaluated(c)
}

// alsoWill: beside the verb another is promised: "I'll be there and I'll bring a pen".
func (m *maker) alsoWill(c said) bool {
	for k := range m.t.Kids(c.verb) {
		if m.t.Plain(k) == "conj" && m.t.Verbal(k) && !m.lex.of[inert][m.t.Lemma(k)] && m.t.Kid(k, "aux") >= 0 && m.lex.of[willDo][m.t.Lower(m.t.Kid(k, "aux"))] {
			return true
		}
	}
	return false
}

// disclaimed: "we did not fire", "no such order was given".
func (m *maker) disclaimed(c said) bool {
	if c.own && c.negated && m.lex.of[deed][m.t.Lemma(c.verb)] && !m.hasModal(c) {
		return m.t.Lower(c.subject) != "i"
	}
	d := m.t.Kid(c.subject, "det")
	return d >= 0 && m.t.Lower(d) == "no" && m.t.Lower(d+1) == "such"
}

// performed: it is done now or will be: "we reject it", "I will vote for her".
func (m *maker) performed(c said) bool {
	x := m.t.Analyses[c.verb].XPOS
	return c.negated && slices.ContainsFunc(c.aux, func(w string) bool { return w == "can" || w == "ca" || w == "could" }) || x == "VBP" || x == "VBZ" || m.has(c, willDo) || x == "VBG" && slices.Contains(c.aux, "'re")
}

// turned is an act under a negation.
func turned(act reading.StatementAct, negated bool) reading.StatementAct {
	switch {
	case !negated:
		return act
	case act == reading.Accept || act == reading.Agree:
		return reading.Reject
	}
	return reading.Assert
}

// ordered: the clause demands, asks or proposes.
func (m *maker) ordered(a *stage.Attribution, c said) (reading.StatementAct, bool) {
	if m.imperative(a, c) {
		switch {
		case m.t.Lower(c.root) == "let" && (m.t.Lower(c.root+1) == "us" || m.t.Lower(c.root+1) == "'s" || m.t.Lower(c.root+1) == "’s"):
			return reading.Propose, true
		case m.t.Kid(c.root, "discourse") >= 0 && m.t.Lower(m.t.Kid(c.root, "discourse")) == "please" || m.t.Lower(c.root-1) == "please":
			return reading.Request, true
		case m.lex.of[idle][m.t.Lemma(c.root)]:
			return "", false
		}
		return reading.Demand, true
	}
	perfect := slices.Contains(c.aux, "have")
	switch {
	case m.has(c, shouldDo) && perfect:
		return reading.Criticise, !c.own
	case m.has(c, shouldDo):
		return reading.Propose, true
	case m.has(c, mustDo) && slices.ContainsFunc(c.aux, func(w string) bool { return w == "must" }) && !perfect && !c.negated:
		if m.firstPerson(c.subject) || c.own {
			return reading.Propose, m.t.Lower(c.subject) == "we"
		}
		return reading.Demand, true
	case m.t.Lemma(c.root) == "need" && c.own && m.t.Kid(c.root, "obj") >= 0 && !c.negated && m.t.Analyses[c.root].XPOS == "VBP":
		return reading.Demand, true
	case m.has(c, wouldDo) && m.lex.of[advisable][m.t.Lemma(c.root)] && !c.negated:
		return reading.Propose, true
	case m.t.Lemma(c.root) == "time" && m.t.Kid(c.root, "cop") >= 0:
		return reading.Propose, true
	}
	return "", false
}

// imperative: a bare verb without subject at the head of a sentence in quotation marks.
func (m *maker) imperative(a *stage.Attribution, c said) bool {
	if c.subject >= 0 || len(c.aux) > 0 || m.t.Analyses[c.root].XPOS != "VB" || m.t.Kid(c.root, "mark") >= 0 {
		return false
	}
	return m.directness(a.Content) != reading.Paraphrase
}

// sorryOrUntrue: the clause is an apology, or says that something is not so.
func (m *maker) sorryOrUntrue(c said) reading.StatementAct {
	l := m.t.Lemma(c.root)
	switch {
	case m.lex.of[sorry][l] && !c.negated && (c.own || c.subject < 0):
		return reading.Concede
	case c.negated && (l == "true" || l == "case"), !c.negated && m.lex.of[untrue][l] && m.t.Kid(c.root, "cop") >= 0:
		return reading.Deny
	}
	return reading.Assert
}

// hasModal reports whether the clause has a modal verb, so that what it says need not be so.
func (m *maker) hasModal(c said) bool {
	return m.has(c, mustDo) || m.has(c, shouldDo) || m.has(c, willDo) || m.has(c, wouldDo) || m.has(c, mightDo)
}

// evaluated: the clause judges, or says that a wrong was done.
func (m *maker) evaluated(c said) reading.StatementAct {
	if m.t.Verbal(c.root) && m.has(c, mightDo) {
		return reading.Assert
	}
	if m.t.Verbal(c.root) && m.lex.of[breaking][m.t.Lemma(c.root)] && !c.negated && m.lex.of[pact][m.t.Lemma(m.t.Kid(c.root, "obj"))] {
		return reading.Accuse
	}
	if m.t.Verbal(c.root) && m.lex.of[wrong][m.t.Lemma(c.root)] && !c.negated && !m.t.Passive(c.root) && !m.hasModal(c) {
		return reading.Accuse
	}
	if !m.t.Verbal(c.root) && m.t.Kid(c.root, "cop") < 0 && m.t.Analyses[c.root].UPOS != "ADJ" {
		return reading.Assert // a thing, of which nothing is said
	}
	words := []int{c.root}
	for k := range m.t.Kids(c.root) {
		switch m.t.Plain(k) {
		case "amod", "obj", "xcomp", "advmod":
			words = append(words, k)
			if a := m.t.Kid(k, "amod"); a >= 0 {
				words = append(words, a)
			}
		}
	}
	for _, w := range words {
		act := m.judgement(w)
		switch {
		case act == reading.Assert:
		case !c.negated || m.denied(w): // turned round already
			return act
		case act == reading.Praise:
			return reading.Criticise
		default:
			return reading.Assert
		}
	}
	return reading.Assert
}

// negatedCondition: "if that is not done", "unless".
func (m *maker) negatedCondition(root int) bool {
	for k := range m.t.Kids(root) {
		if m.t.Plain(k) != "advcl" {
			continue
		}
		if mark := m.t.Kid(k, "mark"); mark >= 0 && m.t.Lower(mark) == "unless" {
			return true
		}
		for n := range m.t.Kids(k) {
			if m.negation(n) {
				return true
			}
		}
	}
	return false
}
