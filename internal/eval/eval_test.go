package eval

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestNumberLeavesOutWhiteSpace(t *testing.T) {
	// Code points:  0123 4 567 (the space after "é" is a no-break space)
	ink := NewInk("ab é\u00a0😀\n.")
	for _, tc := range []struct {
		name string
		in   []Span
		want Spans
	}{
		{"a word", []Span{{0, 2}}, Spans{{0, 2}}},
		{"a word and the space after it", []Span{{0, 3}}, Spans{{0, 2}}},
		{"white space alone", []Span{{2, 3}}, nil},
		{"two pieces parted by a space touch and stay two", []Span{{0, 2}, {3, 4}}, Spans{{0, 2}, {2, 3}}},
		{"pieces in any order", []Span{{5, 6}, {0, 1}}, Spans{{0, 1}, {3, 4}}},
		{"overlapping pieces are one", []Span{{0, 4}, {1, 6}}, Spans{{0, 4}}},
		{"up to the end", []Span{{0, 8}}, Spans{{0, 5}}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := ink.Number(tc.in)
			if err != nil || !got.Equal(tc.want) {
				t.Errorf("Number(%v) = %v, %v; want %v", tc.in, got, err, tc.want)
			}
		})
	}
	for _, outside := range []Span{{-1, 2}, {0, 9}, {4, 3}} {
		if got, err := ink.Number([]Span{outside}); err == nil {
			t.Errorf("Number(%v) = %v, want ErrOutside", outside, got)
		}
	}
	if ink.At(3) != 5 {
		t.Errorf("At(3) = %d, want 5, where the emoji stands", ink.At(3))
	}
}

func drawSpans(t *rapid.T, label string) []Span {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Span {
		start := rapid.IntRange(0, 30).Draw(t, "start")
		return Span{start, start + rapid.IntRange(0, 8).Draw(t, "length")}
	}), 0, 6).Draw(t, label)
}

// Overlap and Len against sets that are written out.
func TestSpansAreSets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawSpans(t, "a"), drawSpans(t, "b")
		set := func(spans []Span) map[int]bool {
			m := make(map[int]bool)
			for _, s := range spans {
				for i := s.Start; i < s.End; i++ {
					m[i] = true
				}
			}
			return m
		}
		sa, sb := set(a), set(b)
		both := 0
		for i := range sa {
			if sb[i] {
				both++
			}
		}
		if got := Join(a...).Len(); got != len(sa) {
			t.Errorf("Len(%v) = %d, want %d", a, got, len(sa))
		}
		if got := Join(a...).Overlap(Join(b...)); got != both {
			t.Errorf("Overlap(%v, %v) = %d, want %d", a, b, got, both)
		}
		if Join(a...).Compare(Join(b...)) != -Join(b...).Compare(Join(a...)) {
			t.Errorf("Compare(%v, %v) depends on the side", a, b)
		}
	})
}

func TestPairTakesTheBestPairing(t *testing.T) {
	// Whoever takes the first best pair, (0,0), is left with 0 for the second row.
	weights := [][]int64{{5, 4}, {4, 0}}
	got := Pair(2, 2, func(i, j int) int64 { return weights[i][j] })
	if want := []int{1, 0}; !slices.Equal(got, want) {
		t.Errorf("Pair = %v, want %v (4 + 4 is more than 5)", got, want)
	}
}

func TestPairAgainstAllPairings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, m := rapid.IntRange(0, 5).Draw(t, "n"), rapid.IntRange(0, 5).Draw(t, "m")
		weights := make([][]int64, n)
		for i := range weights {
			weights[i] = rapid.SliceOfN(rapid.Int64Range(-2, 6), m, m).Draw(t, "weights")
		}
		at := func(i, j int) int64 { return weights[i][j] }
		var best func(i int, free []bool) int64
		best = func(i int, free []bool) int64 {
			if i == n {
				return 0
			}
			most := best(i+1, free)
			for j := range free {
				if free[j] && weights[i][j] > 0 {
					free[j] = false
					most = max(most, weights[i][j]+best(i+1, free))
					free[j] = true
				}
			}
			return most
		}
		partner := Pair(n, m, at)
		seen, total := make(map[int]bool), int64(0)
		for i, j := range partner {
			if j < 0 {
				continue
			}
			if seen[j] || weights[i][j] <= 0 {
				t.Fatalf("Pair(%v) = %v: %d is no partner for %d", weights, partner, j, i)
			}
			seen[j] = true
			total += weights[i][j]
		}
		if want := best(0, slices.Repeat([]bool{true}, m)); total != want {
			t.Fatalf("Pair(%v) = %v with the sum %d, want %d", weights, partner, total, want)
		}
	})
}

func TestTally(t *testing.T) {
	for _, tc := range []struct {
		name     string
		tally    Tally
		p, r, f1 float64
	}{
		{"3 of 4 right, 3 of 6 found", Counted(3, 4, 6), 0.75, 0.5, 0.6}, // 2*0.75*0.5/1.25
		{"nothing predicted", Counted(0, 0, 6), 0, 0, 0},
		{"nothing to find", Counted(0, 4, 0), 0, 0, 0},
		{"nothing at all", Tally{}, 0, 0, 0},
		{"a rate has no recall", Judged(3, 4), 0.75, 0, 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if p, r, f1 := tc.tally.Precision(), tc.tally.Recall(), tc.tally.F1(); p != tc.p || r != tc.r || f1 != tc.f1 {
				t.Errorf("P, R, F1 = %v, %v, %v; want %v, %v, %v", p, r, f1, tc.p, tc.r, tc.f1)
			}
		})
	}
}

func TestScoreIsOfSumsNotOfMeans(t *testing.T) {
	// One article with 1 of 1, one with 1 of 9: 2 of 10, not the mean of 1 and 1/9.
	s := ScoreOf([]Tally{Counted(1, 1, 1), Counted(1, 9, 9)}, nil)
	if math.Abs(s.F1-0.2) > 1e-12 || s.Predicted != 10 || s.Gold != 10 {
		t.Errorf("ScoreOf = %+v, want F1 0.2 of 10", s.F1)
	}
}

func TestIntervalDrawsWholeArticles(t *testing.T) {
	tallies := []Tally{Counted(0, 10, 10), Counted(10, 10, 10)}
	r := NewResampler(2, Resamples, Seed)
	// Of two articles a draw takes one twice, or both: 0, 0.5 or 1, a quarter of the draws
	// at either end.
	if low, high := r.Interval(tallies, Tally.F1); low != 0 || high != 1 {
		t.Errorf("interval = [%v, %v], want [0, 1]", low, high)
	}
	same := slices.Repeat([]Tally{Counted(3, 4, 4)}, 40)
	if low, high := NewResampler(40, Resamples, Seed).Interval(same, Tally.F1); low != 0.75 || high != 0.75 {
		t.Errorf("interval of equal articles = [%v, %v], want [0.75, 0.75]", low, high)
	}
	mixed := make([]Tally, 30)
	for i := range mixed {
		mixed[i] = Counted(i, 30, 30)
	}
	low1, high1 := NewResampler(30, 500, 7).Interval(mixed, Tally.F1)
	low2, high2 := NewResampler(30, 500, 7).Interval(mixed, Tally.F1)
	if low1 != low2 || high1 != high2 {
		t.Errorf("two intervals with one seed: [%v, %v] and [%v, %v]", low1, high1, low2, high2)
	}
	if f := ScoreOf(mixed, nil).F1; !(low1 < f && f < high1) {
		t.Errorf("interval [%v, %v] does not hold %v", low1, high1, f)
	}
}
