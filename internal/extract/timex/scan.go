package timex

import (
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// A scan goes once through a text.
type scan struct {
	t *tables
	p *lang.Parsed
	*feasts
	pub   edtf.Day
	known bool // pub is a day
	// names has the bit of each month (1<<1 to 1<<12) that is somebody's name here.
	names uint16

	paragraph int
	atoms     []atom // of the sentence at hand
	caps      bool   // the sentence is written in capitals
	lastEnd   int    // the atom after the time found last in the sentence, or 0

	// before is the time found last in the text.
	before struct {
		date      edtf.Date
		relative  bool
		paragraph int
		there     bool
	}
	// out are the dates found, undated all else.
	out, undated []stage.Time
	unclear      bool // a relative time had no day to be read against
}

// An expr is the atoms [from,to) that form a time, and what they mean.
type expr struct {
	from, to int
	point
}

var noAtom = atom{w: noWord, num: -1}

// at is atom i, or one that is nothing.
func (s *scan) at(i int) *atom {
	if i < 0 || i >= len(s.atoms) {
		return &noAtom
	}
	return &s.atoms[i]
}

// is reports whether atom i is the given word, in any case.
func (s *scan) is(i int, w string) bool {
	return i >= 0 && i < len(s.atoms) && s.atoms[i].Len() == len(w) && strings.EqualFold(s.atoms[i].In(s.p.Text), w)
}

// sentence finds the times of sentence j.
func (s *scan) sentence(j int) {
	s.atoms, s.lastEnd = s.atoms[:0], 0
	r := s.p.Sentences[j].Tokens
	small := 0
	for i := r.From; i < r.To; i++ {
		n := len(s.atoms)
		s.atoms = s.t.appendAtoms(s.atoms, s.p.Text, s.p.Tokens[i])
		if a := &s.atoms[n]; a.mark == 0 && a.num < 0 && !a.caps {
			small++
		}
	}
	s.caps = small == 0
	s.look()
	for i := 0; i < len(s.atoms); {
		e, ok := s.find(i)
		if !ok {
			i++
			continue
		}
		s.record(e)
		i = e.to
	}
}

// farthest bounds how many atoms may stand between the first of a time and what it is about:
// "the very early days of the first half of last year".
const farthest = 8

// look sets how near each atom is to one that a time can be about.
func (s *scan) look() {
	near := uint8(farthest + 1)
	for i := len(s.atoms) - 1; i >= 0; i-- {
		a := &s.atoms[i]
		if near <= farthest {
			near++
		}
		if a.num >= 0 || a.plural || a.numeric || a.lasts.n > 0 || a.months > 0 || a.w.matters() || a.Len() == 3 && s.is(i, "eve") || s.festive(i) {
			near = 0
		}
		a.near = near
	}
}

// record keeps a time that is resolved.
func (s *scan) record(e expr) {
	t := s.time(e)
	if e.undated {
		s.undated = append(s.undated, t)
		return
	}
	s.out = append(s.out, t)
	s.unclear = s.unclear || e.relative && !s.known
	s.lastEnd = e.to
	b := &s.before
	b.date, b.relative, b.paragraph, b.there = e.date, e.relative, s.paragraph, true
}

// time is a time that is resolved, as the draft has it.
func (s *scan) time(e expr) stage.Time {
	t := stage.Time{
		Span:     text.Span{Start: s.at(e.from).Start, End: s.at(e.to - 1).End},
		EDTF:     e.date,
		Relative: e.relative,
		Class:    e.class, Value: e.value, Parts: e.parts,
	}
	if last := s.at(e.to - 1); last.w.clock.zone() && strings.HasSuffix(last.In(s.p.Text), ".") {
		t.End-- // the full stop of the sentence
	}
	if t.Value == "" {
		t.Value = valueOf(e.date)
	}
	if e.clock != "" {
		t.Class = stage.ClockTime
		if _, one := e.date.Day(); one {
			t.Value += e.clock
		}
	}
	return t
}

// find finds the time that begins at atom i, and resolves it.
func (s *scan) find(i int) (expr, bool) {
	a := s.at(i)
	if a.near > farthest || a.near > 0 && !a.w.starts() {
		return expr{}, false
	}
	if s.is(i, "very") && s.at(i+1).w.vague != nil {
		if e, ok := s.vague(i + 1); ok {
			e.from = i
			return e, true
		}
	}
	if a.w.mod == just && a.w.numberKind == 0 {
		return expr{}, false // "just two days ago" begins with "two"
	}
	if e, ok := s.recurring(i); ok {
		return e, true
	}
	if e, ok := s.clocked(i); ok {
		return e, true
	}
	if e, ok := s.fiscal(i); ok {
		return e, true
	}
	if e, ok := s.whole(i); ok {
		return s.join(e), true
	}
	if e, ok := s.duration(i); ok {
		return e, true
	}
	if e, ok := s.bare(i); ok {
		return e, true
	}
	return s.vague(i)
}

// whole is a time with all that may stand before it.
func (s *scan) whole(i int) (expr, bool) {
	for _, form := range [...]func(*scan, int) (expr, bool){
		(*scan).nthWeekday, (*scan).quarter, (*scan).portion, (*scan).counted, (*scan).part, (*scan).about, (*scan).shifted, (*scan).theWeekend,
		(*scan).yearAgo, (*scan).unitEnd,
		(*scan).dayNumbered,
	} {
		if e, ok := form(s, i); ok {
			return e, true
		}
	}
	return s.core(i, false)
}

// core is a time by itself. Led: what stands before it says already that it is one.
func (s *scan) core(i int, led bool) (expr, bool) {
	for _, form := range [...]func(*scan, int, bool) (expr, bool){
		(*scan).feast, (*scan).numeric, (*scan).weekday, (*scan).calendar, (*scan).season, (*scan).decade, (*scan).year, (*scan).dayWord,
	} {
		if e, ok := form(s, i, led); ok {
			return s.tail(e), true
		}
	}
	return expr{}, false
}

// inner is a time that stands after a modifier: "last week" of "late last week".
func (s *scan) inner(i int) (expr, bool) {
	if e, ok := s.shifted(i); ok {
		return e, true
	}
	return s.core(i, true)
}
