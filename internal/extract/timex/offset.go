package timex

import (
	"github.com/parley-project/parley/edtf"
)

// fromBase is so many units from the time named before.
func (s *scan) fromBase(start, to int, c count, u unit, sign int) expr {
	d, relative, ok := s.base()
	if day, one := d.Day(); one {
		return fixedAt(start, to, asSure(offset(day, c, u, sign), d), relative)
	}
	e := fixedAt(start, to, fromCoarse(d, c, u, sign), relative)
	if u == year && d.IsInterval() && !c.vague && !c.half {
		e.value = valueOf(yearsFrom(d, sign*c.n)) // a quarter as well
	}
	if !ok && s.known && !c.vague {
		// Most often counted from now, but not surely.
		e.value = valueOf(offset(s.pub, c, u, sign))
	}
	return e
}

// fromCoarse is so many months or years from a month or year; else unclear.
func fromCoarse(d edtf.Date, c count, u unit, sign int) edtf.Date {
	p := d.Precision()
	if d.IsInterval() && p == edtf.PrecisionMonth && u == year {
		return offset(d.Bounds().Latest, c, u, sign) // a quarter, a year earlier
	}
	if d.IsInterval() || !u.months || p != edtf.PrecisionMonth && (p != edtf.PrecisionYear || u == month) {
		return edtf.Date{}
	}
	return offset(d.Bounds().Earliest, c, u, sign)
}

// offset is n units from d. A count of days is a day; of anything longer it is not meant
// to the day, so it is approximate.
func offset(d edtf.Day, c count, u unit, sign int) edtf.Date {
	if c.vague || c.mod&(more|less) != 0 || d.IsZero() {
		return edtf.Date{}
	}
	far, u := c.far(d, u, sign)
	if u == day && !c.about && c.mod == 0 && !c.half {
		return far.Date()
	}
	return roughly(coarse(far, u))
}

// far is the day n units from d, and the unit in which that is exact: a year and a half
// is so many months.
func (c *count) far(d edtf.Day, u unit, sign int) (edtf.Day, unit) {
	far := u.add(d, sign*c.n)
	if !c.half {
		return far, u
	}
	switch {
	case u.months && u.n > 1:
		half := unit{u.n / 2, true}
		if u == year {
			u = month
		} else {
			u = year
		}
		return half.add(far, sign), u
	case u == month:
		return far.AddDays(sign * 15), week
	}
	return far.AddDays(sign * (u.n / 2)), u
}

// ago is the time so many units before publication. "More than" leaves its start open;
// "less than" reaches up to publication.
func (s *scan) ago(c count, u unit) edtf.Date {
	if c.vague || !s.known {
		return edtf.Date{}
	}
	far, fine := c.far(s.pub, u, -1)
	switch {
	case c.mod&more != 0:
		return must(edtf.OpenStart(coarse(far, fine)))
	case c.mod&less != 0:
		return interval(coarse(far, fine), s.pub.Date())
	}
	return offset(s.pub, c, u, -1)
}
