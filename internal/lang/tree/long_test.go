package tree_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/parley-project/parley/internal/lang/tree"
	"pgregory.net/rapid"
)

// random are scores of n words, whole numbers so that sums are exact.
func random(n int, seed uint64) []float32 {
	r := rand.New(rand.NewPCG(seed, uint64(n)))
	scores := make([]float32, n*(n+1))
	for i := range scores {
		scores[i] = float32(r.IntN(2001) - 1000)
	}
	return scores
}

// likely are scores as a trained parser gives them: a right tree stands out, but for one
// word in every few.
func likely(n int, seed uint64) []float32 {
	r := rand.New(rand.NewPCG(seed, uint64(n)))
	scores := random(n, seed)
	for i := 1; i < n; i++ {
		if r.IntN(5) > 0 {
			scores[i*(n+1)+1+r.IntN(i)] += 3000
		}
	}
	scores[0] += 3000
	return scores
}

// bySearch is the greatest sum of a tree's scores found in the plain way, as a check: for
// each word that could be the root, the recursive algorithm of Chu, Liu and Edmonds on
// w[word][head], with node 0 the root.
func bySearch(n int, scores []float32) int {
	const never = -1 << 24
	top := never
	for root := 1; root <= n; root++ {
		w := make([][]int, n+1)
		for i := range w {
			w[i] = slices.Repeat([]int{never}, n+1)
			for h := 0; i > 0 && h <= n; h++ {
				if h != i && (h > 0 || i == root) {
					w[i][h] = int(scores[(i-1)*(n+1)+h])
				}
			}
		}
		top = max(top, recursive(w))
	}
	return top
}

func recursive(w [][]int) int {
	heads := make([]int, len(w))
	sum := 0
	for i := 1; i < len(w); i++ {
		for h := range w {
			if h != i && w[i][h] > w[i][heads[i]] {
				heads[i] = h
			}
		}
		sum += w[i][heads[i]]
	}
	inCycle := cycleOf(heads)
	if inCycle == nil {
		return sum
	}
	// The nodes outside the cycle keep their order; the cycle is the last node.
	var outside []int
	sum = 0
	for v := range w {
		if inCycle[v] {
			sum += w[v][heads[v]]
		} else {
			outside = append(outside, v)
		}
	}
	m := len(outside)
	c := make([][]int, m+1)
	for i := range c {
		c[i] = slices.Repeat([]int{-1 << 30}, m+1)
		for j := range c {
			switch {
			case i == j:
			case i < m && j < m:
				c[i][j] = w[outside[i]][outside[j]]
			default:
				for v := range inCycle {
					if i == m {
						c[i][j] = max(c[i][j], w[v][outside[j]]-w[v][heads[v]])
					} else {
						c[i][j] = max(c[i][j], w[outside[i]][v])
					}
				}
			}
		}
	}
	return sum + recursive(c)
}

// cycleOf is the nodes of a cycle, or nil.
func cycleOf(heads []int) map[int]bool {
	for i := range heads {
		v := i
		for range heads {
			v = heads[v]
		}
		if v == 0 {
			continue
		}
		cycle := map[int]bool{}
		for ; !cycle[v]; v = heads[v] {
			cycle[v] = true
		}
		return cycle
	}
	return nil
}

func TestLongSentencesAgainstSearch(t *testing.T) {
	var d tree.Decoder
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 24).Draw(t, "n")
		seed := rapid.Uint64().Draw(t, "seed")
		scores := random(n, seed)
		if rapid.Bool().Draw(t, "likely") {
			scores = likely(n, seed)
		}
		heads := make([]int32, n)
		if err := d.Decode(heads, scores); err != nil {
			t.Fatal(err)
		}
		if !isTree(heads) {
			t.Fatalf("%v is no tree", heads)
		}
		if _, got := worth(heads, scores); int(got) != bySearch(n, scores) {
			t.Errorf("%v is worth %g, want %d", heads, got, bySearch(n, scores))
		}
	})
}

func TestVeryLongSentencesAreTrees(t *testing.T) {
	for _, n := range []int{100, 512, 700} {
		for name, scores := range map[string][]float32{"random": random(n, 7), "all equal": make([]float32, n*(n+1))} {
			if heads := decode(t, n, scores); !isTree(heads) {
				t.Errorf("%d words, %s: no tree", n, name)
			}
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	for _, bc := range []struct {
		name  string
		words int
		make  func(int, uint64) []float32
	}{
		{"random25", 25, random}, {"random512", 512, random}, {"likely25", 25, likely}, {"likely512", 512, likely}, {"tree25", 25, chain},
	} {
		b.Run(bc.name, func(b *testing.B) {
			var d tree.Decoder
			heads, scores := make([]int32, bc.words), bc.make(bc.words, 1)
			b.ReportAllocs()
			for b.Loop() {
				if err := d.Decode(heads, scores); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.N*bc.words)/b.Elapsed().Seconds(), "words/s")
		})
	}
}

// chain are scores whose best heads are a tree.
func chain(n int, seed uint64) []float32 {
	scores := random(n, seed)
	for i := range n {
		scores[i*(n+1)+i] += 3000
	}
	return scores
}
