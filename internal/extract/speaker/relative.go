package speaker

import (
	"slices"

	"github.com/parley-project/parley/text"
)

// isRelative reports whether the word is a relative pronoun as a source: "who", "which".
func (r *resolver) isRelative(h int) bool {
	return slices.Contains([]string{"who", "which", "that", "whom"}, r.t.Lower(h)) && (r.t.UPOS(h) == "PRON" || r.t.UPOS(h) == "DET" || r.t.UPOS(h) == "SCONJ") &&
		!r.t.Is(h, "det")
}

// relative is whoever the clause of a relative pronoun hangs from, or by the order of words the
// mention before it.
func (r *resolver) relative(h int) voice {
	for v, n := r.t.Head(h), 0; v >= 0 && n < 8; v, n = r.t.Head(v), n+1 {
		if r.t.Is(v, "acl:relcl") {
			if noun := r.t.Head(v); noun >= 0 && noun < h {
				who := r.whom(noun)
				return r.voice(who, []text.Span{{Start: r.t.Phrase(who).Start, End: r.t.Tokens[h].Start}}, 0)
			}
			break
		}
	}
	at := r.t.Tokens[h].Start
	sentence := r.t.Sentences[max(0, r.t.SentenceAt(at))]
	if m := r.places.before(sentence.Start, at); m >= 0 {
		return r.of(m)
	}
	return nobody
}

// whom is the word for whom a noun describes: of "Marr is a trader who", "Marr, a trader who"
// and "Marr, an agent and a trader who" it is Marr; any other noun stands for itself.
func (r *resolver) whom(noun int) int {
	at := noun
	for n := 0; n < 4 && r.t.Is(at, "conj") && !r.isName(at) && !r.plural(at) && !r.isName(noun); n++ {
		at = r.t.Head(at)
	}
	switch {
	case r.isName(noun) || r.plural(noun):
	case r.t.Is(at, "appos") && r.isName(r.t.Head(at)):
		return r.t.Head(at)
	case r.t.Kid(at, "cop") >= 0:
		if s := r.t.Kid(at, "nsubj"); s >= 0 && (r.isName(s) || r.t.UPOS(s) == "PRON" && r.t.Lower(s) != "it" && r.t.Lower(s) != "this" && r.t.Lower(s) != "that") {
			return s
		}
	}
	return noun
}
