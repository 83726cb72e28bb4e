package lang

import "testing"

func TestClassOf(t *testing.T) {
	for _, tc := range []struct {
		name, word string
		want       Class
	}{
		{"a word may have several classes", "that", Determiner | Subordinator},
		{"case does not matter", "The", Determiner},
		{"contracted negation with a typographic apostrophe", "n’t", Negation},
		{"-ly makes an adverb", "flatly", Adverb},
		{"but not of every word", "ally", 0},
		{"open classes have none", "envoy", 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := ClassOf(tc.word); got != tc.want {
				t.Errorf("ClassOf(%q) = %b, want %b", tc.word, got, tc.want)
			}
		})
	}
}
