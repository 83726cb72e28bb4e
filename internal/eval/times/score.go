package times

import (
	"context"
	"fmt"
	"slices"

	"github.com/parley-project/parley/internal/eval"
)

// classical are the types of the first of the two scores.
var classical = []string{"DATE", "TIME"}

// counts are the tallies of one document.
type counts struct{ strict, relaxed, value eval.Tally }

// Score measures a system on data. An error is one that the system returned, or ctx's.
func Score(ctx context.Context, data *Data, systems []Named) (*Result, error) {
	r := &Result{}
	var sets []string
	for _, d := range data.Documents {
		if !slices.Contains(sets, d.Set) {
			sets = append(sets, d.Set)
		}
	}
	for _, set := range sets {
		for _, sys := range systems {
			s, err := scoreSet(ctx, data.Documents, set, sys)
			if err != nil {
				return nil, err
			}
			r.Sets = append(r.Sets, s...)
		}
	}
	for _, sys := range systems {
		t, err := scoreCases(ctx, data.Cases, sys)
		if err != nil {
			return nil, err
		}
		if t != nil {
			r.Cases = append(r.Cases, *t)
		}
	}
	return r, nil
}

// Named is a system with its name.
type Named struct {
	Name string
	Find System
}

func scoreSet(ctx context.Context, docs []Document, set string, sys Named) ([]SetScore, error) {
	var all, dated []counts
	for i := range docs {
		d := &docs[i]
		if d.Set != set {
			continue
		}
		found, err := sys.Find(ctx, d.Text, d.Published)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", d.Name, err)
		}
		got := flat(d, found)
		all = append(all, count(inside(d, d.Gold), got, nil))
		dated = append(dated, count(inside(d, d.Gold), got, classical))
	}
	return []SetScore{
		setScore(set, sys.Name, "DATE and TIME", dated), setScore(set, sys.Name, "all four types", all),
	}, nil
}

// flat are the expressions of TimeML that were found where the document is annotated.
func flat(d *Document, found []Found) []Expression {
	var out []Expression
	for _, f := range found {
		if len(f.Parts) == 0 {
			out = append(out, f.Expression)
		}
		out = append(out, f.Parts...)
	}
	return inside(d, out)
}

func inside(d *Document, all []Expression) []Expression {
	return slices.DeleteFunc(slices.Clone(all), func(x Expression) bool { return !d.counts(x.Span) })
}

// count pairs what was found with gold; types nil takes all.
func count(gold, got []Expression, types []string) counts {
	if types != nil {
		other := func(x Expression) bool { return !slices.Contains(types, x.Type) }
		gold, got = slices.DeleteFunc(slices.Clone(gold), other), slices.DeleteFunc(slices.Clone(got), other)
	}
	strict, relaxed, value := 0, 0, 0
	for i, j := range pairs(gold, got) {
		if j < 0 {
			continue
		}
		relaxed++
		if gold[i].Span == got[j].Span {
			strict++
		}
		if gold[i].Value == got[j].Value {
			value++
		}
	}
	of := func(hits int) eval.Tally { return eval.Counted(hits, len(got), len(gold)) }
	return counts{of(strict), of(relaxed), of(value)}
}

// pairs is the index of what was found for each of gold, or -1.
func pairs(gold, got []Expression) []int {
	return eval.Pair(len(gold), len(got), func(i, j int) int64 {
		n := int64(gold[i].Overlap(got[j].Span))
		if gold[i].Span == got[j].Span {
			n++ // of two that overlap as much, the one that is the same
		}
		return n
	})
}

func setScore(set, system, types string, docs []counts) SetScore {
	r := eval.NewResampler(len(docs), eval.Resamples, eval.Seed)
	of := func(part func(counts) eval.Tally) eval.Score {
		tallies := make([]eval.Tally, len(docs))
		for i, d := range docs {
			tallies[i] = part(d)
		}
		return eval.ScoreOf(tallies, r)
	}
	return SetScore{
		Set: set, System: system, Types: types, Documents: len(docs),
		Strict:  of(func(c counts) eval.Tally { return c.strict }),
		Relaxed: of(func(c counts) eval.Tally { return c.relaxed }),
		Value:   of(func(c counts) eval.Tally { return c.value }),
	}
}
