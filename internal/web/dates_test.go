package web

import "testing"

func TestDatesInWords(t *testing.T) {
	for edtf, want := range map[string]struct{ human, short, machine, month string }{
		"":                          {"unclear", "unclear", "", "Time unclear"},
		"2025-04-11":                {"Friday 11 April 2025", "11 April 2025", "2025-04-11", "April 2025"},
		"2025-04-11T18:30:00+03:00": {"Friday 11 April 2025, 18:30 UTC+3", "11 April 2025", "2025-04-11T18:30:00+03:00", "April 2025"},
		"2025-04-11T18:30:05Z":      {"Friday 11 April 2025, 18:30:05 UTC", "11 April 2025", "2025-04-11T18:30:05Z", "April 2025"},
		"2025-04-11T06:05:00-04:30": {"Friday 11 April 2025, 06:05 UTC-4:30", "11 April 2025", "2025-04-11T06:05:00-04:30", "April 2025"},
		"2025-04-11T06:05:00":       {"Friday 11 April 2025, 06:05", "11 April 2025", "2025-04-11T06:05:00", "April 2025"},
		"2025-04-11?":               {"Friday 11 April 2025, uncertain", "11 April 2025 (not sure)", "", "April 2025"},
		"2025-04-11~":               {"about Friday 11 April 2025", "11 April 2025 (not sure)", "", "April 2025"},
		"2025-04%":                  {"about April 2025, uncertain", "about April 2025, uncertain", "", "April 2025"},
		"2025-04":                   {"April 2025", "April 2025", "", "April 2025"},
		"2025-04-XX":                {"a day in April 2025", "a day in April 2025", "", "April 2025"},
		"2025":                      {"2025", "2025", "", "2025"},
		"2025-XX":                   {"a month of 2025", "a month of 2025", "", "2025"},
		"2025-XX-XX":                {"a day in 2025", "a day in 2025", "", "2025"},
		"2022-21":                   {"spring 2022", "spring 2022", "", "2022"},
		"2022-22":                   {"summer 2022", "summer 2022", "", "2022"},
		"2022-23":                   {"autumn 2022", "autumn 2022", "", "2022"},
		"2022-24":                   {"winter 2022–2023", "winter 2022–2023", "", "2022"},
		"199X":                      {"the 1990s", "the 1990s", "", "1990"},
		"20XX":                      {"a year from 2000 to 2099", "a year from 2000 to 2099", "", "2000"},
		"2025-03/2025-04-11":        {"from March 2025 to Friday 11 April 2025", "from March 2025 to Friday 11 April 2025", "", "March 2025"},
		"2025-03/..":                {"from March 2025 on", "from March 2025 on", "", "March 2025"},
		"2025-03/":                  {"from March 2025, end unclear", "from March 2025, end unclear", "", "March 2025"},
		"../2025-03":                {"until March 2025", "until March 2025", "", "Until March 2025"},
		"/2025-03":                  {"until March 2025, start unclear", "until March 2025, start unclear", "", "Until March 2025"},
	} {
		t.Run(edtf, func(t *testing.T) {
			d := date(t, edtf)
			got := struct{ human, short, machine, month string }{human(d), short(d), machine(d), monthOf(d)}
			if got != want {
				t.Errorf("got  %q\nwant %q", got, want)
			}
		})
	}
}

func TestCount(t *testing.T) {
	for n, want := range map[int]string{0: "0 words", 1: "1 word", 999: "999 words", 1000: "1,000 words", 1234567: "1,234,567 words"} {
		if got := count(n, "word", "words"); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
}
