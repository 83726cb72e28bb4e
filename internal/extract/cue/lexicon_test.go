package cue

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseLexiconNamesTheLineThatIsWrong(t *testing.T) {
	for _, tc := range []struct{ name, cues, irregular, want string }{
		{"a column is missing", "# head\nsay\tverb\tassert\n", "", `cue lexicon line 2: "say\tverb\tassert" has 3 columns`},
		{"no such form", "say\tword\tassert\tq\n", "", "cue lexicon line 1: \"word\" is no form of a cue"},
		{"no such act", "say\tverb\tsay\tq\n", "", `"say" is no act of a statement`},
		{"no such frame", "say\tverb\tassert\tq z\n", "", `"z" is no frame`},
		{"an irregular verb lacks its participle", "say\tverb\tassert\tq\n", "say\tsaid\n", "irregular verbs line 1: 2 columns"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := parseLexicon(tc.cues, tc.irregular)
			if err == nil || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("got %v, want it to say %q", err, tc.want)
			}
		})
	}
}

func TestForms(t *testing.T) {
	verbs, err := parseIrregular("say\tsaid\tsaid\nwrite\twrote\twritten\nadmit\tadmitted\tadmitted\tadmitting\nread\tread\tread\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name, verb string
		want       map[string]verbForm
	}{
		{"regular", "claim", map[string]verbForm{"claim": base, "claims": thirdPerson, "claimed": pastOrParticiple, "claiming": ing}},
		{"ends in e", "state", map[string]verbForm{"state": base, "states": thirdPerson, "stated": pastOrParticiple, "stating": ing}},
		{"ends in consonant and y", "deny", map[string]verbForm{"deny": base, "denies": thirdPerson, "denied": pastOrParticiple, "denying": ing}},
		{"ends in sh", "wish", map[string]verbForm{"wish": base, "wishes": thirdPerson, "wished": pastOrParticiple, "wishing": ing}},
		{"irregular", "say", map[string]verbForm{"say": base, "says": thirdPerson, "said": pastOrParticiple, "saying": ing}},
		{"past and participle differ", "write", map[string]verbForm{"write": base, "writes": thirdPerson, "wrote": past, "written": pastParticiple, "writing": ing}},
		{"doubles its consonant", "admit", map[string]verbForm{"admit": base, "admits": thirdPerson, "admitted": pastOrParticiple, "admitting": ing}},
		{"past is the base form", "read", map[string]verbForm{"read": base, "reads": thirdPerson, "reading": ing}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := maps.Collect(verbs.forms(tc.verb))
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestTheBuiltInLexiconReads(t *testing.T) {
	lex, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	for word, cands := range lex {
		if !slices.IsSortedFunc(cands, func(a, b candidate) int { return len(b.rest) - len(a.rest) }) {
			t.Errorf("entries of %q are not longest first", word)
		}
	}
	for _, w := range []string{"said", "according", "warned", "claim"} {
		if len(lex[w]) == 0 {
			t.Errorf("%q is no cue", w)
		}
	}
}
