package entity

import (
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// description makes the mention of a description that begins at i, and gives the token
// after it; i if there is none.
func (w *writer) description(i, limit int) int {
	if t := w.toks[i]; !t.isWord && t.low != "think-tank" {
		return i
	}
	title, n := w.tit.Lookup(w.low, i)
	if full, ok := w.lex.short[w.toks[i].low]; ok && w.toks[i].capital && w.near(i+1, i).capital {
		title, _ = w.tit.Form(full)
		n = 1
	}
	if n > 0 && i+n <= limit && !w.insideUnit(i, n) {
		if end := w.titled(title, i, n, limit); end > i {
			return end
		}
	}
	if end := w.paper(i); end > i {
		return end
	}
	return w.body(i)
}

func (w *writer) insideUnit(i, n int) bool {
	for k := i; k < i+n; k++ {
		if w.unitAt[k] >= 0 {
			return true
		}
	}
	return false
}

// titled makes a mention of the title at [i, i+n), or leaves it pending for the name that
// follows.
func (w *writer) titled(title register.Title, i, n, limit int) int {
	begin := i
	// "senior" says nothing of what somebody is.
	for title.Generic && n > 1 && w.toks[i].cls.is(isModifier) {
		short, k := w.tit.Lookup(w.low, i+1)
		if k != n-1 {
			break
		}
		title, i, n = short, i+1, k
	}
	d := w.before(i)
	d.title, d.end = title, i+n
	d.title.Singular = w.spelled(title, i, n)
	if w.government(&d) {
		return d.end
	}
	// A courtesy title may stand between: "Chancellor Dr. Averin".
	next := d.end
	for w.near(next, i).cls.is(isMr|isMs|isDr) && w.near(next, i).capital {
		next++
	}
	if u := w.unitOf(next); u >= 0 && w.units[u].kind == reading.Person && w.units[u].use == register.NameUse && !title.Plural &&
		(title.Before || title.Generic && w.units[u].to-w.units[u].from > 1) {
		d.end = next
		w.pending = &d
		return next
	}
	form, kind, ok := w.formOf(&d)
	if !ok {
		return begin
	}
	end := w.complement(&d, limit)
	m := stage.Mention{
		Form: form, Kind: kind, Role: d.title.Singular, Gender: title.Gender, Plural: title.Plural || title.Collective,
		Name: w.words(afterArticle(w, d.start), end),
	}
	if d.owner >= 0 {
		m.RoleOf = owner(d.owner)
	}
	idx := w.add(m, d.start, end, d.at, d.end)
	if d.owner < 0 && end > d.end {
		w.later[idx] = [2]int{d.end + 1, end}
	}
	// The words after the title are gone over again: they hold mentions of their own.
	return d.end
}

// spelled is a title as the text hyphenates it: "secretary-general".
func (w *writer) spelled(title register.Title, i, n int) string {
	words := strings.ToLower(w.words(i, i+n))
	if strings.ReplaceAll(words, "-", " ") == title.Singular {
		return words
	}
	return title.Singular
}
