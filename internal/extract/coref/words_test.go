package coref

import (
	"strings"
	"testing"
)

func TestTheWordListsAreWellFormed(t *testing.T) {
	w, err := readWords(wordsTSV)
	if err != nil {
		t.Fatal(err)
	}
	for class, words := range w.sets {
		if len(words) == 0 {
			t.Errorf("no words of class %q", class)
		}
	}
	for word, first := range w.pronoun {
		if first != "self" && w.pronoun[first] != first {
			t.Errorf("%q is a form of %q, which is no pronoun's first form", word, first)
		}
	}
	for word := range w.plural {
		if w.singular[word] {
			t.Errorf("%q is one and many", word)
		}
	}
	for _, tc := range []struct{ word, got, want string }{
		{"his", w.pronoun["his"], "he"},
		{"spokeswoman", w.gender["spokeswoman"], "f"},
		{"envoy", w.gender["envoy"], "p"},
		{"itself", w.gender["itself"], "n"},
	} {
		if tc.got != tc.want {
			t.Errorf("%s: %q, want %q", tc.word, tc.got, tc.want)
		}
	}
}

func TestReadWordsRefuses(t *testing.T) {
	for _, tc := range []struct{ name, tsv, says string }{
		{"a class of no name", "# head\n\nsing\tone", "line 3"},
		{"no tab", "plural they", "tab"},
		{"no words", "plural\t ", "tab"},
		{"a tab too many", "plural\tthey\tthem", "tab"},
		{"capitals", "plural\tThey", "lower case"},
		{"a word twice", "plural\tthey we they", "twice"},
		{"a word twice, in two lines", "plural\tthey\nplural\tthey", "twice"},
		{"two genders", "m\tcousin\nf\tcousin", "twice"},
		{"a form of two pronouns", "=he\this\n=she\this", "twice"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if _, err := readWords(tc.tsv); err == nil || !strings.Contains(err.Error(), tc.says) {
				t.Errorf("%v, want a word of %q", err, tc.says)
			}
		})
	}
}
