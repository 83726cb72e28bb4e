package coref

import (
	"slices"
	"testing"
)

// The rows of features are part of the weights: these are the numbers that they were trained with.
func TestRowsStayWhatTheyWere(t *testing.T) {
	for _, tc := range []struct {
		what      string
		got, want uint32
	}{
		{"code of nothing", code(), 0xebb6c228},
		{"code of two numbers", code(1, text("he")), 0x5861bffb},
		{"text of nothing", text(""), 0x811c9dc5},      // FNV's offset
		{"text of a letter", text("a"), 0xe40c292c},    // FNV's published test vectors
		{"text of a word", text("foobar"), 0xbf9cf968}, // the same
		{"a row", uint32(row([]uint32{101, 3}, 7)), 0x250d},
	} {
		if tc.got != tc.want {
			t.Errorf("%s: %#x, want %#x", tc.what, tc.got, tc.want)
		}
	}
	if a, b := row([]uint32{1, 2}, 3, 4), row([]uint32{1, 2, 3, 4}); a != b {
		t.Errorf("the same numbers in two lists are row %d, in one %d", a, b)
	}
}

func TestScales(t *testing.T) {
	scale := func(f func(int) uint32, of ...int) (out []uint32) {
		for _, n := range of {
			out = append(out, f(n))
		}
		return out
	}
	if got, want := scale(distance, -1, 0, 5, 6, 10, 11, 900), []uint32{0, 0, 5, 6, 6, 7, 7}; !slices.Equal(got, want) {
		t.Errorf("distances %v, want %v", got, want)
	}
	if got, want := scale(bucket, -1, 0, 1, 2, 3, 4, 255, 256, 9999), []uint32{0, 0, 1, 2, 2, 3, 8, 9, 9}; !slices.Equal(got, want) {
		t.Errorf("buckets %v, want %v", got, want)
	}
}

func TestMatchNames(t *testing.T) {
	for _, tc := range []struct {
		a, b []string
		want uint32
	}{
		{[]string{"peter", "vahl"}, []string{"vahl"}, sameLast | holds},
		{[]string{"peter", "vahl"}, []string{"peter"}, firstOnly | holds | startsAs},
		{[]string{"peter", "vahl"}, []string{"anna", "vahl"}, sameLast},
		{[]string{"vtc"}, []string{"valley", "transport", "council"}, acronym},
		{[]string{"tesmar"}, []string{"tesmari", "guard"}, startsAs},
		{[]string{"kestria"}, []string{"velmora"}, 0},
	} {
		if got := matchNames(tc.a, tc.b); got != tc.want {
			t.Errorf("%v and %v: %07b, want %07b", tc.a, tc.b, got, tc.want)
		}
		if got := matchNames(tc.b, tc.a); got != tc.want {
			t.Errorf("%v and %v: %07b, want %07b", tc.b, tc.a, got, tc.want)
		}
	}
}
