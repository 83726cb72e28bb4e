package quotation_test

import (
	"runtime"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func FuzzQuotations(f *testing.F) {
	for _, c := range cases(f) {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, s string) { check(t, s, run(t, s)) })
}

var pieces = []string{
	"We", "stay", "he said", "don't", "states'", "years’", "time", "to", "6", ",", ".", "?", "...", "—", "(", ")", " ", " ", " ", " ", "\n\n", "\n\n",
	"\"", "“", "”", "„", "«", "»", "``", "''", "＂", "「", "」", "'", "‘", "’", "‚", "`", "´", "‹", "›", "『", "』", "‘‘", "’’",
}

func TestQuotationsNestWhateverTheMarks(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 80).Draw(rt, "pieces"), "")
		check(rt, s, run(t, s))
	})
}

// A well-made text gives back the quotations that it was made of.
func TestWellMadeQuotationsAreFound(t *testing.T) {
	styles := [][2]string{{"\"", "\""}, {"“", "”"}, {"„", "“"}, {"« ", " »"}, {"``", "''"}, {"＂", "＂"}}
	inner := [][2]string{{"'", "'"}, {"‘", "’"}, {"‹", "›"}}
	rapid.Check(t, func(rt *rapid.T) {
		var b strings.Builder
		want := 0
		for range rapid.IntRange(1, 6).Draw(rt, "sentences") {
			style := rapid.SampledFrom(styles).Draw(rt, "style")
			b.WriteString("Venn said " + style[0] + "we stay")
			want++
			if rapid.Bool().Draw(rt, "nested") {
				in := rapid.SampledFrom(inner).Draw(rt, "inner")
				b.WriteString(" as " + in[0] + "good friends" + in[1] + " do")
				want++
			}
			b.WriteString(style[1] + " and left." + rapid.SampledFrom([]string{" ", "\n\n"}).Draw(rt, "break"))
		}
		qs := run(t, b.String())
		if len(qs) != want {
			rt.Fatalf("%d quotations, want %d, in\n%s", len(qs), want, b.String())
		}
		for i, q := range qs {
			if q.Unclosed || q.Continues >= 0 {
				rt.Fatalf("quotation %d is %+v in\n%s", i, q, b.String())
			}
		}
	})
}

// A million marks cost no more a mark than a tenth of them, nor do many of any style,
// alone or with a word.
func TestAMillionMarks(t *testing.T) {
	if testing.Short() {
		t.Skip("a million marks")
	}
	cost := func(s string) uint64 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		check(t, s, run(t, s))
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc
	}
	for _, piece := range []string{"\"", "“", "”", "'", "\" ", "“a ", "a” ", "“‘", "«\"a ", "“\n\n", "‘as’ a ", "‘as’ to ", "‘as’ a\n\n"} {
		n := 200_000
		if piece == "\"" {
			n = 1_000_000
		}
		small, large := cost(strings.Repeat(piece, n/10)), cost(strings.Repeat(piece, n))
		if large > 20*small {
			t.Errorf("%q: %d bytes allocated for %d, %d for %d", piece, small, n/10, large, n)
		}
	}
}
