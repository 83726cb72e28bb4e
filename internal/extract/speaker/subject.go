package speaker

import (
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// likely is the probability from which an attribution without a source is worth one: below, what
// was taken for a cue is more often none.
const likely = 0.5

// sources gives attributions that have a cue and no source the one that the tree shows.
func (r *resolver) sources() {
	if !r.t.Known() {
		return
	}
	for i := range r.d.Attributions {
		a := &r.d.Attributions[i]
		if len(a.Source) > 0 || len(a.Cue) == 0 || a.Probability < likely {
			continue
		}
		if s := r.subject(a); s >= 0 {
			if span, ok := r.sourceSpan(a, s); ok {
				a.Source = []text.Span{span}
			}
		}
	}
}

// unsourced gives an attribution that is too unsure to be given a source the speaker that the tree
// shows, if it has a name: the words stay those that were found.
func (r *resolver) unsourced(a *stage.Attribution) {
	if !r.t.Known() {
		return
	}
	s := r.subject(a)
	if s < 0 || firstPerson(r.t.Lower(s)) != notFirst || r.isRelative(s) {
		return
	}
	if v := r.known(s); v.entity >= 0 && r.d.Entities[v.entity].IsNamed() {
		r.give(a, v)
	}
}

// subject is the word that is who does what the cue of an attribution says: the subject of its
// verb or of the verb that it goes on from, the agent of a passive; -1 for none.
func (r *resolver) subject(a *stage.Attribution) int {
	v := r.cueHead(a)
	if v < 0 || r.words[raisingWord][r.t.Lemma(v)] ||
		r.words[addressedWord][r.t.Lemma(v)] && r.t.XPOS(v) == "VBN" && r.t.Kid(v, "aux") < 0 { // "Asked why, Marr said"
		return -1
	}
	for n := 0; v >= 0 && n < 4; n++ {
		if r.t.Kid(v, "expl", "csubj") >= 0 {
			return r.quarters(v)
		}
		if r.t.Passive(v) {
			if r.words[feelingWord][r.t.Lemma(v)] {
				return r.may(a, r.t.Kid(v, "nsubj:pass"))
			}
			return r.may(a, r.agent(v))
		}
		if s := r.t.Kid(v, "nsubj"); s >= 0 {
			return r.may(a, s)
		}
		if r.t.UPOS(v) == "NOUN" {
			if s := r.t.Kid(v, "nmod:poss"); s >= 0 {
				return r.may(a, s)
			}
		}
		if s := r.leading(v); s >= 0 {
			return r.may(a, s)
		}
		switch {
		case r.t.Is(v, "acl") && r.t.UPOS(v) == "VERB" && r.t.XPOS(v) == "VBG":
			return r.may(a, r.t.Head(v))
		case r.t.Is(v, "conj", "xcomp"), r.t.Is(v, "ccomp") && r.t.XPOS(v) == "VBD" && r.t.Kid(v, "mark") < 0, r.t.Is(v, "advcl") && r.subjectless(v):
			v = r.t.Head(v)
		default:
			return -1
		}
	}
	return -1
}

// subjectless: a clause without a subject of its own has that of the clause it hangs from: "saying",
// "after telling them", "confident that".
func (r *resolver) subjectless(v int) bool {
	switch r.t.XPOS(v) {
	case "VBG":
		return true
	case "VBN", "JJ":
		return r.t.Kid(v, "mark", "cop") < 0
	}
	return false
}

// leading is a name before a verb that hangs from it as what a name hardly is, and that nothing
// governs: "Weil, who has led the talks, said", where the tree has it wrong; -1 for none.
func (r *resolver) leading(v int) int {
	for k := range r.t.Kids(v) {
		if k < v && r.t.Is(k, "advmod", "dislocated", "discourse", "vocative", "obl", "nmod", "parataxis") && r.t.Kid(k, "case") < 0 && r.isName(k) {
			return k
		}
	}
	return -1
}

// isName reports whether a mention by name is headed by word i.
func (r *resolver) isName(i int) bool {
	m := r.places.of(r.t.Tokens[i].Span)
	return m >= 0 && (r.d.Mentions[m].Form == stage.NameMention || r.d.Mentions[m].Form == stage.MetonymMention)
}

// cueHead is the word of a cue that hangs from outside of it, if a verb, a noun or an adjective;
// -1 for any other.
func (r *resolver) cueHead(a *stage.Attribution) int {
	for _, s := range a.Cue {
		in := r.t.Within(s)
		for i := in.From; i < in.To; i++ {
			if h := r.t.Head(i); h >= 0 && inside(r.t.Tokens[h].Span, a.Cue) {
				continue
			}
			switch r.t.UPOS(i) {
			case "VERB", "ADJ", "NOUN":
				return i
			case "AUX":
				if h := r.t.Head(i); r.t.Is(i, "aux", "cop") {
					return h
				}
			}
		}
	}
	return -1
}

// agent is the word after "by", or -1.
func (r *resolver) agent(v int) int {
	for k := range r.t.Kids(v) {
		if r.t.Is(k, "obl:agent") || r.t.Is(k, "obl") && r.t.Case(k) == "by" {
			return k
		}
	}
	return -1
}

// may is the word s if it can be the source of an attribution: who names somebody, stands
// outside of its content and in no quotation in which the cue does not stand; else -1.
func (r *resolver) may(a *stage.Attribution, s int) int {
	if s < 0 || !r.isActor(s) || inside(r.t.Tokens[s].Span, a.Content) || inside(r.t.Tokens[s].Span, a.Cue) {
		return -1
	}
	if cue := r.t.Within(a.Cue[0]); cue.Len() == 0 || r.voices.at[s] != r.voices.at[cue.From] {
		return -1
	}
	return s
}

// quarters is where something is believed by nobody in particular: "in diplomatic circles"; -1 for
// none.
func (r *resolver) quarters(v int) int {
	for k := range r.t.Kids(v) {
		if r.t.Is(k, "obl") && r.words[quartersWord][r.t.Lemma(k)] {
			return k
		}
	}
	return -1
}

// isAddressed: the source is who was told or asked, and nobody says by whom: "They’d been told that".
func (r *resolver) isAddressed(a *stage.Attribution) bool {
	v := r.cueHead(a)
	if v < 0 || !r.words[addressedWord][r.t.Lemma(v)] || r.agent(v) >= 0 {
		return false
	}
	s := r.t.Kid(v, "nsubj:pass")
	return s >= 0 && inside(r.t.Tokens[s].Span, a.Source)
}

// isActor: the word is a pronoun for people, a name, or heads a mention that may speak.
func (r *resolver) isActor(i int) bool {
	if m := r.places.of(r.t.Tokens[i].Span); m >= 0 {
		return r.d.Mentions[m].Kind != reading.Place
	}
	return r.t.UPOS(i) == "PROPN" || r.t.UPOS(i) == "PRON" && r.t.Lower(i) == "who"
}

// sourceSpan is the phrase of the subject, as far as it stands outside of cue and content.
func (r *resolver) sourceSpan(a *stage.Attribution, s int) (text.Span, bool) {
	for _, span := range []text.Span{r.t.Phrase(s), r.t.Phrase(s, "acl:relcl", "appos"), r.t.Tokens[s].Span} {
		free := true
		for _, parts := range [][]text.Span{a.Cue, a.Content} {
			for _, p := range parts {
				free = free && !p.Overlaps(span)
			}
		}
		if free {
			return span, true
		}
	}
	return text.Span{}, false
}
