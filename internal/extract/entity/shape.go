package entity

import (
	"unicode/utf8"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// mayBegin reports whether a name by shape may begin at i.
func (f *finder) mayBegin(i int) bool {
	t := f.toks[i]
	if !t.isWord || !t.capital || f.timed[i] || t.cls.is(isTime|isMr|isMs|isDr) {
		return false
	}
	if _, short := f.lex.short[t.low]; short && f.near(i+1, i).capital {
		return false
	}
	if t.low == "i" || t.cls.is(isNotName) && t.upper || t.lang.Is(lang.Pronoun|lang.Determiner|lang.Possessive|lang.WhWord|lang.Conjunction|lang.Subordinator) {
		return false
	}
	if f.titleAt(i) && !f.givenBefore(i) {
		return false
	}
	if next := f.near(i+1, i).low; t.cls.is(isOrgOf|isDocument|isPlace) && (next == "of" || next == "on" || next == "for") &&
		(f.near(i+2, i).capital || f.near(i+2, i).low == "the" && f.near(i+3, i).capital) && (t.proves || !f.inHeading(i)) {
		return true // the Treaty of Tolland
	}
	if t.proves {
		plain := t.cls.is(isCommon|isModifier) && !f.near(i+1, i).capital
		return !(t.lang != 0 || plain && f.seen.capital[t.low] < max(2, f.seen.small[t.low]+1))
	}
	if f.isNameWord(i) {
		return true
	}
	if f.learnedPerson(i) {
		return true
	}
	if f.isPlainWord(i) || f.inHeading(i) {
		return false
	}
	// The first word of a sentence, not known: a name if a second word with a capital
	// goes on, or if it speaks or owns.
	n := f.near(i+1, i)
	return n.capital && n.proves && !f.titleAt(i+1) && !n.cls.is(isTime) || f.said[min(i+1, len(f.said)-1)] && f.sameSentence(i, i+1) ||
		t.upper && utf8.RuneCountInString(t.word) <= 6
}

func (f *finder) sameSentence(i, j int) bool {
	return j < len(f.sent) && f.sent[i] == f.sent[j]
}

// givenBefore: a surname that is also a title ("Lena King").
func (f *finder) givenBefore(i int) bool {
	t := f.near(i-1, i)
	return t.capital && f.reg.Gender(t.word) != "" && f.unitAt[i-1] < 0
}

// inHeading reports whether token i stands in a line whose capitals say nothing.
func (f *finder) inHeading(i int) bool { return f.lines[f.sent[i]].unproved }

// byShape makes a unit of the run of words with capitals that begins at i.
func (f *finder) byShape(i, stop int, r lang.Range, hits []register.Hit) unit {
	end := f.runEnd(i, stop)
	// "Ministry of Foreign Affairs", "Treaty on Borders", "Gulf of Aden": the name goes on,
	// over names of the register if need be.
	if last := f.toks[end-1]; last.cls.is(isOrgOf|isDocument) || last.cls.is(isPlace) && end-i == 1 {
		if e := f.overConnector(end, r.To, hits); e > end {
			end = e
		}
	}
	if end-i == 1 && f.loneWord(i) {
		return unit{}
	}
	for i > r.From && f.leadsName(i-1) {
		i--
	}
	u := unit{from: i, to: end, owner: -1}
	u.kind = f.kindOfRun(i, end)
	if u.kind == "" {
		return unit{}
	}
	if u.kind == reading.Organisation {
		u.owner = f.ownerBefore(i)
	}
	if !f.toks[i].proves && u.kind != reading.Organisation && end-i > 1 && f.inHeading(i) && !f.headingName(i, end) {
		return unit{}
	}
	return u
}

// leadsName reports whether a small word before a name is part of it: "de Osk said".
func (f *finder) leadsName(i int) bool {
	t := f.toks[i]
	return t.cls.is(isParticle) && t.lang == 0 && !t.capital && len(t.low) > 1 && f.unitAt[i] < 0
}

// headingName: in a heading a run is a name only if its words are known as such.
func (f *finder) headingName(from, to int) bool {
	for k := from; k < to; k++ {
		if !f.isNameWord(k) && !f.toks[k].cls.is(isParticle) && !(k > from && f.reg.Gender(f.toks[from].word) != "" && !f.isPlainWord(k)) {
			return false
		}
	}
	return true
}

// loneWord reports whether a single word with a capital is no name after all: a noun
// that the document or the list has in small letters, an event.
func (f *finder) loneWord(i int) bool {
	t := f.toks[i]
	if t.cls.is(isEvent|isNever) || t.cls.is(isDocument|isRegion) && t.cls.is(isCommon) {
		return true
	}
	if utf8.RuneCountInString(t.word) == 1 || f.adjective(i) || t.cls.is(isOrg|isPlace) && f.seen.small[t.low] > 0 && f.near(i-1, i).low != "the" {
		return true
	}
	return t.cls.is(isCommon) && f.seen.small[t.low] >= f.seen.capital[t.low]
}

// longestRun bounds a name by shape, in tokens.
const longestRun = 12

// adjective: "Tollandish customs" has an adjective of something, which is no name.
func (f *finder) adjective(i int) bool {
	n := f.near(i+1, i)
	return isAdjective(f.toks[i].low) && n.isWord && !n.capital && n.lang == 0 && !f.said[i+1] && !n.cls.is(isActing|isPast) && f.reg.Gender(f.toks[i].word) == ""
}

// runEnd is the end of the run of words with capitals that begins at i and ends before
// stop, over particles, initials and "&".
func (f *finder) runEnd(i, stop int) int {
	end := i + 1
	heading := !f.toks[i].proves && f.inHeading(i)
	stop = min(stop, i+longestRun)
	for end < stop && f.sent[end] == f.sent[i] {
		t := f.toks[end]
		switch {
		case t.isWord && t.capital && !t.cls.is(isTime) && !f.timed[end] && !t.lang.Is(lang.Pronoun|lang.Determiner|lang.Preposition|lang.Auxiliary|lang.Modal|lang.Conjunction):
			if f.titleAt(end) && !(f.givenBefore(end) || f.reg.Gender(f.toks[i].word) != "" && end == i+1) && !t.cls.is(isOrg) {
				return end
			}
			if heading && (f.said[end] || !f.isNameWord(end) && f.isPlainWord(end)) {
				return end
			}
			end++
		case t.isWord && t.cls.is(isParticle) && f.near(end+1, i).capital && end+1 < stop && !t.lang.Is(lang.Preposition|lang.Pronoun|lang.Conjunction):
			end += 2
		case t.isWord && t.cls.is(isParticle) && f.near(end+1, i).cls.is(isParticle) && f.near(end+2, i).capital && end+2 < stop:
			end += 3
		case t.low == "&" && f.near(end+1, i).capital:
			end += 2
		case f.possessive(end) && t.low != "'" && t.low != "’" && f.near(end+1, i).capital && end+1 < stop && f.commonOwner(i, end):
			end += 2
		case t.low == "," && f.near(end+1, i).cls.is(isSuffix) && f.near(end+1, i).capital:
			end += 2
		default:
			return end
		}
	}
	return end
}

// commonOwner: "People's Party" and "Workers' Union" are one name, "Venn's Party" is not.
func (f *finder) commonOwner(from, end int) bool {
	t := f.toks[end-1]
	_, title := f.tit.Form(t.low)
	return end-from <= 2 && (t.cls.is(isCommon) || title) && f.near(end+1, from).cls.is(isOrg|isDocument|isPlace|isCommon)
}

// overConnector goes on over "of", "for", "on" and, after one of them, "and" to the words
// with capitals that follow.
func (f *finder) overConnector(end, limit int, hits []register.Hit) int {
	first := end
	limit = min(limit, end+longestRun)
	for end < limit {
		k := end
		switch f.toks[k].low {
		case "of", "for", "on", "against":
			k++
		case "and":
			// "Ministry of Trade and Industry", but no two names joined.
			if w := f.near(k+1, end-1); end == first || !w.capital || !w.cls.is(isCommon) || f.titleAt(k+1) {
				return end
			}
			k++
		default:
			return end
		}
		if f.near(k, end-1).low == "the" {
			k++
		}
		if t := f.near(k, end-1); !t.capital || t.cls.is(isTime) || k >= limit {
			return end
		}
		stop := limit
		next := f.runEnd(k, stop)
		for _, h := range hits {
			if h.From == k && h.To > next {
				next = h.To
			}
			if h.From > k && h.From < next {
				next = h.From
			}
		}
		end = next
	}
	return end
}

// ownerBefore is the unit that says whose the organisation at i is: a state or its
// demonym right before it, or a possessor.
func (f *finder) ownerBefore(i int) int {
	k := i - 1
	if k >= 0 && f.possessive(k) {
		k--
	}
	if k < 0 || f.sent[k] != f.sent[i] || f.unitAt[k] < 0 {
		return -1
	}
	return int(f.unitAt[k])
}
