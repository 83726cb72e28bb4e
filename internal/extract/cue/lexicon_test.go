package cue

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAnIrregularVerbThatLacksItsParticipleIsNamed(t *testing.T) {
	const want = "irregular verbs line 1: 2 columns"
	if _, err := newForms(nil, "say\tsaid\n"); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want it to say %q", err, want)
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
