package edtf

// clock reads hh:mm:ss and a zone, which may be missing.
func (p parser) clock(at int, s string, pt *point) error {
	const form = "00:00:00"
	if len(s) < len(form) || !isClock(s[:len(form)]) {
		return p.fail(at, ErrSyntax, "a time of day is hh:mm:ss, then Z, ±hh, ±hh:mm or nothing")
	}
	hour, minute, second := number(s[:2]), number(s[3:5]), number(s[6:8])
	switch {
	case hour > 23:
		return p.fail(at, ErrRange, "there is no hour %d; hours are 00 to 23", hour)
	case minute > 59:
		return p.fail(at+3, ErrRange, "there is no minute %d; minutes are 00 to 59", minute)
	case second > 59:
		return p.fail(at+6, ErrRange, "there is no second %d; seconds are 00 to 59, without leap seconds", second)
	}
	pt.hour, pt.minute, pt.second = uint8(hour), uint8(minute), uint8(second)
	return p.zone(at+len(form), s[len(form):], pt)
}

// isClock reports whether s is pairs of digits with colons between them.
func isClock(s string) bool {
	for i := range len(s) {
		if i%3 == 2 {
			if s[i] != ':' {
				return false
			}
		} else if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return len(s)%3 == 2
}

// zone reads Z, ±hh, ±hh:mm or nothing.
func (p parser) zone(at int, s string, pt *point) error {
	switch {
	case s == "":
		return nil
	case s == "Z":
		pt.zoned = true
		return nil
	case s[0] != '+' && s[0] != '-', len(s) > len("+00:00"), !isClock(s[1:]):
		return p.fail(at, ErrSyntax, "a zone is Z, ±hh, ±hh:mm or nothing")
	}
	offset := number(s[1:3]) * 60
	if len(s) > 3 {
		minutes := number(s[4:])
		if minutes > 59 {
			return p.fail(at, ErrRange, "a zone has at most 59 minutes")
		}
		offset += minutes
	}
	if s[0] == '-' {
		offset = -offset
	}
	if offset < -maxOffset || offset > maxOffset || (offset == 0 && s[0] == '-') {
		return p.fail(at, ErrRange, "zones are -14:00 to +14:00, and no offset has a plus sign")
	}
	pt.zoned, pt.offset = true, int16(offset)
	return nil
}
