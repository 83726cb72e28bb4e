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
func (w *writer) body(i int) int {
	t := w.toks[i]
	if !t.cls.is(isOrgNoun|isGovNoun|isSides|isSelfNoun) || t.capital && t.proves && w.unitAt[i] >= 0 || !w.closes(i+1) || w.verbal(i) && i > 0 && w.toks[i-1].lang != 0 && !w.toks[i-1].lang.Is(lang.Determiner|lang.Possessive) {
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
