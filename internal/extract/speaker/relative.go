package speaker

import "slices"

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
				out := r.voice(noun, nil, 0)
				return out
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
