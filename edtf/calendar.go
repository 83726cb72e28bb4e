package edtf

// The civil calendar as arithmetic on day numbers, after Howard Hinnant,
// "chrono-Compatible Low-Level Date Algorithms". Day 0 is 1 January 1970. Years
// are counted from 1 March, which puts the leap day at a year's end, and in eras
// of 400 years, which all have the same length.
const (
	daysInEra   = 146097
	eraToEpoch  = 719468 // days from 1 March of year 0 to 1 January 1970
	daysInYears = 365
)

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func daysIn(year, month int) int {
	switch month {
	case 2:
		if leap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// number returns the day's distance from 1 January 1970.
func (d Day) number() int {
	year, month := int(d.year), int(d.month)
	if month <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfYear := (153*((month+9)%12)+2)/5 + int(d.day) - 1
	dayOfEra := yearOfEra*daysInYears + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return era*daysInEra + dayOfEra - eraToEpoch
}

// dayNumbered is the inverse of number.
func dayNumbered(n int) Day {
	n += eraToEpoch
	era := floorDiv(n, daysInEra)
	dayOfEra := n - era*daysInEra
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / daysInYears
	dayOfYear := dayOfEra - (daysInYears*yearOfEra + yearOfEra/4 - yearOfEra/100)
	m := (5*dayOfYear + 2) / 153
	day := dayOfYear - (153*m+2)/5 + 1
	month := (m+2)%12 + 1
	year := yearOfEra + era*400
	if month <= 2 {
		year++
	}
	if year < MinYear || year > MaxYear {
		return Day{}
	}
	return Day{int16(year), uint8(month), uint8(day)}
}
