package edtf

import "fmt"

// String returns the date in EDTF, in canonical form: a zone is written Z or
// ±hh:mm, everything else as it was read. It returns "" for the zero Date.
func (d Date) String() string { return string(d.append(nil)) }

// MarshalText returns the same as [Date.String]; it never fails.
func (d Date) MarshalText() ([]byte, error) { return d.append(nil), nil }

// AppendText appends what [Date.String] returns to buf; it never fails.
func (d Date) AppendText(buf []byte) ([]byte, error) { return d.append(buf), nil }

// UnmarshalText reads what MarshalText wrote: the empty text as the zero Date,
// all other text as [Parse] does.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := Parse(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

func (d Date) append(buf []byte) []byte {
	buf = d.a.append(buf)
	if d.IsInterval() {
		buf = d.b.append(append(buf, '/'))
	}
	return buf
}

func (p point) append(buf []byte) []byte {
	switch p.shape {
	case shapeNone, shapeUnknown:
		return buf
	case shapeOpen:
		return append(buf, ".."...)
	case shapeCentury:
		buf = fmt.Appendf(buf, "%02dXX", p.year/100)
	case shapeDecade:
		buf = fmt.Appendf(buf, "%03dX", p.year/10)
	default:
		buf = appendYear(buf, int(p.year))
	}
	switch p.shape {
	case shapeSomeMonth:
		buf = append(buf, "-XX"...)
	case shapeSomeYearDay:
		buf = append(buf, "-XX-XX"...)
	case shapeSeason, shapeMonth:
		buf = fmt.Appendf(buf, "-%02d", p.month)
	case shapeSomeDay:
		buf = fmt.Appendf(buf, "-%02d-XX", p.month)
	case shapeDay, shapeTime:
		buf = fmt.Appendf(buf, "-%02d-%02d", p.month, p.day)
	}
	if p.shape == shapeTime {
		buf = p.appendClock(buf)
	}
	return append(buf, p.qualifier.String()...)
}

func appendYear(buf []byte, year int) []byte {
	if year < 0 {
		buf, year = append(buf, '-'), -year
	}
	return fmt.Appendf(buf, "%04d", year)
}

func (p point) appendClock(buf []byte) []byte {
	buf = fmt.Appendf(buf, "T%02d:%02d:%02d", p.hour, p.minute, p.second)
	switch {
	case !p.zoned:
		return buf
	case p.offset == 0:
		return append(buf, 'Z')
	case p.offset < 0:
		return fmt.Appendf(buf, "-%02d:%02d", -p.offset/60, -p.offset%60)
	}
	return fmt.Appendf(buf, "+%02d:%02d", p.offset/60, p.offset%60)
}
