package entity

import (
	"strings"

	"github.com/parley-project/parley/internal/lang"
)

// closes reports whether a noun phrase may end before token i: what follows is no noun.
func (f *finder) closes(i int) bool {
	if i >= len(f.toks) || f.sent[i] != f.sent[i-1] || f.unitAt[i] >= 0 {
		return true
	}
	t := f.toks[i]
	return !t.isWord || t.lang != 0 || f.verbal(i) || f.possessive(i) || f.timed[i] || t.cls.is(isFollow|isTime) ||
		strings.HasSuffix(t.low, "ed") || strings.HasSuffix(t.low, "ing") || t.capital
}

// complement extends a description over what belongs to it on the right: "of Tesmar",
// "to the president", "familiar with the talks". It gives the token after it.
func (w *writer) complement(d *description, limit int) int {
	end := d.end
	if end >= limit {
		return end
	}
	t := w.toks[end]
	switch {
	case t.cls.is(isFollow) && d.det != owned:
		k := end + 1
		if k < limit && w.toks[k].lang.Is(lang.Preposition) {
			k++
		}
		if np := w.nounPhrase(k, limit); np > k {
			return np
		}
	case t.low == "of" || t.low == "to" && (w.begins(end+1) || w.toks[min(end+1, limit-1)].low == "one" || w.toks[min(end+1, limit-1)].lang.Is(lang.Determiner|lang.Possessive)):
		if np := w.nounPhrase(end+1, limit); np > end+1 {
			// "head of the office of the president"
			if np+1 < limit && w.toks[np].low == "of" {
				if more := w.nounPhrase(np+1, limit); more > np+1 {
					return more
				}
			}
			return np
		}
	case (t.low == "for" || t.low == "at" || t.low == "from" || t.low == "in" || t.low == "with") && w.names(end+1, limit) &&
		(d.det != bare || d.title.Plural) && (t.low == "for" || t.low == "at" || d.title.Generic || d.title.Plural):
		if t.low == "with" && w.toks[min(end+1, limit-1)].low != "knowledge" {
			break
		}
		np := w.nounPhrase(end+1, limit)
		if t.low != "for" && t.low != "with" && !w.begins(end+1) && np > end+1 && !w.toks[np-1].cls.is(isOrgNoun|isOrg) {
			break // "reporters at a press conference" is where, not who
		}
		if np > end+1 {
			return np
		}
	}
	return end
}

// begins reports whether a name begins at i.
func (f *finder) begins(i int) bool { return f.unitOf(i) >= 0 }

// names reports whether the noun phrase at i is a name or has an article.
func (w *writer) names(i, limit int) bool {
	if i >= limit {
		return false
	}
	t := w.toks[i]
	return w.begins(i) || t.lang.Is(lang.Determiner|lang.Possessive) || t.low == "knowledge"
}

// nounPhrase is the end of the noun phrase that begins at i, or i. It holds at most eight
// words, and stops before a verb, a word of a closed class, a mark.
func (w *writer) nounPhrase(i, limit int) int {
	k := i
	if k+2 < limit && (w.toks[k].low == "one" || w.toks[k].low == "some" || w.toks[k].low == "both") && w.toks[k+1].low == "of" {
		k += 2
	}
	content := false
	for k < limit && k-i < 8 {
		t := w.toks[k]
		switch {
		case w.unitAt[k] >= 0:
			k = w.units[w.unitAt[k]].to
			content = true
			continue
		case w.possessive(k):
			if !content {
				return i
			}
		case !t.isWord && w.p.Tokens[k].Kind != lang.Number:
			return done(i, k, content)
		case t.lang.Is(lang.Determiner | lang.Possessive):
			if content {
				return done(i, k, content)
			}
		case t.lang != 0 || w.said[k] || w.timed[k]:
			return done(i, k, content)
		case !content && !t.capital && strings.HasSuffix(t.low, "ing"):
			return i // "of breaking the truce"
		case content && (t.cls.is(isActing|isPast) || strings.HasSuffix(t.low, "ed")) && !strings.HasSuffix(t.low, "s"):
			return done(i, k, content)
		default:
			content = true
		}
		k++
	}
	return done(i, k, content)
}

func done(i, k int, content bool) int {
	if content {
		return k
	}
	return i
}
