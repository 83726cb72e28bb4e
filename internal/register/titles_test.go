package register_test

import (
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/register"
)

func TestTitles(t *testing.T) {
	ts, err := register.DefaultTitles()
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name, words     string
		n               int
		class, singular string
		plural          bool
		gender          string
	}{
		{"one word", "president said", 1, "president", "president", false, ""},
		{"the longest", "prime minister of Vardia", 2, "prime minister", "prime minister", false, ""},
		{"case does not matter", "Secretary of State Osk", 3, "secretary of state", "secretary of state", false, ""},
		{"a plural", "spokesmen", 1, "spokesperson", "spokesman", true, "m"},
		{"a plural in the middle", "ministers of defence", 3, "defence minister", "minister of defence", true, ""},
		{"two names of an office, one class", "premier", 1, "prime minister", "premier", false, ""},
		{"a hyphen", "vice-president", 1, "vice president", "vice president", false, ""},
		{"no title", "the plan", 0, "", "", false, ""},
		{"the beginning of a title is none", "prime cut", 0, "", "", false, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, n := ts.Lookup(strings.Fields(tc.words), 0)
			if n != tc.n || got.Class != tc.class || got.Singular != tc.singular || got.Plural != tc.plural || got.Gender != tc.gender {
				t.Errorf("got %+v over %d words", got, n)
			}
		})
	}
	if _, n := ts.Lookup(nil, 0); n != 0 {
		t.Error("no words have a title")
	}
}
