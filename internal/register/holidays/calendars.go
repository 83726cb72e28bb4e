package holidays

import (
	"time"

	"github.com/parley-project/parley/edtf"
)

// easter is Easter Sunday of the Western churches (Meeus, chapter 8; Butcher's rule).
func easter(year int) edtf.Day {
	a := year % 19
	b, c := year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return civil(year, n/31, n%31+1)
}

// orthodoxEaster is Easter Sunday of the Orthodox churches: the Julian reckoning
// (Meeus, chapter 8), as a day of today's calendar.
func orthodoxEaster(year int) edtf.Day {
	d := (19*(year%19) + 15) % 30
	e := (2*(year%4) + 4*(year%7) - d + 34) % 7
	n := d + e + 114
	behind := year/100 - year/400 - 2 // days by which the Julian calendar is behind
	return civil(year, n/31, n%31+1).AddDays(behind)
}

func civil(year, month, day int) edtf.Day {
	d, err := edtf.NewDay(year, time.Month(month), day)
	if err != nil {
		return edtf.Day{}
	}
	return d
}

// rataDie is the day of that number, where 1 is 1 January of the year 1.
func rataDie(n int) edtf.Day { return civil(1, 1, 1).AddDays(n - 1) }

// islamic is a day of the tabular Islamic calendar, civil epoch (Calendrical
// Calculations, chapter 7).
type islamic struct{ month, dayOf int }

// day is the only such day in a year of ours. In a year that has two, of which the news
// would have to say which, there is none.
func (r islamic) day(year int) edtf.Day {
	var found edtf.Day
	for y := (year-622)*33/32 - 1; y <= (year-622)*33/32+2; y++ {
		d := rataDie(r.number(y))
		if d.Year() != year {
			continue
		}
		if !found.IsZero() {
			return edtf.Day{}
		}
		found = d
	}
	return found
}

func (r islamic) number(y int) int {
	const epoch = 227015 // 19 July 622
	return r.dayOf + 29*(r.month-1) + (6*r.month-1)/11 + (y-1)*354 + (3+11*y)/30 + epoch - 1
}

// hebrew is a day of the Hebrew calendar; months are counted from Nisan, and month 12 is
// the last Adar of the year (Calendrical Calculations, chapter 8).
type hebrew struct{ month, dayOf int }

// day is in the Hebrew year that begins in the autumn of ours for the months from
// Tishri to Kislev, else in the one before. No month that has a feast of the list from
// Tevet on falls in another year of ours.
func (r hebrew) day(year int) edtf.Day {
	y := year + 3760
	if r.month >= 7 && r.month <= 9 {
		y++
	}
	newYear := hebrewNewYear(y)
	days := 0
	last := 12
	if hebrewLeap(y) {
		last = 13
	}
	month := r.month
	if month == 12 {
		month = last
	}
	for m := 7; m != month; {
		days += hebrewMonth(y, m)
		if m++; m > last {
			m = 1
		}
	}
	return rataDie(newYear + days + r.dayOf - 1)
}

func hebrewLeap(y int) bool { return (7*y+1)%19 < 7 }

// hebrewMonth is how many days a month has.
func hebrewMonth(y, m int) int {
	length := hebrewNewYear(y+1) - hebrewNewYear(y)
	switch {
	case m == 2 || m == 4 || m == 6 || m == 10 || m == 13,
		m == 12 && !hebrewLeap(y),
		m == 8 && length%10 != 5,
		m == 9 && length%10 == 3:
		return 29
	}
	return 30
}

// hebrewNewYear is the number of the day of 1 Tishri.
func hebrewNewYear(y int) int {
	const epoch = -1373427
	delay := 0
	before, at, after := hebrewMolad(y-1), hebrewMolad(y), hebrewMolad(y+1)
	switch {
	case after-at == 356:
		delay = 2
	case at-before == 382:
		delay = 1
	}
	return epoch + at + delay
}

// hebrewMolad is the days from the epoch to the mean new moon of Tishri, put off where
// it would fall on a Sunday, a Wednesday or a Friday.
func hebrewMolad(y int) int {
	months := (235*y - 234) / 19
	parts := 12084 + 13753*months
	days := 29*months + parts/25920
	if (3*(days+1))%7 < 3 {
		days++
	}
	return days
}
