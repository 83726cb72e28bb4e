package timex

import "github.com/parley-project/parley/edtf"

// quarter finds "the third quarter of 2014", "the first half of this year": intervals of
// months.
func (s *scan) quarter(i int) (expr, bool) {
	start := i
	if s.the(i) {
		i++
	}
	n := s.ordinalNumber(i)
	months := 0
	switch {
	case s.is(i+1, "quarter"):
		months = 3
	case s.is(i+1, "half"):
		months = 6
	}
	if n < 1 || months == 0 || n*months > 12 {
		return expr{}, false
	}
	j := s.of(i + 2)
	e, ok := s.inner(j)
	if !ok {
		to, d, ok := s.thisUnit(start, j)
		if !ok {
			return expr{}, false
		}
		e = fixedAt(start, to, d, true)
	}
	d, relative := s.resolve(e)
	if !d.IsZero() && (d.Precision() != edtf.PrecisionYear || d.IsInterval()) {
		return expr{}, false
	}
	if !d.IsZero() {
		y := d.Bounds().Earliest.Year()
		d = interval(monthOf(civilDay(y, (n-1)*months+1, 1)), monthOf(civilDay(y, n*months, 1)))
	}
	return fixedAt(start, e.to, d, relative), true
}
