package cli

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parley-project/parley/record"
)

// numbers answers pages as a record of n entries does.
func numbers(n int) func(record.Page) ([]int, error) {
	return func(p record.Page) ([]int, error) {
		var out []int
		for i := p.Offset; i < min(n, p.Offset+min(p.Limit, record.MaxLimit)); i++ {
			out = append(out, i)
		}
		return out, nil
	}
}

func TestCollect(t *testing.T) {
	for _, tc := range []struct {
		name     string
		entries  int
		limit    int
		want     int
		wantMore bool
	}{
		{"fewer than the limit", 3, 5, 3, false},
		{"as many as the limit", 5, 5, 5, false},
		{"more than the limit", 6, 5, 5, true},
		{"nothing", 0, 5, 0, false},
		{"all of several pages", 2*record.MaxLimit + 7, 0, 2*record.MaxLimit + 7, false},
		{"all of pages that are full", 2 * record.MaxLimit, 0, 2 * record.MaxLimit, false},
		{"a limit beyond one page", 3 * record.MaxLimit, record.MaxLimit + 5, record.MaxLimit + 5, true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			all, more, err := collect(tc.limit, numbers(tc.entries))
			if err != nil || len(all) != tc.want || more != tc.wantMore {
				t.Fatalf("got %d entries, more %v, error %v; want %d, %v", len(all), more, err, tc.want, tc.wantMore)
			}
			for i, v := range all {
				if v != i {
					t.Fatalf("entry %d is %d", i, v)
				}
			}
		})
	}
}

func TestCollectGivesTheErrorOfAPage(t *testing.T) {
	broken := errors.New("broken")
	_, _, err := collect(0, func(p record.Page) ([]int, error) {
		if p.Offset == 0 {
			return make([]int, p.Limit), nil
		}
		return nil, broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

func TestSummary(t *testing.T) {
	for _, tc := range []struct {
		name string
		sum  summary
		want string
	}{
		{"all added", summary{Added: 12}, "added 12"},
		{"nothing at all", summary{}, "added 0"},
		{"of each", summary{Added: 12, There: 2, Failed: make([]failure, 1), Left: 3}, "added 12, already there 2, failed 1, not come to 3"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, tc.sum.String()); diff != "" {
				t.Error(diff)
			}
		})
	}
}
