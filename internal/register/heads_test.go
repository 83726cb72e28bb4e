package register_test

import (
	"testing"

	"github.com/parley-project/parley/internal/register"
)

// A class that was renamed in the titles alone would be nobody's.
func TestHeadsAreClassesOfTitles(t *testing.T) {
	r, err := register.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for c := range register.Heads() {
		if got := r.Titles().Class(c); got != c {
			t.Errorf("%q is of class %q", c, got)
		}
		if !register.IsHead(c) {
			t.Errorf("%q leads no state", c)
		}
	}
	if register.IsHead("envoy") || register.IsHead("") {
		t.Error("an envoy, or nobody, leads a state")
	}
}
