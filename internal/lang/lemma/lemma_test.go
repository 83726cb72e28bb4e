package lemma_test

import (
	"os"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/lang/lemma"
)

func load(t testing.TB) *lemma.Lemmatizer {
	t.Helper()
	l, err := lemma.Load()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// A lemmaCase is a line of testdata/lemmas.txt.
type lemmaCase struct{ form, upos, xpos, want, name string }

func lemmaCases(t testing.TB) []lemmaCase {
	t.Helper()
	b, err := os.ReadFile("testdata/lemmas.txt")
	if err != nil {
		t.Fatal(err)
	}
	var cases []lemmaCase
	for line := range strings.Lines(string(b)) {
		c := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if line[0] == '#' {
			continue
		}
		if len(c) != 5 {
			t.Fatalf("line %q: want 5 fields", line)
		}
		cases = append(cases, lemmaCase{c[0], c[1], c[2], c[3], c[4]})
	}
	return cases
}

func TestLemma(t *testing.T) {
	l := load(t)
	for _, c := range lemmaCases(t) {
		t.Run(c.form+" "+c.name, func(t *testing.T) {
			if got := l.Lemma(c.form, c.upos, c.xpos); got != c.want {
				t.Errorf("Lemma(%q, %s, %s) = %q, want %q", c.form, c.upos, c.xpos, got, c.want)
			}
		})
	}
}

func TestLongFormsAreTheirOwnLemma(t *testing.T) {
	long := strings.Repeat("Talks", 20)
	if got := load(t).Lemma(long, "NOUN", "NNS"); got != long {
		t.Errorf("got %q", got)
	}
}

// Words whose lemma is the form, a beginning of it or a known word cost no memory.
func TestLemmaDoesNotAllocate(t *testing.T) {
	l := load(t)
	for _, c := range []lemmaCase{
		{"envoy", "NOUN", "NN", "envoy", "the form"},
		{"ceasefires", "NOUN", "NNS", "ceasefire", "a beginning of the form"},
		{"said", "VERB", "VBD", "say", "an irregular form"},
		{"making", "VERB", "VBG", "make", "a known word"},
		{"The", "DET", "DT", "the", "a small word with a capital"},
		{"Kestrels", "PROPN", "NNPS", "Kestrel", "a beginning of a name"},
		{"n’t", "PART", "RB", "not", "a typographic apostrophe"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			n := testing.AllocsPerRun(100, func() { got = l.Lemma(c.form, c.upos, c.xpos) })
			if n != 0 || got != c.want {
				t.Errorf("Lemma(%q) = %q with %v allocations, want %q with none", c.form, got, n, c.want)
			}
		})
	}
}

func TestReadNamesFileAndLineOfWhatIsBroken(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"too few fields", "verb\tgo\twent\n", "x.tsv:1: 3 fields"},
		{"unknown slot", "# head\nform\tNNX\ta\tb\n", `x.tsv:2: unknown slot "NNX"`},
		{"unknown condition", "NNS\ts\t\toften\t-\n", `unknown condition "often"`},
		{"no ending", "NN\t~\t\t-\t-\n", "no ending for NN"},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := lemma.New().Read("x.tsv", c.content)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}

func BenchmarkLemma(b *testing.B) {
	l, cases := load(b), lemmaCases(b)
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		for _, c := range cases {
			l.Lemma(c.form, c.upos, c.xpos)
		}
		n += len(cases)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(n), "ns/word")
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := lemma.LoadAgain(); err != nil {
			b.Fatal(err)
		}
	}
}
