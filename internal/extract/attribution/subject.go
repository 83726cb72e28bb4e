package attribution

import (
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
)

// maxSubject bounds how far a subject reaches back from its verb, in tokens.
const maxSubject = 45

// subjectBefore finds the noun phrase that ends right before token end: the subject of
// the verb there. before is where the clause begins, at or left of the phrase: what
// stands before it belongs to something else. ok is false if no phrase is there.
func (f *finder) subjectBefore(end int, s scope) (subject lang.Range, before int, ok bool) {
	if f.is(end-1, "who", "which") && end-1 >= s.From {
		// A relative clause: the pronoun is the source, its antecedent speaks.
		return lang.Range{From: end - 1, To: end}, end - 1, true
	}
	lo := max(s.From, end-maxSubject)
	if f.is(end-1, ",") && f.kind(end-1) == lang.Punct {
		return f.aroundParenthesis(end, lo, s)
	}
	r := f.phraseBefore(end, lo, s)
	before = r.From
	r = f.trim(r)
	return r, before, f.namesSomebody(r)
}

// aroundParenthesis: "Mara Venn, the envoy, said" and "Venn, who arrived late, said"
// and "Venn, in an interview, said". An apposition belongs to the subject.
func (f *finder) aroundParenthesis(end, lo int, s scope) (lang.Range, int, bool) {
	close := end - 1
	open := -1
	for t := close - 1; t >= lo; t-- {
		if f.opaque(t, s) >= 0 {
			break
		}
		if f.kind(t) == lang.Punct && f.is(t, ",", "—", "–") {
			open = t
			if !f.insideList(t, s) {
				break
			}
		}
	}
	if open < 0 {
		return lang.Range{}, 0, false
	}
	r := f.phraseBefore(open, lo, s)
	before := r.From
	r = f.trim(r)
	if !f.namesSomebody(r) {
		// "On Monday, the envoy, said" and "But, he said": what stands between the commas
		// may itself be the subject.
		inner := f.trim(f.phraseBefore(close, max(lo, open+1), s))
		return inner, inner.From, f.namesSomebody(inner)
	}
	first := f.class(open + 1)
	if first.Is(lang.Preposition|lang.Subordinator|lang.Conjunction) || f.timeAt[open+1] >= 0 || f.cueAt[open+1] >= 0 {
		return r, before, true
	}
	return lang.Range{From: r.From, To: close}, before, true
}

// insideList: a comma within a place name or an age ("Venn, 47, a former judge") goes on
// with what stands before it.
func (f *finder) insideList(comma int, s scope) bool {
	return comma-2 > s.From && f.kind(comma-1) == lang.Number && f.is(comma-2, ",")
}

// phraseBefore walks left from end over words that can stand in one noun phrase.
func (f *finder) phraseBefore(end, lo int, s scope) lang.Range {
	from := end
	if f.is(end-1, "i", "he", "she", "we", "they", "you", "it") && end-1 >= lo && f.opaque(end-1, s) < 0 {
		return lang.Range{From: end - 1, To: end}
	}
	for t := end - 1; t >= lo; t-- {
		if !f.inPhrase(t, end, lo, s) {
			break
		}
		from = t
	}
	return lang.Range{From: from, To: end}
}

func (f *finder) inPhrase(t, end, lo int, s scope) bool {
	if f.opaque(t, s) >= 0 {
		return false
	}
	if m := f.mentionAt[t]; m >= 0 && f.d.Mentions[m].Form != stage.PronounMention {
		return true
	}
	switch f.kind(t) {
	case lang.Number, lang.Link:
		return true
	case lang.Word:
	case lang.Punct:
		return f.is(t, "-", "/", "&", "(", ")", "'", "’")
	case lang.Symbol:
		return f.is(t, "$", "%")
	default:
		return false
	}
	c := f.class(t)
	if i := f.cueAt[t]; i >= 0 && f.d.Cues[i].Form == stage.VerbCue && f.d.Cues[i].Inflection == stage.Finite {
		return false
	}
	switch {
	case f.is(t, "'s", "’s", "'", "’"):
		return true
	case f.is(t, "and", "or", "nor"):
		return t > lo && t+1 < end && f.joins(t)
	case c.Is(lang.Auxiliary | lang.Modal | lang.Negation | lang.Conjunction):
		return false
	case c.Is(lang.Pronoun):
		return t == end-1 || f.is(t, "one", "others", "some", "those")
	case c.Is(lang.WhWord):
		return false
	case c.Is(lang.Subordinator):
		return c.Is(lang.Determiner) && f.is(t+1, "country", "official", "person")
	}
	return true
}

