package register

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// The quick way for ASCII gives what the other gives.
func TestASCIIAtoms(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[a-cA-C0-1.'\x60/&+_ -]{0,12}`).Draw(t, "word")
		// A combining mark sends the word the other way, and folds away.
		marked := norm.NFD.String(word) + "\u0301"
		quick, slow := atoms(nil, word), atoms(nil, marked)
		if diff := cmp.Diff(slow, quick, cmp.AllowUnexported(atom{})); diff != "" {
			t.Fatalf("%q: -slow +quick\n%s", word, diff)
		}
	})
}
