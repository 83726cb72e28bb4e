package speaker

import (
	"github.com/parley-project/parley/internal/extract/stage"
)

// hearers makes entities of those spoken to for whom no list of titles has a word: "told the
// crew", "in a letter to their families", "the families were told". Whom a statement is made to
// is the statement stage's to say; it goes by the mentions.
func (r *resolver) hearers() {
	if !r.t.Known() {
		return
	}
	for i := range r.d.Attributions {
		a := &r.d.Attributions[i]
		v := r.cueHead(a)
		if v < 0 || !r.words[addressedWord][r.t.Lemma(v)] && !r.words[greetingWord][r.t.Lemma(v)] {
			r.readers(a, v)
			continue
		}
		for k := range r.t.Kids(v) {
			if r.t.Is(k, "nsubj:pass") && r.agent(v) < 0 || k > v && r.t.Is(k, "obj", "iobj") {
				r.hearer(a, k)
			}
		}
		r.readers(a, v)
	}
}

// readers are those after "to" of a verb of saying or of what it was said in: "in a letter to".
func (r *resolver) readers(a *stage.Attribution, v int) {
	for k := range r.t.Kids(v) {
		switch {
		case !r.t.Is(k, "obl"):
		case r.t.Case(k) == "to":
			r.hearer(a, k)
		case r.words[documentWord][r.t.Lemma(k)] || r.words[speechWord][r.t.Lemma(k)]:
			for n := range r.t.Kids(k) {
				if r.t.Is(n, "nmod") && r.t.Case(n) == "to" {
					r.hearer(a, n)
				}
			}
		}
	}
}

// hearer makes an entity of the people whom the word k names, if nothing has.
func (r *resolver) hearer(a *stage.Attribution, k int) {
	if r.t.UPOS(k) != "NOUN" || r.words[untoldWord][r.t.Lemma(k)] || inside(r.t.Tokens[k].Span, a.Cue) {
		return
	}
	for i, c := range a.Content {
		if c.Contains(r.t.Tokens[k].Span) && (i > 0 || c.Start < r.t.Phrase(k).Start) {
			return
		}
	}
	m := r.places.of(r.t.Tokens[k].Span)
	if m >= 0 && r.d.Mentions[m].Entity >= 0 || !r.plural(k) && !r.words[peopleWord][r.t.Lemma(k)] {
		return
	}
	r.describe(k, m, nil)
}
