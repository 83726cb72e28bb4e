package timex

import (
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract/stage"
)

// dayWord finds "yesterday", "today", "tonight", "overnight", "recently".
func (s *scan) dayWord(i int, _ bool) (expr, bool) {
	w := s.at(i).w
	if (s.is(i, "more") || s.is(i, "very")) && s.at(i+1).w.dayKind == vagueDay {
		return valued(fixedAt(i, i+2, edtf.Date{}, true), stage.CalendarTime, "PAST_REF"), true
	}
	switch w.dayKind {
	case plainDay:
		if a := s.at(i); a.upper && (s.at(i-1).w.name&nameBefore != 0 || s.quoted(i)) {
			return expr{}, false // "USA TODAY", the ''Today'' show
		}
		e := fixedAt(i, i+1, s.pub.AddDays(w.offset).Date(), true)
		if s.is(i, "tonight") {
			e.clock = "TNI"
		}
		return e, true
	case vagueDay:
		if s.is(i-1, "as") {
			return expr{}, false // "as recently as January"
		}
		return valued(fixedAt(i, i+1, edtf.Date{}, true), stage.CalendarTime, "PAST_REF"), true
	case yearDay:
		return fixedAt(i, i+1, around(s.pub, year), true), true
	case monthDay:
		return fixedAt(i, i+1, around(s.pub, month), true), true
	case nightDay:
		return s.night(s.overnight(i)), true
	}
	return expr{}, false
}

// overnight is the night before publication. "Overnight into Sunday" is Saturday and
// Sunday; "overnight on Sunday" is one night or the other, so about Sunday.
func (s *scan) overnight(i int) expr {
	next := i + 1
	into := s.is(next, "into") || s.is(next, "to")
	if into || s.is(next, "on") {
		next++
	}
	if e, ok := s.weekday(next, true); ok {
		d, relative := s.resolve(e)
		day, one := d.Day()
		switch {
		case one && into:
			d = interval(day.AddDays(-1).Date(), d)
		case one:
			d = roughly(d)
		}
		return fixedAt(i, e.to, d, relative)
	}
	return fixedAt(i, i+1, interval(s.pub.AddDays(-1).Date(), s.pub.Date()), true)
}

// night gives a night over two days the first of them.
func (s *scan) night(e expr) expr {
	e.class = stage.ClockTime
	if b := e.date.Bounds(); !b.Earliest.IsZero() {
		e.value = b.Earliest.String() + "TNI"
	}
	return e
}

// quoted reports whether atom i alone stands in quotation marks.
func (s *scan) quoted(i int) bool {
	mark := func(i int) bool {
		for _, m := range [...]string{`"`, "'", "''", "``", "“", "”", "‘", "’"} {
			if s.is(i, m) {
				return true
			}
		}
		return false
	}
	return mark(i-1) && mark(i+1)
}
