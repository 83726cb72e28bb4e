package entity

import (
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// A unit is a run of tokens [from, to) that is a name.
type unit struct {
	from, to int
	// names are what the register has for it, if it is known there.
	names []register.Name
	kind  reading.EntityKind
	use   register.Use
	id    reading.RegisterID
	// owner is the unit before an organisation that says whose it is, or -1.
	owner int
	// mention is the index of the unit's mention, set when that is made; -1 before.
	mention int
	drop    bool
}

// findUnits finds all names of a sentence.
func (f *finder) findUnits(r lang.Range) {
	hits := f.hits(r)
	next := 0
	for i := r.From; i < r.To; {
		for next < len(hits) && hits[next].From < i {
			next++
		}
		var u unit
		hit := next < len(hits) && hits[next].From == i
		person := i
		if !hit || hits[next].Names[0].Kind != reading.Person {
			person = f.personEnd(i)
		}
		switch {
		case person > i && !(hit && hits[next].To >= person):
			u = unit{from: i, to: person, kind: reading.Person, owner: -1}
		case !hit && next < len(hits) && f.toks[i].proves && f.learnedBody(i, hits[next].From) >= hits[next].To:
			// "the New Harbour League" is not the Harbour League.
			u = unit{from: i, to: f.learnedBody(i, hits[next].From), kind: reading.Organisation, owner: -1}
		case next < len(hits) && hits[next].From == i:
			u = f.fromHit(hits, next, r)
		case f.mayBegin(i):
			stop := r.To
			if next < len(hits) {
				stop = hits[next].From
			}
			u = f.byShape(i, stop, r, hits[next:])
		}
		if u.to <= i {
			i = f.skip(i)
			continue
		}
		f.addUnit(u)
		i = u.to
	}
}

// skip steps over a title that begins with a capital, so that its words are not taken for
// a name.
func (f *finder) skip(i int) int {
	if f.toks[i].capital {
		if _, n := f.tit.Lookup(f.low, i); n > 0 && !f.inOrganisation(i, n) {
			return i + n
		}
	}
	return i + 1
}

func (f *finder) addUnit(u unit) {
	u.mention = -1
	for k := u.from; k < u.to; k++ {
		f.unitAt[k] = int32(len(f.units))
	}
	f.units = append(f.units, u)
}

// hits are the register's names in a sentence, without those that stand there as plain
// words.
func (f *finder) hits(r lang.Range) []register.Hit {
	words := make([]string, r.Len())
	for i := range words {
		words[i] = f.toks[r.From+i].word
	}
	var out []register.Hit
	for _, h := range f.reg.Find(words) {
		h.From, h.To = h.From+r.From, h.To+r.From
		if f.plainHit(h) {
			continue
		}
		out = append(out, h)
	}
	return out
}

func (f *finder) plainHit(h register.Hit) bool {
	if h.Names[0].Kind == reading.Office {
		return true // read as title and name
	}
	if _, n := f.tit.Lookup(f.low, h.From); n >= h.To-h.From && h.Names[0].Use != register.DemonymUse {
		return true
	}
	t := f.toks[h.From]
	if h.To-h.From > 1 || !t.isWord {
		return false
	}
	if t.cls.is(isTime) || f.timed[h.From] {
		return true
	}
	return !t.proves && t.capital && f.isPlainWord(h.From) && f.seen.capital[t.low] == 0
}

// fromHit makes a unit of a register's name, with the words that go on with it: a person
// whose given name is a state's, a region or an institution called after a place.
func (f *finder) fromHit(hits []register.Hit, k int, r lang.Range) unit {
	h := hits[k]
	u := unit{from: h.From, to: h.To, names: h.Names, owner: -1}
	n := h.Names[0]
	u.kind, u.use, u.id = n.Kind, n.Use, n.Entity
	if len(h.Names) > 1 {
		u.kind, u.use, u.id = f.choose(h)
	}
	if u.kind == reading.Organisation && f.elsewhere(h.From, u.id) {
		u.id, u.owner = "", int(f.unitAt[h.From-1]) // "the Tolland Senate" is not the state's
	}
	stop := r.To
	if k+1 < len(hits) {
		stop = hits[k+1].From
	}
	if end := f.learnedBody(h.From, h.To); end > h.To && end <= stop && u.use != register.DemonymUse && u.kind != reading.Person {
		return unit{from: h.From, to: end, kind: reading.Organisation, owner: -1}
	}
	place := u.kind == reading.Place || u.kind == reading.State
	if !place || h.To >= r.To || u.use == register.DemonymUse {
		return u
	}
	t := f.toks[h.To]
	if !t.isWord || !t.capital || t.cls.is(isTime) || h.To >= stop || f.titleAt(h.To) {
		return u
	}
	end := f.runEnd(h.To, stop)
	last := f.toks[end-1]
	switch {
	case h.To-h.From == 1 && end-h.To == 1 && !f.inHeading(h.From) && f.reg.Gender(f.toks[h.From].word) != "" && !last.cls.is(isOrg|isPlace|isEvent|isDocument|isCommon):
		return unit{from: h.From, to: end, kind: reading.Person, owner: -1}
	case last.cls.is(isOrg | isPlace | isDocument):
		v := unit{from: h.From, to: end, owner: -1}
		v.kind = f.kindOfRun(v.from, v.to)
		return v
	}
	return u
}

// titleAt reports whether a title begins at i that is no part of a name.
func (f *finder) titleAt(i int) bool {
	_, n := f.tit.Lookup(f.low, i)
	if n == 0 || f.inOrganisation(i, n) {
		return false
	}
	return true
}

// inOrganisation reports whether the title at i begins the name of an organisation:
// "General Motors", "President's Council".
func (f *finder) inOrganisation(i, n int) bool {
	end := i + n
	if f.possessive(end) && f.tok(end+1).capital {
		end++
	}
	k := end
	for f.near(k, i).capital && k-end < 4 {
		k++
	}
	if k == end {
		return false
	}
	last := f.tok(k - 1)
	return last.cls.is(isOrg) && last.proves
}
