package speaker

import (
	"strings"
	"testing"
)

func TestParseListsNamesTheLineThatIsWrong(t *testing.T) {
	for name, file := range map[string]string{
		"no tab":     "# head\nside party\n",
		"no class":   "# head\nsides\tparty\n",
		"no words":   "# head\nside\n",
		"blank head": "\n\tparty\n",
	} {
		if _, err := parseLists(file); err == nil || !strings.Contains(err.Error(), "line 2") {
			t.Errorf("%s: got %v, want it to name line 2", name, err)
		}
	}
}

// Every class has words: a class that was renamed in the file alone would be empty.
func TestEveryListHasWords(t *testing.T) {
	lists, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	for class, words := range lists {
		if len(words) == 0 {
			t.Errorf("class %s has no words", class)
		}
	}
}

func TestAllTheSides(t *testing.T) {
	lists, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	r := &resolver{words: lists}
	for words, want := range map[string]bool{
		"both sides": true, "the two countries": true, "Neither capital": true, "each party": true,
		"sides": false, "both ships": false, "two aides to the party": false, "three sides": false,
	} {
		if got := r.everySide(words, sideWord); got != want {
			t.Errorf("%q: all the sides %v, want %v", words, got, want)
		}
	}
}