// joins reports whether "and" at t joins two noun phrases rather than two clauses: a
// name, or an article and a noun, on both sides.
func (f *finder) joins(t int) bool {
	left := f.mentionAt[t-1] >= 0 || f.capital(t-1) || f.class(t-1) == 0
	right := f.mentionAt[t+1] >= 0 || f.capital(t+1) || f.class(t+1).Is(lang.Determiner|lang.Possessive) || f.class(t+1) == 0
	return left && right
}

// trim cuts what stands around a noun phrase without being of it: leading times, adverbs
// and prepositional phrases, trailing adverbs and times ("Trump on Monday").
func (f *finder) trim(r lang.Range) lang.Range {
	for r.Len() > 0 {
		switch t := r.To - 1; {
		case f.timeAt[t] >= 0 && f.mentionAt[t] < 0:
			r.To = t
		case f.class(t).Is(lang.Adverb|lang.Preposition) && f.mentionAt[t] < 0:
			r.To = t
		default:
			goto leading
		}
	}
leading:
	for r.Len() > 0 {
		t := r.From
		c := f.class(t)
		switch {
		case f.mentionAt[t] >= 0:
			return r
		case f.timeAt[t] >= 0, c.Is(lang.Conjunction), f.kind(t) == lang.Punct,
			c.Is(lang.Adverb) && !c.Is(lang.Determiner), f.is(t, "'s", "’s", "'", "’"):
			r.From++
		case c.Is(lang.Preposition) && !c.Is(lang.Determiner):
			r.From = f.afterPrepositional(r)
		default:
			return r
		}
	}
	return r
}

// afterPrepositional is the token after the prepositional phrase at the head of r: a
// time, or a mention, or the words up to the next determiner, pronoun or name.
func (f *finder) afterPrepositional(r lang.Range) int {
	t := r.From + 1
	if t >= r.To {
		return r.To
	}
	if f.timeAt[t] >= 0 {
		for t < r.To && f.timeAt[t] >= 0 {
			t++
		}
		return t
	}
	if m := f.mentionAt[t]; m >= 0 {
		for t < r.To && f.mentionAt[t] == m {
			t++
		}
		return t
	}
	for t++; t < r.To; t++ {
		if f.class(t).Is(lang.Determiner|lang.Possessive|lang.Pronoun) || f.capital(t) && !f.capital(t-1) {
			break
		}
	}
	return t
}

// namesSomebody: a source has a mention, a pronoun, or a noun. Without a tagger a bare
// lower-case word counts as a noun only as a plural or after a determiner or a number.
func (f *finder) namesSomebody(r lang.Range) bool {
	determined := false
	for t := r.From; t < r.To; t++ {
		if f.mentionAt[t] >= 0 || f.kind(t) == lang.Link {
			return true
		}
		if f.kind(t) == lang.Number {
			determined = true
			continue
		}
		c := f.class(t)
		if f.kind(t) != lang.Word || f.is(t, "it", "there", "'s", "’s", "'", "’") {
			continue
		}
		switch {
		case c.Is(lang.Pronoun), c.Is(lang.Determiner) && f.is(t, "some", "many", "few", "several", "most", "both", "all", "neither", "others"):
			return true
		case c.Is(lang.Determiner | lang.Possessive):
			determined = true
		case c == 0:
			w := f.lower(t)
			if determined || f.capital(t) || len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' || w == "people" || w == "police" {
				return true
			}
		}
	}
	return r.Len() == 1 && f.is(r.From, "it")
}
