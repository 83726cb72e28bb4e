package entity

import (
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// formOf decides what a description without a name is: a role ("the envoy", "Venn's
// envoy"), an unnamed person or group ("an envoy", "two aides"), or no mention at all.
func (w *writer) formOf(d *description) (stage.MentionForm, reading.EntityKind, bool) {
	t := d.title
	word := w.toks[d.at]
	ambiguous := d.end-d.at == 1 && w.lex.classes[strings.ToLower(t.Singular)].is(isAmbiguous)
	if t.Singular == "figure" && w.p.Tokens[max(d.at-1, 0)].Kind == lang.Number {
		return "", "", false
	}
	if t.Singular == "source" && w.near(d.end, d.at).low == "of" {
		return "", "", false // of something, not of news
	}
	if ambiguous && (!w.closes(d.end) || d.det == bare && !t.Plural) && !w.apposed(d) {
		return "", "", false
	}
	if !w.closes(d.end) && !t.Plural && (t.Generic || !strings.HasSuffix(w.near(d.end, d.at).low, "s")) {
		return "", "", false // "the migrant crisis"
	}
	if t.Collective && w.abstract(d) {
		return "", "", false
	}
	switch {
	case t.Plural || t.Collective:
		if t.Collective && d.det == bare && !t.Plural || ambiguous && d.det == bare && !w.speaks(d.end) && !w.receives(d.start) {
			return "", "", false
		}
		return stage.NominalMention, reading.Group, true
	case w.apposed(d):
		return stage.RoleMention, reading.Person, true
	case d.det == indefinite || d.det == counted:
		return stage.NominalMention, reading.Person, true
	case t.Generic:
		return stage.NominalMention, reading.Person, d.det != bare
	case d.det == definite || d.det == owned:
		return stage.RoleMention, reading.Person, true
	case w.speaks(d.end) && !ambiguous, w.nameAfterComma(d):
		return stage.RoleMention, reading.Person, true
	case word.capital && word.proves && t.Sole && w.closes(d.end):
		return stage.RoleMention, reading.Person, true
	}
	return "", "", false
}

// receives reports whether people stand at i to whom, by whom or with whom something is:
// "told reporters", "according to people familiar with it".
func (w *writer) receives(i int) bool {
	t := w.near(i-1, i)
	if i == 0 {
		return false
	}
	switch t.low {
	case "to", "by", "from", "with", "among", "between":
		return true
	}
	return w.said[i-1]
}

// abstract: "the opposition to the plan" and "Venn's leadership" are no group; nor is "a
// 2,000 figure" a person.
func (w *writer) abstract(d *description) bool {
	switch next := w.near(d.end, d.at).low; d.title.Singular {
	case "opposition":
		return next == "to" || next == "from" || d.det == bare
	case "leadership":
		return d.owner < 0 || w.out[d.owner].Kind == reading.Person || w.out[d.owner].Form == stage.PronounMention
	}
	return false
}

// apposed: the description follows a person's name and a comma: "Marco Venn, secretary of
// state", "Venn, the envoy".
func (w *writer) apposed(d *description) bool {
	k := d.start - 1
	if k < 1 || w.toks[k].low != "," || w.sent[k] != w.sent[d.at] || d.title.Plural {
		return false
	}
	m := w.endAt[k-1]
	return m >= 0 && w.out[m].Kind == reading.Person && w.out[m].Form == stage.NameMention
}

// nameAfterComma: "national security adviser, John Venn,".
func (w *writer) nameAfterComma(d *description) bool {
	if w.near(d.end, d.at).low != "," {
		return false
	}
	u := w.unitOf(d.end + 1)
	return u >= 0 && w.units[u].kind == reading.Person && w.sent[d.end+1] == w.sent[d.at]
}

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

// government makes "the Tesmari government" and "the Tesmari side" a mention of the state
// itself as a party.
func (w *writer) government(d *description) bool {
	if !w.lex.classes[strings.ToLower(d.title.Form)].is(isGovNoun) || d.owner < 0 || w.out[d.owner].Kind != reading.State || !w.closes(d.end) {
		return false
	}
	w.add(stage.Mention{
		Form: stage.MetonymMention, Kind: reading.State, Register: w.out[d.owner].Register,
		Name: w.words(afterArticle(w, d.start), d.end), Gender: "n", RoleOf: owner(d.owner),
	}, d.start, d.end, d.at, d.end)
	return true
}

// body makes a mention of a body without a name of its own: "the ministry", "Tesmar's
// foreign ministry", "the Venn administration"; or of all sides: "both sides".
func (w *writer) body(i, limit int) int {
	t := w.toks[i]
	if !t.cls.is(isOrgNoun|isGovNoun|isSides) || t.capital && t.proves && w.unitAt[i] >= 0 || !w.closes(i+1) || w.verbal(i) && i > 0 && w.toks[i-1].lang != 0 && !w.toks[i-1].lang.Is(lang.Determiner|lang.Possessive) {
		return i
	}
	d := w.before(i)
	d.end = i + 1
	d.title = register.Title{Form: t.low, Singular: t.low}
	switch {
	case t.cls.is(isSides):
		if d.start == i || !isAll(w.toks[d.start].low) && d.start+1 < i && !isAll(w.toks[d.start+1].low) || d.det == owned {
			if !(t.low == "sides" || t.low == "parties") || d.det != definite {
				return i
			}
		}
		w.add(stage.Mention{Form: stage.NominalMention, Kind: reading.Group, Name: w.words(afterArticle(w, d.start), i+1), Plural: true},
			d.start, i+1, i, i+1)
		return i + 1
	case w.government(&d):
		return d.end
	case d.det == bare || d.det == counted || d.det == indefinite:
		return i
	}
	m := stage.Mention{Form: stage.NominalMention, Kind: reading.Organisation, Name: w.words(afterArticle(w, d.start), i+1), Gender: "n"}
	if d.owner >= 0 {
		m.RoleOf = owner(d.owner)
	}
	w.add(m, d.start, i+1, i, i+1)
	return i + 1
}

// isAll reports a word that counts the sides of a matter.
func isAll(s string) bool { return s == "both" || s == "two" || s == "all" || s == "three" }
