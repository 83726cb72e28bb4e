package register_test

import "testing"

func TestSameGiven(t *testing.T) {
	r := load(t, "")
	for _, tc := range []struct {
		a, b string
		want bool
	}{
		{"Bill", "William", true},
		{"William", "bill", true},
		{"Joe", "Joseph", true},
		{"Mike", "Michael", true},
		{"Tony", "Anthony", true},
		{"Zoë", "Zoe", true},
		{"Bill", "Liam", false}, // both of William
		{"Mara", "Ilka", false},
		{"", "", false},
		{"Mara", "", false},
	} {
		if got := r.SameGiven(tc.a, tc.b); got != tc.want {
			t.Errorf("%s and %s: %v, want %v", tc.a, tc.b, got, tc.want)
		}
	}
}
