package holidays_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/register/holidays"
)

// The days are those of almanacs.
func TestDates(t *testing.T) {
	for _, tc := range []struct {
		name, state string
		want        map[int]string
	}{
		{"Christmas", "", map[int]string{2024: "2024-12-25"}},
		{"New Year's Day", "", map[int]string{2025: "2025-01-01"}},
		{"Easter", "", map[int]string{1961: "1961-04-02", 2000: "2000-04-23", 2015: "2015-04-05", 2024: "2024-03-31", 2025: "2025-04-20", 2038: "2038-04-25"}},
		{"Good Friday", "", map[int]string{2016: "2016-03-25"}},
		{"Holy Week", "", map[int]string{2025: "2025-04-13/2025-04-19"}},
		{"Orthodox Easter", "", map[int]string{2009: "2009-04-19", 2010: "2010-04-04", 2024: "2024-05-05", 2025: "2025-04-20"}},
		{"Passover", "", map[int]string{2024: "2024-04-23", 2025: "2025-04-13"}},
		{"Rosh Hashanah", "", map[int]string{2023: "2023-09-16/2023-09-17"}},
		{"Yom Kippur", "", map[int]string{1973: "1973-10-06", 2016: "2016-10-12"}},
		{"Purim", "", map[int]string{2023: "2023-03-07", 2024: "2024-03-24"}},
		{"Hanukkah", "", map[int]string{2016: "2016-12-25/2017-01-01"}},
		{"Eid al-Fitr", "", map[int]string{2025: "2025-03-31~", 2016: "2016-07-07~", 2000: ""}},
		{"Ramadan", "", map[int]string{2025: "2025-03-01~/2025-03-30~"}},
		{"Nowruz", "", map[int]string{2025: "2025-03-21~"}},
		{"Lunar New Year", "", map[int]string{2024: "2024-02-10", 1980: ""}},
		{"Thanksgiving", "", map[int]string{2015: "2015-11-26", 2023: "2023-11-23"}},
		{"Thanksgiving", "CA", map[int]string{2015: "2015-10-12"}},
		{"Memorial Day", "US", map[int]string{2016: "2016-05-30", 2021: "2021-05-31"}},
		{"Columbus Day", "", map[int]string{2015: "2015-10-12"}},
		{"Victoria Day", "", map[int]string{2016: "2016-05-23"}},
		{"Independence Day", "UA", map[int]string{2024: "2024-08-24"}},
		{"Independence Day", "state:us", map[int]string{2024: "2024-07-04"}},
		{"Victory Day", "", map[int]string{2025: "2025-05-09"}},
		{"Victory Day", "UA", map[int]string{2021: "2021-05-09", 2024: ""}},
		{"Statehood Day", "UA", map[int]string{2021: "", 2023: "2023-07-28", 2024: "2024-07-15"}},
		{"Bastille Day", "", map[int]string{2016: "2016-07-14"}},
		{"King's Day", "", map[int]string{2013: "", 2014: "2014-04-27"}},
		{"Super Tuesday", "", map[int]string{2016: "2016-03-01", 2017: "", 2020: "2020-03-03"}},
	} {
		s := builtin(t)
		h, ok := s.Of(tc.name, tc.state)
		if !ok {
			t.Errorf("%s (%s) is not known", tc.name, tc.state)
			continue
		}
		for year, want := range tc.want {
			d, ok := h.Date(year)
			if d.String() != want || ok != (want != "") {
				t.Errorf("%s (%s) in %d: %q, want %q", tc.name, tc.state, year, d, want)
			}
			m, day, ok := h.On(year)
			if on := fmt.Sprintf("%04d-%02d-%02d", year, m, day); ok != (want != "") || ok && !strings.HasPrefix(want, on) {
				t.Errorf("%s (%s) in %d: %s %v, want %q", tc.name, tc.state, year, on, ok, want)
			}
		}
	}
}

