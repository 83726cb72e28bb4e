package timex

import "github.com/parley-project/parley/edtf"

// dayWord finds "yesterday", "today", "tonight", "overnight", "recently".
func (s *scan) dayWord(i int, _ bool) (expr, bool) {
	w := s.at(i).w
	if s.is(i, "more") && s.at(i+1).w.dayKind == vagueDay {
		return fixedAt(i, i+2, edtf.Date{}, true), true
	}
	switch w.dayKind {
	case plainDay:
		if a := s.at(i); a.upper && (s.at(i-1).w.name&nameBefore != 0 || s.quoted(i)) {
			return expr{}, false // "USA TODAY", the ''Today'' show
		}
		return fixedAt(i, i+1, s.pub.AddDays(w.offset).Date(), true), true
	case vagueDay:
		return fixedAt(i, i+1, edtf.Date{}, true), true
	case nightDay:
		return s.overnight(i), true
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
