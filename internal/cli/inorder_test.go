package cli

import (
	"context"
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The order of results is that of items, whatever the number of workers and whichever
// of them is done first.
func TestInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items := rapid.SliceOfN(rapid.IntRange(0, 50), 0, 30).Draw(t, "items")
		workers := rapid.IntRange(1, 5).Draw(t, "workers")
		var got []int
		err := inOrder(context.Background(), items, workers, func(_ context.Context, n int) int {
			sum := 0
			for i := range n * 100 { // unequal work
				sum += i % 2
			}
			return sum / 50
		}, func(n int) error {
			got = append(got, n)
			return nil
		})
		if err != nil || !slices.Equal(got, items) {
			t.Fatalf("got %v (%v), want %v", got, err, items)
		}
	})
}

func TestInOrderEnds(t *testing.T) {
	enough := errors.New("enough")
	items := make([]int, 1000)
	ctx, cancel := context.WithCancel(context.Background())
	for _, tc := range []struct {
		name string
		take func() error
		want error
	}{
		{"at an error of the taker", func() error { return enough }, enough},
		{"with its context", func() error { cancel(); return nil }, context.Canceled},
	} {
		t.Run(tc.name, func(t *testing.T) {
			taken := 0
			err := inOrder(ctx, items, 2, func(context.Context, int) int { return 0 }, func(int) error {
				taken++
				return tc.take()
			})
			if !errors.Is(err, tc.want) {
				t.Errorf("got %v, want %v", err, tc.want)
			}
			if taken == len(items) {
				t.Error("it went on to the end")
			}
		})
	}
}
