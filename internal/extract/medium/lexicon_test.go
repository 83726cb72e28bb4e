package medium

import (
	"strings"
	"testing"

	"github.com/parley-project/parley/reading"
)

func TestParseLexiconNamesTheLineThatIsWrong(t *testing.T) {
	_, err := parseLexicon("# head\ninterview\tinterview\nspeech\tshouting\n")
	if err == nil || !strings.Contains(err.Error(), "media lexicon line 3") {
		t.Errorf("got %v, want it to name line 3", err)
	}
}

func TestMatch(t *testing.T) {
	lex, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name, text string
		words      int
		kind       reading.MediumKind
	}{
		{"one word", "interview with the envoy", 1, reading.Interview},
		{"the longest counts", "press conference in the capital", 2, reading.PressConference},
		{"a plural", "news conferences", 2, reading.PressConference},
		{"a capital at the head of a sentence", "Remarks to the press", 1, reading.Speech},
		{"a platform is a name", "Telegram channel", 1, reading.Social},
		{"its word in lower case is not", "telegram from the king", 0, ""},
		{"no medium", "harbour wall", 0, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			words := strings.Fields(tc.text)
			p, n := lex.match(func(i int) string {
				if i >= len(words) {
					return ""
				}
				return words[i]
			})
			if n != tc.words || p.kind != tc.kind {
				t.Errorf("got %d words of kind %q, want %d of %q", n, p.kind, tc.words, tc.kind)
			}
		})
	}
}
