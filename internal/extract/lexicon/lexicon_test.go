package lexicon

import (
	"strings"
	"testing"
)

func TestParseNamesTheLineThatIsWrong(t *testing.T) {
	for _, tc := range []struct{ name, cues, want string }{
		{"a column is missing", "# head\nsay\tverb\tassert\n", `cue lexicon line 2: "say\tverb\tassert" has 3 columns`},
		{"no such form", "say\tword\tassert\tq\n", "cue lexicon line 1: \"word\" is no form of a cue"},
		{"no such act", "say\tverb\tsay\tq\n", `"say" is no act of a statement`},
		{"no such frame", "say\tverb\tassert\tq z\n", `"z" is no frame`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := Parse(tc.cues)
			if err == nil || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("got %v, want it to say %q", err, tc.want)
			}
		})
	}
}

func TestTheFileReads(t *testing.T) {
	words, err := Words()
	if err != nil || len(words) < 400 {
		t.Errorf("%d words, %v", len(words), err)
	}
}
