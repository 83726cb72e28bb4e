package entity

import "testing"

func TestSpelledAlike(t *testing.T) {
	for names, want := range map[[2]string]bool{
		{"belensky", "belenskyy"}:       true,
		{"tsorikov", "tzorikov"}:        true,
		{"varushenko", "varushenka"}:    true,
		{"marren", "marren"}:            false, // the same
		{"venn", "venns"}:               false, // too short
		{"marrens", "marren"}:           false, // a plural
		{"ivanova", "ivanov"}:           false, // his sister
		{"borodin", "vorodina"}:         false,
		{"calvestre", "calvestremarre"}: false,
	} {
		if got := spelledAlike(names[0], names[1]); got != want {
			t.Errorf("%v alike: %v, want %v", names, got, want)
		}
	}
}
