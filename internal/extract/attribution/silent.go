package attribution

import (
	"slices"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// silent finds what is said without a content: "He did not elaborate", "Both sides agreed". PolNeAR
// has no such attributions. The lexicon knows the cues, the tree their subjects.
func (r *reader) silent() {
	taken := make([]bool, len(r.d.Parsed.Tokens))
	for _, a := range r.found {
		for _, s := range slices.Concat(a.Cue, a.Content) {
			in := r.d.Parsed.Within(s)
			for t := in.From; t < in.To; t++ {
				taken[t] = true
			}
		}
	}
	for i := range r.d.Cues {
		c := &r.d.Cues[i]
		if c.Form != stage.VerbCue || c.Inflection != stage.Finite || !c.Frames.Has(stage.TakesNothing) || c.Passive {
			continue
		}
		tokens := r.d.Parsed.Within(c.Span)
		if tokens.Len() == 0 || slices.Contains(taken[tokens.From:tokens.To], true) {
			continue
		}
		if source, ok := r.subject(tokens, c.Negated || c.Act == reading.Decline); ok {
			r.found = append(r.found, stage.Attribution{
				Source: []text.Span{r.d.Parsed.Cover(source)}, Cue: []text.Span{c.Span}, CueIndex: i, Within: -1, Speaker: -1,
			})
		}
	}
}

// subject is the subject of the verb among tokens, if the verb takes nothing beside. bare: a verb
// that denies may take what it likes: "did not elaborate on the plan".
func (r *reader) subject(tokens lang.Range, bare bool) (lang.Range, bool) {
	p := r.d.Parsed
	s := p.SentenceAt(p.Tokens[tokens.From].Start)
	source := lang.Range{From: -1}
	for t := p.Sentences[s].Tokens.From; t < p.Sentences[s].Tokens.To; t++ {
		h := p.Analyses[t].Head
		if h < tokens.From || h >= tokens.To || t >= tokens.From && t < tokens.To {
			continue
		}
		switch p.Analyses[t].Rel {
		case "nsubj":
			if t < tokens.From {
				source = r.phrase(t, tokens.From)
			}
		case "obj", "ccomp", "xcomp", "obl", "nsubj:pass", "conj", "parataxis":
			if !bare {
				return source, false
			}
		}
	}
	return source, source.From >= 0
}

// phrase is what hangs from token t, as far as it lies before token end without a gap.
func (r *reader) phrase(t, end int) lang.Range {
	p := r.d.Parsed
	sentence := p.Sentences[p.SentenceAt(p.Tokens[t].Start)].Tokens
	under := func(u int) bool {
		for range 12 { // no phrase that names somebody is deeper
			if u == t {
				return true
			}
			if u = p.Analyses[u].Head; u < 0 {
				return false
			}
		}
		return false
	}
	out := lang.Range{From: t, To: t + 1}
	for out.From > sentence.From && under(out.From-1) {
		out.From--
	}
	for out.To < min(end, sentence.To) && under(out.To) {
		out.To++
	}
	return out
}
