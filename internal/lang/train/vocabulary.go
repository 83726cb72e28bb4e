package train

import (
	"cmp"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/lang/corpus"
	"github.com/parley-project/parley/internal/lang/encoder"
)

// Vocabulary lists the words that occur at least least times, the most frequent first,
// in the form in which the network looks them up.
func Vocabulary(sentences []*corpus.Sentence, least int) []string {
	count := map[string]int{}
	for _, s := range sentences {
		for i := range s.Words {
			count[encoder.Key(s.Words[i].Form)]++
		}
	}
	var out []string
	for w, n := range count {
		if n >= least && w != "" {
			out = append(out, w)
		}
	}
	slices.SortFunc(out, func(a, b string) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), strings.Compare(a, b))
	})
	return out
}

// Index is a vocabulary of a list.
type Index map[string]int32

// IndexOf numbers a list.
func IndexOf(list []string) Index {
	x := Index{}
	for i, w := range list {
		x[w] = int32(i) //nolint:gosec // a vocabulary is bounded by its shape
	}
	return x
}

// Find implements encoder.Lookup.
func (x Index) Find(word []byte) (int32, bool) {
	id, ok := x[string(word)]
	return id, ok
}
