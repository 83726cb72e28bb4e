package gazetteer_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/lang/gazetteer"
	"pgregory.net/rapid"
)

func load(t testing.TB) *gazetteer.Gazetteer {
	t.Helper()
	g, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func mark(g *gazetteer.Gazetteer, words []string) []gazetteer.Gaz {
	out := make([]gazetteer.Gaz, len(words))
	g.Mark(len(words), func(i int) string { return words[i] }, out)
	return out
}

// show writes classes by their names: "place+long".
func show(g gazetteer.Gaz) string {
	var names []string
	for i, n := range gazetteer.Names() {
		if g&(1<<i) != 0 {
			names = append(names, n)
		}
	}
	if names == nil {
		return "-"
	}
	return strings.Join(names, "+")
}

func TestMark(t *testing.T) {
	g := load(t)
	b, err := os.ReadFile("testdata/marks.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		c := strings.Split(strings.TrimSpace(line), "\t")
		if line[0] == '#' {
			continue
		}
		if len(c) != 3 {
			t.Fatalf("line %q: want 3 fields", line)
		}
		t.Run(c[2], func(t *testing.T) {
			words := strings.Fields(c[0])
			for i, m := range mark(g, words) {
				// Each class that is asked for is there; "!" asks that it is not.
				for want := range strings.SplitSeq(strings.Fields(c[1])[i], "+") {
					name, not := strings.CutPrefix(want, "!")
					has := strings.Contains("+"+show(m)+"+", "+"+name+"+")
					if has == not {
						t.Errorf("%q in %q is %s, want %s", words[i], c[0], show(m), want)
					}
				}
			}
		})
	}
}

func TestMarkDoesNotAllocate(t *testing.T) {
	g := load(t)
	text := "The Foreign Ministry of Côte d'Ivoire told Reuters on Friday"
	words := strings.Fields(text)
	out := make([]gazetteer.Gaz, len(words))
	if n := testing.AllocsPerRun(100, func() {
		g.Mark(len(words), func(i int) string { return words[i] }, out)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// Whatever the words, Mark gives what Word gives for each and perhaps more, does not
// depend on what out held, and sets no bit beyond Classes.
func TestMarkOfAnyWords(t *testing.T) {
	g := load(t)
	word := rapid.OneOf(rapid.String(), rapid.SampledFrom(strings.Fields(
		"New York United Nations Security Council UN U.N. - ' 's the of Saint Côte d’Ivoire Bosnia and Herzegovina Sri Lanka said")))
	rapid.Check(t, func(t *rapid.T) {
		checkMark(t, g, rapid.SliceOfN(word, 0, 12).Draw(t, "words"))
	})
}

func checkMark(t interface{ Errorf(string, ...any) }, g *gazetteer.Gazetteer, words []string) {
	out := mark(g, words)
	again := make([]gazetteer.Gaz, len(words))
	for i := range again {
		again[i] = ^gazetteer.Gaz(0)
	}
	g.Mark(len(words), func(i int) string { return words[i] }, again)
	for i, w := range words {
		if out[i] != again[i] {
			t.Errorf("%q is marked %v and %v", w, out[i], again[i])
		}
		if alone := g.Word(w); out[i]&alone != alone&^gazetteer.Long {
			t.Errorf("%q alone is %s, in %q %s", w, show(alone), words, show(out[i]))
		}
		if out[i] >= 1<<gazetteer.Classes {
			t.Errorf("%q has bits beyond the classes: %b", w, out[i])
		}
	}
}

func FuzzMark(f *testing.F) {
	g := load(f)
	f.Add("Bosnia-Herzegovina 's U.S.A. d’Ivoire")
	f.Add("\xff \xc3( New  York")
	f.Fuzz(func(t *testing.T, s string) { checkMark(t, g, strings.Split(s, " ")) })
}

func TestBrokenDataIsNamed(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"unknown class", "# head\nplanet\t-\tmars\n", `x.tsv:2: want a class, origins and entries, found "planet`},
		{"no entries", "place\t-\n", "x.tsv:1: want a class"},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := gazetteer.Read("x.tsv", c.content)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}

func TestTableHasRoom(t *testing.T) {
	used, slots := load(t).Size()
	t.Logf("%d keys in %d slots", used, slots)
	if 3*used > 2*slots || slots != 1<<gazetteer.FirstBits {
		t.Errorf("%d keys in %d slots: firstBits should be changed", used, slots)
	}
}

func ExampleGazetteer_Mark() {
	g, err := gazetteer.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	words := []string{"Sri", "Lanka", "-", "backed", "talks"}
	out := make([]gazetteer.Gaz, len(words))
	g.Mark(len(words), func(i int) string { return words[i] }, out)
	fmt.Println(out[0].Is(gazetteer.Place), out[1].Is(gazetteer.Long), out[4])
	// Output: true true 0
}

func BenchmarkMark(b *testing.B) {
	g := load(b)
	words := strings.Fields(strings.Repeat(`The foreign minister of Sri Lanka , Ilo Tarr , told the United Nations
		Security Council on Friday that both governments know where the lines are . `, 20))
	out := make([]gazetteer.Gaz, len(words))
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		g.Mark(len(words), func(i int) string { return words[i] }, out)
		n += len(words)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(n), "ns/word")
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := gazetteer.LoadAgain(); err != nil {
			b.Fatal(err)
		}
	}
}
