package holidays_test

import (
	"strings"
	"testing"
)

// Whatever the words, a holiday found is within them and has a meaning or none.
func FuzzLongest(f *testing.F) {
	f.Add("New Year 's Eve in Ostin", 2031)
	f.Add("MEMORIAL DAY weekend", 2016)
	f.Add("\xff 's ’ Eid - - al", 0)
	f.Fuzz(func(t *testing.T, text string, year int) {
		s, words := builtin(t), strings.Fields(text)
		for at := range words {
			n := s.Longest(words, at)
			if n < 0 || at+n > len(words) {
				t.Fatalf("%d words from %d of %d", n, at, len(words))
			}
			if h, ok := s.Find(strings.Join(words[at:at+n], " ")); ok {
				if d, ok := h.Date(year); ok && d.IsZero() {
					t.Fatalf("%s in %d has no day", h.Name, year)
				}
			}
		}
	})
}
