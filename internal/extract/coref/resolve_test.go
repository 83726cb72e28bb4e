package coref_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/extract/stage"
)

// invented has mentions of every form, in and out of quotations.
const invented = `Draft Ready in Vellin

Maria Orrick, the envoy of the Valley Transport Council (VTC), met Peter Vahl and two miners on Monday. She gave them a draft. “It is mine,” she said, “and I will not change it.”

Vahl took the draft to his office. The VTC and Kestria had asked for theirs. He said that Orrick blamed herself and that they all wanted this paper signed.

`

// wrongWith says what is wrong with a resolution whatever the text; "" for nothing.
func wrongWith(d *stage.Draft, r *coref.Resolution) string {
	n := len(r.Mentions)
	if len(r.Options) != n || len(r.First) != n || len(r.Antecedent) != n {
		return fmt.Sprintf("%d mentions, %d options, %d firsts, %d antecedents", n, len(r.Options), len(r.First), len(r.Antecedent))
	}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Tokens.From < 0 || m.Head < m.Tokens.From || m.Head >= m.Tokens.To || m.Tokens.To > len(d.Parsed.Tokens) {
			return fmt.Sprintf("mention %d: head %d of tokens %v", i, m.Head, m.Tokens)
		}
		if i > 0 && d.Parsed.Cover(r.Mentions[i-1].Tokens).Compare(d.Parsed.Cover(m.Tokens)) > 0 {
			return fmt.Sprintf("mention %d comes before the one before it", i)
		}
		sum, best, seen := float64(r.First[i]), r.First[i], map[int]bool{}
		for _, o := range r.Options[i] {
			if o.Mention < 0 || o.Mention >= i || seen[o.Mention] || !(o.Probability >= 0 && o.Probability <= 1) {
				return fmt.Sprintf("mention %d: options %v", i, r.Options[i])
			}
			seen[o.Mention] = true
			sum += float64(o.Probability)
			best = max(best, o.Probability)
		}
		if math.IsNaN(sum) || sum > 1+1e-5 || r.First[i] < 0 {
			return fmt.Sprintf("mention %d: first %g and options %v sum to %g", i, r.First[i], r.Options[i], sum)
		}
		j := r.Antecedent[i]
		if j < 0 && r.First[i] < best || j >= 0 && !slices.Contains(r.Options[i], coref.Option{Mention: j, Probability: best}) {
			return fmt.Sprintf("mention %d: goes back to %d, first %g, options %v", i, j, r.First[i], r.Options[i])
		}
	}
	return wrongChains(r)
}

// wrongChains: chains part the mentions, each in order, by their first.
func wrongChains(r *coref.Resolution) string {
	in := make([]int, len(r.Mentions))
	last := -1
	for _, c := range r.Chains() {
		if len(c) == 0 || c[0] <= last || !slices.IsSorted(c) {
			return fmt.Sprintf("chain %v", c)
		}
		last = c[0]
		for k, i := range c {
			in[i]++
			if j := r.Antecedent[i]; (k == 0) != (j < 0) || k > 0 && !slices.Contains(c[:k], j) {
				return fmt.Sprintf("mention %d of chain %v goes back to %d", i, c, j)
			}
		}
	}
	for i, n := range in {
		if n != 1 {
			return fmt.Sprintf("mention %d is in %d chains", i, n)
		}
	}
	return ""
}

var words = []string{
	"Maria Orrick", "Peter Vahl", "Vahl", "Mr. Dravic", "Kestria", "the VTC", "the Valley Transport Council", "the envoy", "a draft",
	"his house", "three miners", "he", "she", "it", "they", "himself", "I", "said", "met", "gave", "told", "that", "who", "and", ",", "of",
	"“", "”", ".", ".", ".", "\n\n",
}

func TestResolutionsAreWholeWhateverTheWords(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 60).Draw(rt, "words"), " ")
		d := draft(t, s)
		if d == nil {
			rt.Skip("no document")
		}
		if wrong := wrongWith(d, resolve(t, d)); wrong != "" {
			rt.Fatalf("%s in\n%s", wrong, s)
		}
	})
}

func TestTheSameFromManyGoroutines(t *testing.T) {
	d := draft(t, strings.Repeat(invented, 3))
	want := resolve(t, d)
	if wrong := wrongWith(d, want); wrong != "" {
		t.Fatal(wrong)
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 3 {
				if got := resolve(t, d); !reflect.DeepEqual(got, want) {
					t.Error("another answer to the same text")
				}
			}
		})
	}
	all.Wait()
}

// cancelled ends when it has been asked a number of times.
type cancelled struct {
	context.Context
	left int
}

func (c *cancelled) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

func TestResolveEndsWithItsContext(t *testing.T) {
	d := draft(t, strings.Repeat(invented, 60))
	m := builtin(t).model
	r := resolve(t, d)
	if len(r.Mentions) < 1000 {
		t.Fatalf("only %d mentions", len(r.Mentions))
	}
	for left := range 4 {
		if r, err := m.Resolve(&cancelled{context.Background(), left}, d.Parsed, d.QuotationAt(d.Parsed)); !errors.Is(err, context.Canceled) || r != nil {
			t.Errorf("ended when asked %d times: %v", left, err)
		}
	}
	d.Phrases = nil
	if err := coref.New(m).Run(&cancelled{context.Background(), 1}, d); !errors.Is(err, context.Canceled) || d.Phrases != nil {
		t.Errorf("the stage: %v and %d phrases", err, len(d.Phrases))
	}
}

func TestTheStageGivesWhatIsResolved(t *testing.T) {
	d := draft(t, invented)
	s := coref.New(builtin(t).model)
	if err := s.Run(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	r := resolve(t, d)
	if len(d.Phrases) != len(r.Mentions) || len(d.Phrases) == 0 {
		t.Fatalf("%d phrases of %d mentions", len(d.Phrases), len(r.Mentions))
	}
	linked := 0
	for i, f := range d.Phrases {
		m := r.Mentions[i]
		if f.Span != d.Parsed.Cover(m.Tokens) || f.Head != d.Parsed.Tokens[m.Head].Span || f.Pair != m.Pair || f.First != r.First[i] {
			t.Errorf("phrase %d is %+v, the mention %+v", i, f, m)
		}
		var want []stage.Antecedent
		for _, o := range r.Options[i] {
			want = append(want, stage.Antecedent{Phrase: o.Mention, Probability: o.Probability})
		}
		if !slices.Equal(f.Antecedents, want) {
			t.Errorf("phrase %d: %v, want %v", i, f.Antecedents, want)
		}
		linked += len(want)
	}
	if linked == 0 {
		t.Error("no phrase may go back to anything")
	}
}

func TestAnEmptyTextHasNothing(t *testing.T) {
	p, err := builtin(t).core.ParseWithStates(context.Background(), "")
	if err != nil {
		t.Fatal(err)
	}
	r, err := builtin(t).model.Resolve(context.Background(), p, nil)
	if err != nil || len(r.Mentions) != 0 || len(r.Chains()) != 0 {
		t.Errorf("%+v, %v", r, err)
	}
}
