package coref_test

import "testing"

// FuzzResolve begins at the texts of the case files and holds every resolution to what is true of
// all, whatever the bytes.
func FuzzResolve(f *testing.F) {
	for _, c := range readLinks(f) {
		f.Add(c.text)
	}
	f.Add(invented)
	f.Add("A's B's C's and D, E and F’s herself of himself of itself")
	f.Add("\xff“\xfe” said \x00 he.")
	f.Fuzz(func(t *testing.T, s string) {
		d := draft(t, s)
		if d == nil {
			return
		}
		if wrong := wrongWith(d, resolve(t, d)); wrong != "" {
			t.Fatalf("%s in %q", wrong, s)
		}
	})
}
