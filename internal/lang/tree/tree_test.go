package tree_test

import (
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/parley-project/parley/internal/lang/tree"
	"pgregory.net/rapid"
)

func decode(t testing.TB, n int, scores []float32) []int32 {
	t.Helper()
	heads := make([]int32, n)
	if err := new(tree.Decoder).Decode(heads, scores); err != nil {
		t.Fatal(err)
	}
	return heads
}

var inf, nan = float32(math.Inf(1)), float32(math.NaN())

func TestDecode(t *testing.T) {
	for _, tc := range []struct {
		name   string
		scores []float32
		want   []int32
	}{
		{"no words", nil, nil},
		{"one word hangs from the root", []float32{-3, 100}, []int32{0}},
		{"one word with no number", []float32{nan, nan}, []int32{0}},
		{"best heads that make a tree are kept", []float32{
			1, 0, 5, 0,
			9, 0, 0, 0,
			1, 0, 6, 0,
		}, []int32{2, 0, 2}},
		{"equal heads: the lowest", []float32{
			7, 0, 0, 0,
			0, 4, 0, 4,
			0, 4, 4, 0,
		}, []int32{0, 1, 1}},
		{"a cycle is broken where it costs least", []float32{
			5, 0, 10, 0,
			3, 10, 0, 0,
			0, 0, 8, 0,
		}, []int32{0, 1, 2}},
		{"two roots become one, at the least cost", []float32{
			10, 0, 7,
			9, 5, 0,
		}, []int32{2, 0}},
		{"the better root alone is not the best tree", []float32{
			10, 0, 9,
			9, 1, 0,
		}, []int32{2, 0}},
		{"all equal", make([]float32, 12), []int32{0, 1, 1}},
		{"minus infinity is avoided", []float32{
			-inf, 0, -1e30, -inf,
			-inf, 0, 0, 0,
			-5, 0, -inf, 0,
		}, []int32{2, 3, 0}},
		{"and taken where nothing else is left", []float32{
			-inf, 0, 1,
			-inf, 1, 0,
		}, []int32{0, 1}},
		{"plus infinity is taken before all else", []float32{
			3e38, 0, inf,
			-3e38, 3e38, 0,
		}, []int32{2, 0}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := decode(t, len(tc.want), tc.scores); !slices.Equal(got, tc.want) {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		})
	}
}

func TestDecodeRefusesOtherShapes(t *testing.T) {
	for _, tc := range []struct{ words, scores int }{{0, 1}, {1, 1}, {2, 4}, {3, 13}, {tree.MaxWords + 1, 0}} {
		err := new(tree.Decoder).Decode(make([]int32, tc.words), make([]float32, tc.scores))
		if !errors.Is(err, tree.ErrShape) {
			t.Errorf("%d words, %d scores: error %v, want ErrShape", tc.words, tc.scores, err)
		}
	}
}

// isTree says whether heads is a tree with one root, by a definition and not an algorithm:
// from every word the root is reached in n steps.
func isTree(heads []int32) bool {
	roots := 0
	for i, h := range heads {
		if h < 0 || int(h) > len(heads) {
			return false
		}
		if h == 0 {
			roots++
		}
		w := int32(i + 1)
		for range heads {
			if w != 0 {
				w = heads[w-1]
			}
		}
		if w != 0 {
			return false
		}
	}
	return roots == 1 || len(heads) == 0
}

// worth is the sum of the scores of heads: how many infinities, and the rest.
func worth(heads []int32, scores []float32) (infinite int, finite float64) {
	for i, h := range heads {
		switch s := scores[i*(len(heads)+1)+int(h)]; {
		case s == inf:
			infinite++
		case s != s || s == -inf:
			infinite--
		default:
			finite += float64(s)
		}
	}
	return infinite, finite
}

// everyTree calls f with each tree of n words.
func everyTree(n int, f func(heads []int32)) {
	heads := make([]int32, n)
	for {
		if isTree(heads) {
			f(heads)
		}
		i := 0
		for ; i < n; i++ {
			if heads[i]++; int(heads[i]) <= n {
				break
			}
			heads[i] = 0
		}
		if i == n {
			return
		}
	}
}

// Whatever the scores, no tree is better than the one decoded.
func TestNoTreeIsBetter(t *testing.T) {
	var d tree.Decoder // one for all, so that nothing is left over from another sentence
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 5).Draw(t, "n")
		score := rapid.OneOf(
			rapid.Map(rapid.IntRange(-4, 4), func(i int) float32 { return float32(i) }),
			rapid.Map(rapid.IntRange(-1<<20, 1<<20), func(i int) float32 { return float32(i) / 1024 }),
			rapid.SampledFrom([]float32{0, 0, inf, -inf, -inf, nan}),
		)
		scores := rapid.SliceOfN(score, n*(n+1), n*(n+1)).Draw(t, "scores")
		heads := make([]int32, n)
		if err := d.Decode(heads, scores); err != nil {
			t.Fatal(err)
		}
		if !isTree(heads) {
			t.Fatalf("%v is no tree", heads)
		}
		infinite, finite := worth(heads, scores)
		everyTree(n, func(other []int32) {
			i, f := worth(other, scores)
			if i > infinite || i == infinite && f > finite {
				t.Fatalf("%v is worth %d∞%+g, but %v %d∞%+g", heads, infinite, finite, other, i, f)
			}
		})
	})
}

func TestDecodeAllocatesNothing(t *testing.T) {
	var d tree.Decoder
	scores, heads := random(40, 1), make([]int32, 40)
	if a := testing.AllocsPerRun(10, func() { _ = d.Decode(heads, scores) }); a != 0 {
		t.Errorf("%g allocations", a)
	}
}
