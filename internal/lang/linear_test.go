package lang_test

import (
	"runtime"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/lang"
)

// Four times the text is at most about four times the work, whatever is repeated.
func TestScanIsLinear(t *testing.T) {
	const n = 2000
	for _, s := range hostile {
		small, large := lang.Looks(strings.Repeat(s, n)), lang.Looks(strings.Repeat(s, 4*n))
		if large > 5*small+100 {
			t.Errorf("%q: %d characters looked at for %d of it, %d for %d", s, small, n, large, 4*n)
		}
	}
	for _, a := range hostile {
		for _, b := range []string{"'", ".", "@", "a", "\u200b", " ", "("} {
			s := a + b
			small, large := lang.Looks(strings.Repeat(s, n/10)), lang.Looks(strings.Repeat(s, 4*n/10))
			if large > 5*small+100 {
				t.Errorf("%q: %d characters looked at for %d of it, %d for %d", s, small, n/10, large, 4*n/10)
			}
		}
	}
}

// A million words without a full stop are one sentence, and cost no more a word than a
// quarter of them.
func TestAMillionWordsWithoutAStop(t *testing.T) {
	if testing.Short() {
		t.Skip("a million words")
	}
	cost := func(words int) uint64 {
		s := strings.Repeat("word ", words)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		p := parse(t, s)
		runtime.ReadMemStats(&after)
		if len(p.Tokens) != words || len(p.Sentences) != 1 {
			t.Fatalf("%d tokens in %d sentences, want %d in 1", len(p.Tokens), len(p.Sentences), words)
		}
		return after.TotalAlloc - before.TotalAlloc
	}
	small, large := cost(250_000), cost(1_000_000)
	if large > 5*small {
		t.Errorf("%d bytes allocated for 250000 words, %d for 1000000", small, large)
	}
}
