package edtf

import "strings"

// date reads a date without time and qualifier.
func (p parser) date(at int, s string) (point, error) {
	negative := strings.HasPrefix(s, "-")
	if negative {
		s, at = s[1:], at+1
	}
	fields := strings.Split(s, "-")
	pt, err := p.year(at, fields[0], negative)
	if err != nil || len(fields) == 1 {
		return pt, err
	}
	at += len(fields[0]) + 1
	if pt.shape != shapeYear {
		return point{}, p.fail(at, ErrUnsupported, "unspecified digits before the last part of a date are EDTF level 2")
	}
	if err := p.month(at, fields[1], &pt); err != nil || len(fields) == 2 {
		return pt, err
	}
	at += len(fields[1]) + 1
	if len(fields) > 3 {
		return point{}, p.fail(at+len(fields[2]), ErrSyntax, "a date has at most a year, a month and a day")
	}
	return pt, p.dayOfMonth(at, fields[2], &pt)
}

// year reads YYYY, YYYX or YYXX.
func (p parser) year(at int, s string, negative bool) (point, error) {
	switch {
	case strings.HasPrefix(s, "Y"):
		return point{}, p.fail(at, ErrUnsupported, "years of more than four digits, written with Y, are not read")
	case len(s) > 5 && s[4] == 'S' && isDigits(s[:4]) && isDigits(s[5:]):
		return point{}, p.fail(at+4, ErrUnsupported, "significant digits of a year are EDTF level 2")
	}
	unspecified, err := p.digits(at, s, 4, "year")
	if err != nil {
		return point{}, err
	}
	if unspecified > 2 {
		return point{}, p.fail(at, ErrUnsupported, "a year with more than two unspecified digits is EDTF level 2")
	}
	if unspecified > 0 && negative {
		return point{}, p.fail(at, ErrUnsupported, "unspecified digits before the year 0 are not read")
	}
	year := number(s)
	if negative {
		if year == 0 {
			return point{}, p.fail(at, ErrRange, "the year 0 has no sign")
		}
		year = -year
	}
	return point{shape: [...]shape{shapeYear, shapeDecade, shapeCentury}[unspecified], year: int16(year)}, nil
}

// month reads MM, XX or the number of a season.
func (p parser) month(at int, s string, pt *point) error {
	unspecified, err := p.digits(at, s, 2, "month")
	if err != nil {
		return err
	}
	if unspecified == 1 {
		return p.fail(at, ErrUnsupported, "a month with one unspecified digit is EDTF level 2")
	}
	if unspecified == 2 {
		pt.shape = shapeSomeMonth
		return nil
	}
	switch n := number(s); {
	case 1 <= n && n <= 12:
		pt.shape, pt.month = shapeMonth, uint8(n)
	case int(Spring) <= n && n <= int(Winter):
		if _, err := NewSeason(int(pt.year), Season(n)); err != nil {
			return p.fail(at, ErrRange, "this winter ends after the year %d", MaxYear)
		}
		pt.shape, pt.month = shapeSeason, uint8(n)
	case 25 <= n && n <= 41:
		return p.fail(at, ErrUnsupported, "the division of a year numbered %d is EDTF level 2", n)
	default:
		return p.fail(at, ErrRange, "there is no month %s; months are 01 to 12, seasons 21 to 24", s)
	}
	return nil
}

// dayOfMonth reads DD or XX.
func (p parser) dayOfMonth(at int, s string, pt *point) error {
	unspecified, err := p.digits(at, s, 2, "day")
	if err != nil {
		return err
	}
	switch n := number(s); {
	case pt.shape == shapeSeason:
		return p.fail(at, ErrSyntax, "a season has no days")
	case unspecified == 1:
		return p.fail(at, ErrUnsupported, "a day with one unspecified digit is EDTF level 2")
	case unspecified == 2 && pt.shape == shapeSomeMonth:
		pt.shape = shapeSomeYearDay
	case unspecified == 2:
		pt.shape = shapeSomeDay
	case pt.shape == shapeSomeMonth:
		return p.fail(at, ErrUnsupported, "a day of an unspecified month is EDTF level 2")
	case n < 1 || n > daysIn(int(pt.year), int(pt.month)):
		return p.fail(at, ErrRange, "that month has no day %s", s)
	default:
		pt.shape, pt.day = shapeDay, uint8(n)
	}
	return nil
}

// digits checks that s is n digits, of which the last may be X, and returns how
// many are.
func (p parser) digits(at int, s string, n int, what string) (int, error) {
	if len(s) != n {
		return 0, p.fail(at, ErrSyntax, "a %s has %d digits", what, n)
	}
	unspecified := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == 'X':
			unspecified++
		case c == 'x' || c == 'u':
			return 0, p.fail(at+i, ErrSyntax, "an unspecified digit is written X")
		case c < '0' || c > '9':
			return 0, p.fail(at+i, ErrSyntax, "a %s has %d digits", what, n)
		case unspecified > 0:
			return 0, p.fail(at+i, ErrUnsupported, "unspecified digits elsewhere than at the right are EDTF level 2")
		}
	}
	return unspecified, nil
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// number returns the value of digits, with X as 0.
func number(s string) int {
	n := 0
	for i := range len(s) {
		n *= 10
		if s[i] != 'X' {
			n += int(s[i] - '0')
		}
	}
	return n
}
