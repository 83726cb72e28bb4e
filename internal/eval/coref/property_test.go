package coref

import (
	"context"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/parley-project/parley/text"
)

// random makes a document of n words, each hanging from the one before, and chains of random mentions.
func random(r *rand.Rand, n int) (d Document, other []Chain) {
	d = Document{ID: "random"}
	for i := range n {
		d.Text += "w "
		d.Words = append(d.Words, Word{Span: text.Span{Start: 2 * i, End: 2*i + 1}, Head: i - 1, Kind: Kind(r.IntN(int(kinds)))})
	}
	chains := func() []Chain {
		out := make([]Chain, 1+r.IntN(6))
		seen := make(map[text.Span]bool)
		for range 1 + r.IntN(2*n) {
			from := r.IntN(n)
			m := d.mention(from, min(n, from+1+r.IntN(3)), nil, "")
			if k := r.IntN(len(out)); !seen[m.Span] {
				out[k] = append(out[k], m)
				seen[m.Span] = true
			}
		}
		return slices.DeleteFunc(out, func(c Chain) bool { return len(c) == 0 })
	}
	d.Chains = chains()
	return d, chains()
}

func TestGoldAgainstItselfIsPerfect(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 0))
	for range 200 {
		d, _ := random(r, 1+r.IntN(12))
		s, err := d.mark(d.Chains)
		if err != nil {
			t.Fatal(err)
		}
		for v := range views {
			for m, tally := range s.views[v] {
				if tally.Gold > 0 && (tally.Precision() < 1-1e-9 || tally.Recall() < 1-1e-9) {
					t.Fatalf("view %d, measure %d: %+v for %v", v, m, tally, d.Chains)
				}
			}
		}
		for k, tally := range s.antecedents {
			if tally.Right != tally.Predicted {
				t.Fatalf("antecedents of %v: %+v", Kind(k), tally)
			}
		}
	}
}

func TestFiguresDoNotDependOnOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 0))
	shuffle := func(chains []Chain) []Chain {
		out := slices.Clone(chains)
		for i := range out {
			out[i] = slices.Clone(out[i])
			r.Shuffle(len(out[i]), func(a, b int) { out[i][a], out[i][b] = out[i][b], out[i][a] })
		}
		r.Shuffle(len(out), func(a, b int) { out[a], out[b] = out[b], out[a] })
		return out
	}
	for range 200 {
		d, other := random(r, 1+r.IntN(12))
		// A mention that is there twice, too.
		other = append(other, Chain{other[0][0]})
		want, err := d.mark(other)
		if err != nil {
			t.Fatal(err)
		}
		d.Chains = shuffle(d.Chains)
		got, err := d.mark(shuffle(other))
		if err != nil {
			t.Fatal(err)
		}
		for v := range views {
			for m := range measures {
				if !near(got.views[v][m], want.views[v][m]) {
					t.Fatalf("view %d, measure %d: %+v, then %+v", v, m, want.views[v][m], got.views[v][m])
				}
			}
		}
		if got.antecedents != want.antecedents {
			t.Fatalf("antecedents %+v, then %+v", want.antecedents, got.antecedents)
		}
	}
}

func TestMentionsArePairedOneToOne(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 0))
	for range 200 {
		d, other := random(r, 1+r.IntN(12))
		gold, err := d.newSide(d.Chains, 1)
		if err != nil {
			t.Fatal(err)
		}
		system, err := d.newSide(other, 1)
		if err != nil {
			t.Fatal(err)
		}
		for _, byHead := range []bool{false, true} {
			seen := make(map[int]bool)
			for i, j := range pairs(gold, system, byHead) {
				if j < 0 {
					continue
				}
				if seen[j] {
					t.Fatalf("mention %d is the partner of two", j)
				}
				seen[j] = true
				if byHead && gold.heads[i] != system.heads[j] || !byHead && gold.mentions[i].Span != system.mentions[j].Span {
					t.Fatalf("%v and %v are no pair", gold.mentions[i], system.mentions[j])
				}
			}
		}
	}
}

func TestIntervalHoldsTheFigure(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 0))
	var docs []Document
	answers := make(map[string][]Chain)
	for range 30 {
		d, other := random(r, 10)
		d.ID = string(rune('A' + len(docs)))
		answers[d.ID] = other
		docs = append(docs, d)
	}
	score := func() *Scores {
		s, err := Score(context.Background(), docs, func(_ context.Context, d *Document) ([]Chain, error) { return answers[d.ID], nil }, Options{})
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	s := score()
	for _, m := range []*Measures{&s.Primary, &s.Exact, s.Whole, s.WholeExact} {
		mean := (m.MUC.F1 + m.BCubed.F1 + m.CEAFe.F1) / 3
		if v := m.CoNLL; v.Value < mean-1e-9 || v.Value > mean+1e-9 || v.Low > v.Value || v.High < v.Value || v.Low == v.High {
			t.Errorf("CoNLL %+v of a mean of %v", v, mean)
		}
	}
	if again := score(); !reflect.DeepEqual(s, again) {
		t.Error("a second run gives other figures")
	}
}
