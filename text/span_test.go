package text_test

import (
	"testing"

	"github.com/parley-project/parley/text"
	"pgregory.net/rapid"
)

func genSpan(t *rapid.T, label string) text.Span {
	a := rapid.IntRange(0, 40).Draw(t, label)
	return text.Span{Start: a, End: a + rapid.IntRange(0, 10).Draw(t, label+" length")}
}

func TestSpanProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := genSpan(t, "a"), genSpan(t, "b")
		if a.Overlap(b) != b.Overlap(a) {
			t.Fatal("overlap is symmetric")
		}
		if a.Overlap(b) > min(a.Len(), b.Len()) {
			t.Fatal("overlap is no longer than either")
		}
		if c := a.Cover(b); !a.Empty() && !c.Contains(a) || !b.Empty() && !c.Contains(b) {
			t.Fatalf("cover %v holds not both %v and %v", c, a, b)
		}
		if a.Compare(b) != -b.Compare(a) {
			t.Fatal("order is antisymmetric")
		}
		if (a.Compare(b) == 0) != (a == b) {
			t.Fatal("order is total")
		}
	})
}

func TestSpanIn(t *testing.T) {
	for _, tc := range []struct {
		name string
		span text.Span
		want string
	}{
		{"inside", text.Span{Start: 1, End: 3}, "bc"},
		{"outside gives no words", text.Span{Start: 1, End: 9}, ""},
		{"reversed gives no words", text.Span{Start: 3, End: 1}, ""},
		{"negative gives no words", text.Span{Start: -1, End: 1}, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := tc.span.In("abcd"); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}