func TestFind(t *testing.T) {
	for _, tc := range []struct {
		name string
		want string // the usual name, "" for none
	}{
		{"the New Year", "New Year's Day"},
		{"St. Patrick's Day", "Saint Patrick's Day"},
		{"New Year 's Eve", "New Year's Eve"},
		{"EID AL-FITR", "Eid al-Fitr"},
		{"Presidents’ Day", "Presidents' Day"},
		{"Independence Day", ""}, // of which state?
		{"National Day", ""},
		{"Groundhog Evening", ""},
		{"", ""},
	} {
		h, ok := holidays.Find(tc.name)
		if h.Name != tc.want || ok != (tc.want != "") {
			t.Errorf("%q: %q %v, want %q", tc.name, h.Name, ok, tc.want)
		}
	}
}

func TestLongest(t *testing.T) {
	for _, tc := range []struct {
		words string
		want  int
	}{
		{"New Year 's Eve in Ostin", 4},
		{"New Year’s Eve", 3},
		{"New Year", 2},
		{"New Yorkers", 0},
		{"new year", 0},
		{"Easter weekend", 2},
		{"Easter Monday", 2},
		{"Easter eggs", 1},
		{"MEMORIAL DAY weekend", 3},
		{"Eid al-Adha", 2},
		{"", 0},
	} {
		if got := builtin(t).Longest(strings.Fields(tc.words), 0); got != tc.want {
			t.Errorf("%q: %d words, want %d", tc.words, got, tc.want)
		}
	}
}

// A dossier's holidays go before those of the program.
func TestWith(t *testing.T) {
	for _, tc := range []struct{ name, state, want string }{
		{"Treaty Day", "", "2031-04-23"},
		{"Bridge Day", "", ""}, // not in that year
		{"Independence Day", "", "2031-02-03"},
		{"Independence Day", "VARDIA", "2031-02-03"},
		{"Independence Day", "US", "2031-07-04"},
	} {
		s := builtin(t).With([]holidays.Holiday{
			made(t, "Treaty Day", nil, "2031-04-23"), made(t, "Bridge Day", nil, "2030-04-23"),
			made(t, "Independence Day", []string{"state:vardia"}, "--02-03"),
		})
		var got string
		if h, ok := s.Of(tc.name, tc.state); ok {
			d, _ := h.Date(2031)
			got = d.String()
		}
		if got != tc.want {
			t.Errorf("%s (%s): %q, want %q", tc.name, tc.state, got, tc.want)
		}
	}
}

func TestNewRefuses(t *testing.T) {
	for _, tc := range []struct{ name, date, want string }{
		{"", "--04-23", "needs a name"},
		{"Treaty Day", "--02-30", "no day of a year"},
		{"Treaty Day", "--13-01", "no day of a year"},
		{"Treaty Day", "--4-3", "no day of a year"},
		{"Treaty Day", "--", "no month and day"},
		{"Treaty Day", "2031-04", "no day"},
		{"Treaty Day", "2031", "no day"},
		{"Treaty Day", "in spring", "no day"},
	} {
		_, err := holidays.New(tc.name, nil, nil, tc.date)
		if err == nil || !strings.Contains(err.Error(), tc.want) {
			t.Errorf("%q on %q: %v, want %q", tc.name, tc.date, err, tc.want)
		}
	}
}

// Each line of the list has a day in some year of late, and one that is no state's own
// or that is the usual one is found by its name.
func TestListIsUsable(t *testing.T) {
	for _, h := range builtin(t).All() {
		found := false
		for year := 2000; year <= 2035; year++ {
			_, _, ok := h.On(year)
			found = found || ok
		}
		if !found {
			t.Errorf("%s %v has no day from 2000 to 2035", h.Name, h.States)
		}
		if len(h.States) == 0 {
			if _, ok := holidays.Find(h.Name); !ok {
				t.Errorf("%s is not found", h.Name)
			}
		}
		for _, s := range h.States {
			if _, ok := builtin(t).Of(h.Name, s); !ok {
				t.Errorf("%s of %s means several days", h.Name, s)
			}
		}
	}
}

func builtin(t *testing.T) *holidays.Set {
	t.Helper()
	s, err := holidays.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func made(t *testing.T, name string, states []string, date string) holidays.Holiday {
	t.Helper()
	h, err := holidays.New(name, nil, states, date)
	if err != nil {
		t.Fatal(err)
	}
	return h
}
