package lang_test

import (
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/lang"
)

// The data files hold what their comments promise: every file has entries, none twice,
// all in lower case and short enough to be looked up.
func TestDataFiles(t *testing.T) {
	for file, classes := range map[string][]string{
		"abbreviations.txt": {"title", "number", "inner", "either", "name", "last"},
		"lines.txt":         {"byline", "month", "day", "clock", "dated", "caption", "figure"},
		"affixes.txt":       {"prefix", "suffix", "whole"},
		"files.txt":         nil,
		"starters.txt":      nil, "contractions.txt": nil, "elisions.txt": nil, "saying.txt": nil, "endings.txt": nil, "units.txt": nil,
	} {
		entries := lang.Entries("data/" + file)
		if len(entries) == 0 {
			t.Errorf("%s: no entries", file)
		}
		seen := map[string]bool{}
		for _, e := range entries {
			word := e
			if classes != nil {
				var class string
				class, word, _ = strings.Cut(e, " ")
				if !strings.Contains(" "+strings.Join(classes, " ")+" ", " "+class+" ") {
					t.Errorf("%s: %q has no class of %v", file, e, classes)
				}
			}
			if seen[word] {
				t.Errorf("%s: %q twice", file, word)
			}
			seen[word] = true
			if word != strings.ToLower(word) || len(strings.Fields(word)) == 1 && len(word) > 16 {
				t.Errorf("%s: %q is not in lower case or longer than 16 bytes", file, word)
			}
		}
	}
}
