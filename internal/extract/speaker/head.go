package speaker

import (
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/text"
)

// head is the word that a source is about: of the words that hang from outside of it the first
// that names, a subject before others; -1 where the text has no tree or the source no words.
func (r *resolver) head(source []text.Span) int {
	best, rank := -1, -1
	for _, s := range source {
		in := r.t.Within(s)
		for i := in.From; i < in.To; i++ {
			if h := r.t.Head(i); r.t.UPOS(i) == "PUNCT" || !r.t.Known() || h >= 0 && inside(r.t.Tokens[h].Span, source) {
				continue
			}
			if k := r.rank(i); k > rank {
				best, rank = i, k
			}
		}
	}
	if best < 0 || rank > 0 {
		return best
	}
	// A clause: "Marr, who had met him, said": the subject of its verb.
	if k := r.t.Kid(best, "nsubj"); k >= 0 && inside(r.t.Tokens[k].Span, source) {
		return k
	}
	for _, s := range source {
		in := r.t.Within(s)
		for i := in.From; i < in.To; i++ {
			if r.rank(i) > 1 {
				return i
			}
		}
	}
	return best
}

// rank says how well a word names somebody: 0 for one that does not.
func (r *resolver) rank(i int) int {
	switch r.t.UPOS(i) {
	case "NOUN", "PROPN", "PRON":
		if r.t.Is(i, "nsubj", "obl:agent") {
			return 3
		}
		return 2
	}
	if m := r.places.of(r.t.Tokens[i].Span); m >= 0 && r.d.Mentions[m].Form == stage.NameMention {
		return 2 // a name that the core took for some other word
	}
	switch r.t.UPOS(i) {
	case "NUM", "DET", "ADJ":
		return 1
	}
	return 0
}

func inside(s text.Span, spans []text.Span) bool {
	for _, o := range spans {
		if o.Contains(s) {
			return true
		}
	}
	return false
}

// firstMention is who a source is without a tree: the first mention in it that has an entity.
func (r *resolver) firstMention(source text.Span) voice {
	for i := range r.places.over(source) {
		if r.d.Mentions[i].Entity >= 0 {
			return r.of(i)
		}
	}
	return nobody
}
