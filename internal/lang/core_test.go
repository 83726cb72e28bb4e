package lang_test

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/models"
)

// core is the language core that Parley comes with, loaded once.
var core = sync.OnceValues(func() (*lang.Core, error) { return lang.Load(models.Lang()) })

func loaded(t testing.TB) *lang.Core {
	t.Helper()
	c, err := core()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

const invented = `OSTREL, 4 March (ONA) — Foreign Minister Ilka Venn of Tarland told reporters on Monday that her government "will not sign" the draft.

"We have asked the Kestran side to return," she said.Nobody from Kestria replied, and talks at the Hotel Meridian in Port Vesper were put off until 9 March.`

// whole checks that a parse holds together: sentences part the tokens, each has one tree,
// and names lie in sentences.
func whole(t *testing.T, p *lang.Parsed) {
	t.Helper()
	if len(p.Analyses) != len(p.Tokens) {
		t.Fatalf("%d analyses for %d tokens", len(p.Analyses), len(p.Tokens))
	}
	at, name := 0, 0
	for i, s := range p.Sentences {
		if s.Tokens.From != at || s.Tokens.To <= at || s.Span != p.Cover(s.Tokens) {
			t.Fatalf("sentence %d is %+v, the one before ended at token %d", i, s, at)
		}
		at = s.Tokens.To
		roots := 0
		for k := s.Tokens.From; k < s.Tokens.To; k++ {
			a := p.Analyses[k]
			if a.UPOS == "" || a.XPOS == "" || a.Rel == "" {
				t.Fatalf("token %d %q lacks a part of %+v", k, p.Word(k), a)
			}
			if (a.Head == -1) != (a.Rel == "root") {
				t.Fatalf("token %d %q hangs from %d as %s", k, p.Word(k), a.Head, a.Rel)
			}
			if a.Head == -1 {
				roots++
				continue
			}
			steps := 0
			for h := k; h != -1; h = p.Analyses[h].Head {
				if h < s.Tokens.From || h >= s.Tokens.To || steps > s.Tokens.Len() {
					t.Fatalf("token %d hangs outside its sentence or on a cycle", k)
				}
				steps++
			}
		}
		if roots != 1 {
			t.Fatalf("sentence %d has %d roots", i, roots)
		}
		for name < len(p.Names) && p.Names[name].Tokens.To <= at {
			if n := p.Names[name].Tokens; n.From < s.Tokens.From || n.Len() < 1 {
				t.Fatalf("name %d is %+v, outside sentence %+v", name, n, s.Tokens)
			}
			name++
		}
	}
	if at != len(p.Tokens) || name != len(p.Names) {
		t.Fatalf("sentences end at token %d of %d, and hold %d of %d names", at, len(p.Tokens), name, len(p.Names))
	}
	sentence := 0
	for i, par := range p.Paragraphs {
		if par.Sentences.From != sentence || par.Sentences.To <= sentence {
			t.Fatalf("paragraph %d has sentences %+v, the one before ended at %d", i, par.Sentences, sentence)
		}
		sentence = par.Sentences.To
		if d := par.Dateline; d.End > d.Start && p.Sentences[par.Sentences.From].Span != d {
			t.Fatalf("paragraph %d has the dateline %v and begins with sentence %v", i, d, p.Sentences[par.Sentences.From].Span)
		}
	}
	if sentence != len(p.Sentences) {
		t.Fatalf("paragraphs hold %d of %d sentences", sentence, len(p.Sentences))
	}
}

func TestCoreParsesWhole(t *testing.T) {
	for name, s := range map[string]string{
		"an invented report":           invented,
		"nothing":                      "",
		"white space":                  " \n\n\t ",
		"one mark":                     ".",
		"no UTF-8":                     "The \xff\xfe minister \x80 said.\x00\n\xc3",
		"capitals":                     strings.ToUpper(invented),
		"one word without end":         strings.Repeat("a", 100_000),
		"marks without end":            strings.Repeat("\"'", 5_000),
		"a sentence without end":       strings.Repeat("and the envoy of Tarland spoke ", 2_000),
		"many short paragraphs":        strings.Repeat("Talks.\n\n", 2_000),
		"characters outside the plane": strings.Repeat("🕊️ 平和 ", 500),
	} {
		t.Run(name, func(t *testing.T) {
			p, err := loaded(t).Parse(t.Context(), s)
			if err != nil {
				t.Fatal(err)
			}
			whole(t, p)
		})
	}
}

func TestCoreIsTheSameForAllGoroutines(t *testing.T) {
	c := loaded(t)
	text := strings.Repeat(invented+"\n\n", 20)
	want, err := c.Parse(t.Context(), text)
	if err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			got, err := c.Parse(context.Background(), text)
			if err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("a parse beside others differs (error %v)", err)
			}
		})
	}
	wait.Wait()
}

func TestCoreStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := loaded(t).Parse(ctx, invented); !errors.Is(err, context.Canceled) {
		t.Errorf("got error %v", err)
	}
}

func TestLoadRefusesWeights(t *testing.T) {
	file := models.Lang()
	changed := append([]byte(nil), file...)
	changed[len(changed)/2] ^= 1
	for name, b := range map[string][]byte{
		"nothing":      nil,
		"another file": []byte("PK\x03\x04 this is not a file of weights"),
		"cut short":    file[:len(file)/2],
		"one bit off":  changed,
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := lang.Load(b); !errors.Is(err, lang.ErrWeights) {
				t.Errorf("got error %v", err)
			}
		})
	}
}

func FuzzCore(f *testing.F) {
	f.Add(invented)
	f.Add("a\xff.B? \u200b\n\n- x\t")
	c, err := core()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := c.Parse(context.Background(), s)
		if err != nil {
			t.Fatal(err)
		}
		whole(t, p)
	})
}

func BenchmarkCore(b *testing.B) {
	c := loaded(b)
	text := strings.Repeat(invented+"\n\n", 100)
	tokens := 0
	for b.Loop() {
		p, err := c.Parse(context.Background(), text)
		if err != nil {
			b.Fatal(err)
		}
		tokens += len(p.Tokens)
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := lang.Load(models.Lang()); err != nil {
			b.Fatal(err)
		}
	}
}
