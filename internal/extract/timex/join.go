package timex

import (
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract/stage"
)

// longestList is the number of times of a list that are looked at together.
const longestList = 6

// join resolves e. Where a range goes on after it ("March to May", "between Monday and
// Wednesday"), both together are one time, an interval; where a list does ("March and
// April 2025", "on Monday and Tuesday"), e is read with what stands after it.
func (s *scan) join(e expr) expr {
	f, listed, ranged := s.next(e)
	if listed || ranged {
		s.inherit(&e)
	}
	if ranged && s.together(e, f) {
		if d, relative, ok := s.rangeOf(e, f); ok {
			r := fixedAt(e.from, f.to, d, relative)
			r.parts = s.ends(e, f, d)
			return r
		}
	}
	d, relative := s.resolve(e)
	if s.known && e.plainWeekday() {
		d = s.inOrder(e, f, d)
	}
	if e.lastDay != 0 && len(e.parts) == 0 {
		e.parts = s.dayEnds(e, d)
	}
	return e.on(d, relative)
}

// ends are the two times of a range, each by itself.
func (s *scan) ends(e, f expr, d edtf.Date) []stage.Time {
	start, _ := d.Start()
	end, _ := d.End()
	return []stage.Time{s.time(e.on(start, e.relative)), s.time(f.on(end, f.relative))}
}

// dayEnds are the first and the last day of "3 to 5 March" and "April 11-13", d.
func (s *scan) dayEnds(e expr, d edtf.Date) []stage.Time {
	for k := e.from + 1; k < e.to-1; k++ {
		if s.isDay(k-1) && s.isDay(k+1) && (s.dash(k) || s.at(k).w.prep&(toPrep|andPrep) != 0) {
			start, _ := d.Start()
			end, _ := d.End()
			return []stage.Time{s.time(fixedAt(e.from, k, start, e.relative)), s.time(fixedAt(k+1, e.to, end, e.relative))}
		}
	}
	return nil
}

// next is the time that stands after e with a word or mark of a list or range between.
func (s *scan) next(e expr) (f expr, listed, ranged bool) {
	link := s.at(e.to)
	ranged = s.dash(e.to) || link.w.prep&toPrep != 0 ||
		link.w.prep&andPrep != 0 && s.at(e.from-1).w.prep&betweenPrep != 0
	listed = link.mark == ',' || link.w.prep&andPrep != 0
	if !listed && !ranged || e.lastDay != 0 {
		return f, false, false
	}
	f, ok := s.portion(e.to + 1)
	if !ok {
		f, ok = s.partOrInner(e.to + 1)
	}
	if !ok || f.lastDay != 0 {
		return expr{}, false, false
	}
	return f, listed, ranged
}

// inherit gives e the year that stands later in its list or range.
func (s *scan) inherit(e *expr) {
	if e.form == fixed || e.form == ofWeek || e.form == ofFeast || e.hasYear || e.shift != 0 {
		return
	}
	f := *e
	for range longestList {
		g, listed, ranged := s.next(f)
		if !listed && !ranged || g.form != e.form {
			return
		}
		if g.hasYear {
			e.hasYear, e.year, e.relative = true, g.year, g.relative
			if later(*e, g) {
				e.year--
			}
			return
		}
		f = g
	}
}

func (p *point) plainWeekday() bool { return p.form == ofWeek && p.shift == 0 }

// inOrder is d, or the weekday e a week away from it, so that the weekdays of a list come
// one after the other: in the past before f, which comes after it; to come after the one
// before it.
func (s *scan) inOrder(e, f expr, d edtf.Date) edtf.Date {
	day, _ := d.Day()
	before, there := s.before.date.Day()
	switch {
	case there && s.chained(e.from) && s.before.relative && before.Compare(s.pub) > 0 && day.Compare(before) < 0 && before.Sub(day) < 7:
		return day.AddDays(7).Date()
	case f.plainWeekday() && s.at(e.to).w.prep&andPrep != 0 && day.Compare(s.pub) <= 0:
		end, _ := s.resolve(f)
		if last, ok := end.Day(); ok && last.Compare(day) < 0 {
			return day.AddDays(-7).Date()
		}
	}
	return d
}

// later reports whether e comes after f in one year.
func later(e, f expr) bool {
	if e.form == ofSeason {
		return e.season > f.season
	}
	return e.month > f.month || e.month == f.month && e.day > f.day
}

// together reports whether e and f are the ends of one range: not so in "moved from
// Monday to Friday".
func (s *scan) together(e, f expr) bool {
	if s.moved(e.from) {
		return false
	}
	return e.form == f.form || s.at(e.from-1).w.prep&(fromPrep|betweenPrep) != 0
}

// moved reports whether a verb of moving stands shortly before atom i.
func (s *scan) moved(i int) bool {
	for k := i - 1; k >= max(0, i-8); k-- {
		if s.at(k).w.prep&moved != 0 {
			return true
		}
	}
	return false
}

// rangeOf is the interval from e to f. An end without a year takes it from the other
// end; where neither has one, in the past the last is read first, and to come the first.
func (s *scan) rangeOf(e, f expr) (d edtf.Date, relative, ok bool) {
	end, relativeEnd := s.resolve(f)
	if e.hasYear && f.form != fixed && f.form != ofWeek && !f.hasYear {
		y := e.year
		if later(e, f) {
			y++
		}
		end, relativeEnd = f.in(y), e.relative
	}
	start, relativeStart := s.resolve(e)
	relative = relativeStart || relativeEnd
	if relative && !s.known {
		return edtf.Date{}, true, true
	}
	if end.IsZero() || end.IsInterval() {
		return d, false, false
	}
	last := end.Bounds().Latest
	switch day, one := start.Day(); {
	case e.plainWeekday() && f.plainWeekday() && one && s.direction(e.from, f.to) == toFuture:
		end = day.AddDays((f.weekday - isoWeekday(day) + 7) % 7).Date()
	case e.form == ofWeek:
		day, one := end.Day()
		if !one {
			return d, false, false
		}
		start = day.AddDays(-((isoWeekday(day) - e.weekday + 7) % 7)).Date()
	case e.form != fixed && !e.hasYear:
		start = e.in(last.Year())
		if start.IsZero() || start.Bounds().Earliest.Compare(last) > 0 {
			start = e.in(last.Year() - 1)
		}
	}
	if start == end {
		return start, relative, true // two days of one year, not known apart
	}
	d = interval(start, end)
	return d, relative, !d.IsZero()
}
