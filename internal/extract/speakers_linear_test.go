//go:build unix

package extract_test

import "testing"

// Four times as many speakers of each kind are about four times the work.
func TestSpeakersAreLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("many long texts")
	}
	const n, tries, most = 300, 5, 8
	p := newPipeline(t)
	for _, tc := range []struct {
		name string
		text func(i int) string
	}{
		{"names beside descriptions", func(i int) string { return "An aide, Ada " + name(i) + ", said that it was. " }},
		{"joined speakers", func(i int) string { return "Ada " + name(i) + " and the widows said so. Both sides said no. " }},
		{"papers", func(int) string { return "The paper says that it is. Its fifth point asks for peace. " }},
		{"one surname of many", func(i int) string {
			return "Ada Marr-" + name(i) + " left. Ada " + name(i) + " Marr said no. Marr said yes. "
		}},
		{"cues without a source", func(int) string { return "She left, saying that it was, and denied that it is. " }},
		{"a newspaper that speaks of itself", func(i int) string { return "This newspaper said that Ada " + name(i) + " left. We said so. " }},
		{"those told", func(int) string { return "She told the families that it was. " }},
	} {
		t.Run(tc.name, func(t *testing.T) {
			small, large := work(t, p, tc.text, n), work(t, p, tc.text, 4*n)
			for try := 1; try < tries && large > most*small; try++ {
				small, large = max(small, work(t, p, tc.text, n)), min(large, work(t, p, tc.text, 4*n))
			}
			if large > most*small {
				t.Errorf("%v for %d of them, %v for %d", small, n, large, 4*n)
			}
		})
	}
}
