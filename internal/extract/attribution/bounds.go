package attribution

import (
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
)

// clauseEnd is where a content that is a clause ends: at the end of the sentence, or
// before the comma at which the publisher's own voice, or another cue, goes on.
func (f *finder) clauseEnd(t, end int, s scope) int {
	for u := t + 1; u < end; u++ {
		if f.opaque(u, s) >= 0 {
			continue
		}
		switch {
		case f.is(u, ";"):
			return u
		case !f.is(u, ",", "—", "–", "--") || f.kind(u) != lang.Punct || u+1 >= end:
		case f.participleCue(u+1, end), f.tailAt(u, end, s):
			return u
		case f.is(u+1, "but", "while", "though", "although", "whereas", "nodding") && f.cueBetween(u+1, end, s):
			return u
		case f.is(u+1, "as") && !f.is(u+2, "well"):
			return u
		case f.is(u+1, "and", "but") && f.class(u+2).Is(lang.Auxiliary|lang.Modal):
			// The verb goes on with the subject of the cue.
			return u
		case f.is(u+1, "then", "and", "before", "after") && f.cueSoon(u+2, end):
			return u
		case f.is(u+1, "according", "in") && f.cueAt[u+1] >= 0 && f.d.Cues[f.cueAt[u+1]].Form == stage.PrepCue:
			return u
		}
	}
	return end
}

// maxTail bounds the words of an attribution at the end of its sentence.
const maxTail = 16

// tailAt: what follows the comma at u is an attribution that takes in the sentence
// before it: ", the agency reported" or ", said the envoy on Monday".
func (f *finder) tailAt(u, end int, s scope) bool {
	for v := u + 1; v < min(end, u+maxTail); v++ {
		i := f.cueAt[v]
		if i < 0 {
			continue
		}
		c := &f.d.Cues[i]
		if c.Form != stage.VerbCue || c.Inflection != stage.Finite || c.Passive || !c.Frames.Has(stage.TakesBare|stage.TakesClause) {
			return false
		}
		if c.Tokens.From == u+1 {
			r, ok := f.subjectAfter(c, s)
			return ok && f.skipAdjuncts(r.To, end, s, false) >= end
		}
		_, before, ok := f.subjectBefore(c.Tokens.From, s)
		return ok && before == u+1 && f.skipAdjuncts(c.Tokens.To, end, s, c.Frames.Has(stage.TakesAddressee)) >= end
	}
	return false
}

// infinitiveEnd is where a content that is an infinitive ends: a comma before a clause
// with a subject of its own ends it.
func (f *finder) infinitiveEnd(t, end int, s scope) int {
	end = f.clauseEnd(t, end, s)
	for u := t + 1; u+1 < end; u++ {
		if f.opaque(u, s) < 0 && f.kind(u) == lang.Punct && f.is(u, ",") && f.is(u+1, "but", "which", "who", "while", "with") {
			return u
		}
	}
	return end
}

// participleCue: ", adding that", ", later telling": an adverb may come first.
func (f *finder) participleCue(t, end int) bool {
	for u := t; u < min(end, t+2); u++ {
		if i := f.cueAt[u]; i >= 0 {
			return f.d.Cues[i].Inflection == stage.Participle
		}
		if !f.class(u).Is(lang.Adverb) {
			return false
		}
	}
	return false
}

// cueSoon: a verb of saying follows within a short subject.
func (f *finder) cueSoon(t, end int) bool {
	for u := t; u < min(end, t+4); u++ {
		if i := f.cueAt[u]; i >= 0 && f.d.Cues[i].Form == stage.VerbCue {
			return f.d.Cues[i].Inflection == stage.Finite
		}
	}
	return false
}

// cueBetween: some verb of saying with a subject follows before the end.
func (f *finder) cueBetween(t, end int, s scope) bool {
	for u := t; u < end; u++ {
		if i := f.cueAt[u]; i >= 0 && f.opaque(u, s) < 0 && f.d.Cues[i].Form == stage.VerbCue && f.d.Cues[i].Inflection == stage.Finite {
			return true
		}
	}
	return false
}

// nounEnd is where a content that is a noun phrase ends: before a comma or a word that
// begins another clause.
func (f *finder) nounEnd(t, end int, s scope) int {
	for u := t + 1; u < end; u++ {
		if f.opaque(u, s) >= 0 {
			continue
		}
		c := f.class(u)
		switch {
		case f.kind(u) == lang.Punct && f.is(u, ",", ";", ":", "—", "–", "--"):
			return u
		case f.is(u, "but", "while", "because", "although", "though", "saying", "after", "before", "when", "as", "until"):
			return u
		case f.is(u, "and") && u+1 < end && f.cueAt[u+1] >= 0 && f.d.Cues[f.cueAt[u+1]].Form == stage.VerbCue:
			return u
		case f.timeAt[u] >= 0 && f.class(u-1).Is(lang.Preposition) && u-1 > t && f.after(f.timeAt, u, end) >= end:
			return u - 1
		case f.timeAt[u] >= 0 && f.after(f.timeAt, u, end) >= end && c == 0:
			return u
		}
	}
	return end
}
