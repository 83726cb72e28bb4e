package register

import "github.com/parley-project/parley/edtf"

// span is a term in days. A zero day has no limit on its side.
type span struct{ first, last edtf.Day }

// term is the widest that a role's dates can mean. An end that is unknown from some day
// on ("2021-03/") closes it on that day: later nothing is known.
func (t Role) term() span {
	to := t.To.Bounds()
	if to.End == edtf.Unknown {
		start, _ := t.To.Start()
		to = start.Bounds()
	}
	return span{t.From.Bounds().Earliest, to.Latest}
}

// core is the narrowest: from the latest day on which the term can begin to the
// earliest on which it can end.
func (t Role) core() span {
	return span{t.From.Bounds().Latest, t.To.Bounds().Earliest}
}

// Contains reports whether all that d can mean lies in s.
func (s span) Contains(d edtf.Date) bool {
	b := d.Bounds()
	if b.Start != edtf.Dated || b.End != edtf.Dated {
		return false
	}
	return (s.first.IsZero() || s.first.Compare(b.Earliest) <= 0) &&
		(s.last.IsZero() || b.Latest.Compare(s.last) <= 0)
}

// overlaps reports whether two terms share more than the day of the handover.
func (s span) overlaps(o span) bool {
	return before(s.first, o.last) && before(o.first, s.last)
}

// before reports whether a is before b; an open side is before and after every day.
func before(a, b edtf.Day) bool {
	return a.IsZero() || b.IsZero() || a.Compare(b) < 0
}
