package linker

import (
	"context"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/parley-project/parley/internal/lang"
)

// page makes a page of a text in which S[...], Q[...] and C[...] mark sources, cues and
// contents. Every token hangs from the first of its sentence.
func page(t testing.TB, marked string) *Page {
	t.Helper()
	var text strings.Builder
	type open struct {
		role Role
		from int
	}
	var stack *open
	type span struct {
		role     Role
		from, to int
	}
	var spans []span
	for i := 0; i < len(marked); i++ {
		c := marked[i]
		switch {
		case i+1 < len(marked) && marked[i+1] == '[' && strings.IndexByte("SQC", c) >= 0:
			stack = &open{Role(strings.IndexByte("SQC", c)), text.Len()} //nolint:gosec // three roles
			i++
		case c == ']' && stack != nil:
			spans = append(spans, span{stack.role, stack.from, text.Len()})
			stack = nil
		default:
			text.WriteByte(c)
		}
	}
	p, err := lang.Parse(context.Background(), text.String())
	if err != nil {
		t.Fatal(err)
	}
	p.Analyses = make([]lang.Analysis, len(p.Tokens))
	for _, s := range p.Sentences {
		for i := s.Tokens.From; i < s.Tokens.To; i++ {
			p.Analyses[i] = lang.Analysis{XPOS: "NN", Lemma: strings.ToLower(p.Word(i)), Head: s.Tokens.From, Rel: "dep"}
		}
		if s.Tokens.Len() > 0 {
			p.Analyses[s.Tokens.From].Head = -1
		}
	}
	var pieces []Piece
	for _, s := range spans {
		r := lang.Range{From: slices.IndexFunc(p.Tokens, func(k lang.Token) bool { return k.Start >= s.from })}
		for r.To = r.From; r.To < len(p.Tokens) && p.Tokens[r.To].End <= s.to; r.To++ {
		}
		pieces = append(pieces, Piece{s.role, r})
	}
	return NewPage(p, pieces)
}

// lessons teach that a content goes with the nearest cue, a cue with the source in its
// sentence, and "It is said" with none.
func lessons(t testing.TB) []Lesson {
	return []Lesson{
		{page(t, "S[Anna] Q[said] C[the talks failed]. S[Bela] Q[denied] C[it]."), map[int]int{1: 0, 2: 1, 4: 3, 5: 4}},
		{page(t, "C[“No,”] S[Anna] Q[said]. S[Bela] Q[added] C[that he agreed]."), map[int]int{0: 2, 2: 1, 4: 3, 5: 4}},
		{page(t, "It Q[is said] C[that they met]. S[Bela] Q[denied] C[it]."), map[int]int{0: -1, 1: 0, 3: 2, 4: 3}},
	}
}

func TestLearnedLinks(t *testing.T) {
	l := Learn(lessons(t), 40, 1)
	for name, c := range map[string]struct {
		text string
		want []Link
	}{
		"one after another":     {"S[Carl] Q[said] C[the road is closed]. S[Dora] Q[denied] C[this].", []Link{{Cue: 1, Source: 0, Contents: []int{2}}, {Cue: 4, Source: 3, Contents: []int{5}}}},
		"a quotation before":    {"C[“Yes,”] S[Carl] Q[said].", []Link{{Cue: 2, Source: 1, Contents: []int{0}}}},
		"nobody says it":        {"It Q[is said] C[that he left].", []Link{{Cue: 0, Source: -1, Contents: []int{1}}}},
		"no cue, no link":       {"C[“Yes.”]", nil},
		"nothing at all":        {"The road is closed.", nil},
		"a cue without content": {"S[Carl] Q[said].", []Link{{Cue: 1, Source: 0}}},
	} {
		t.Run(name, func(t *testing.T) {
			got, _ := l.Link(page(t, c.text))
			if len(got) != len(c.want) {
				t.Fatalf("got %+v, want %+v", got, c.want)
			}
			for i, g := range got {
				w := c.want[i]
				if g.Cue != w.Cue || g.Source != w.Source || !slices.Equal(g.Contents, w.Contents) {
					t.Errorf("got %+v, want %+v", g, w)
				}
			}
		})
	}
}

func TestLearningIsRepeatable(t *testing.T) {
	a, b := Learn(lessons(t), 5, 3), Learn(lessons(t), 5, 3)
	if !slices.Equal(a.Weights(), b.Weights()) {
		t.Error("the same lessons and seed gave other weights")
	}
}

// TestLinksAreSound: whatever the pieces and the weights, each cue makes one link, a content is in
// one at most, and what is likely is a probability.
func TestLinksAreSound(t *testing.T) {
	text := strings.Repeat("one two three four five six seven eight. ", 6)
	p, err := lang.Parse(context.Background(), text)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(rt *rapid.T) {
		p.Analyses = make([]lang.Analysis, len(p.Tokens))
		for i := range p.Analyses {
			p.Analyses[i].Head = rapid.IntRange(-1, len(p.Tokens)-1).Draw(rt, "head")
		}
		var pieces []Piece
		cues, contents := 0, 0
		for at := 0; at < len(p.Tokens); {
			from := at + rapid.IntRange(0, 4).Draw(rt, "gap")
			to := from + rapid.IntRange(1, 5).Draw(rt, "length")
			if to > len(p.Tokens) {
				break
			}
			role := Role(rapid.IntRange(0, 2).Draw(rt, "role")) //nolint:gosec // three roles
			pieces = append(pieces, Piece{role, lang.Range{From: from, To: to}})
			switch role {
			case Cue:
				cues++
			case Content:
				contents++
			}
			at = to
		}
		weights := make([]float32, Features)
		for range 50 {
			weights[rapid.IntRange(0, Features-1).Draw(rt, "feature")] = float32(rapid.Float64Range(-5, 5).Draw(rt, "weight"))
		}
		l, err := New(weights)
		if err != nil {
			rt.Fatal(err)
		}
		seen := map[int]bool{}
		links, loose := l.Link(NewPage(p, pieces))
		if len(links) != cues {
			rt.Fatalf("%d links of %d cues", len(links), cues)
		}
		for _, k := range links {
			if pieces[k.Cue].Role != Cue || k.Source >= 0 && pieces[k.Source].Role != Source {
				rt.Fatalf("a link of other roles: %+v", k)
			}
			if !(k.P > 0 && k.P <= 1+1e-9) {
				rt.Fatalf("P is %g", k.P)
			}
			for _, c := range k.Contents {
				if pieces[c].Role != Content || seen[c] {
					rt.Fatalf("content %d twice or none: %+v", c, links)
				}
				seen[c] = true
			}
		}
		if len(seen)+len(loose) != contents {
			rt.Fatalf("%d contents in links and %d loose, of %d", len(seen), len(loose), contents)
		}
	})
}

func TestWeightsThatCannotBeUsed(t *testing.T) {
	bad := make([]float32, Features)
	bad[7] = float32(math.NaN())
	for name, w := range map[string][]float32{"too few": make([]float32, 3), "no number": bad} {
		if _, err := New(w); !errors.Is(err, ErrWeights) {
			t.Errorf("%s: %v, want ErrWeights", name, err)
		}
	}
}
