package ud

import (
	"cmp"
	"slices"

	"github.com/parley-project/parley/internal/eval"
)

// nameTallies are the counts of one document, by the index of the kind.
type nameTallies struct {
	exact   []eval.Tally
	trimmed []eval.Tally
}

// markNames counts names that are right, kind by kind.
func markNames(gold, system *page, kinds []Kind) nameTallies {
	g, s := closed(gold.names, gold.open), closed(system.names, gold.open)
	count := func(at func(placedName) eval.Span) []eval.Tally {
		out := make([]eval.Tally, len(kinds))
		for i, k := range kinds {
			out[i] = spans(ofKind(g, k, at), ofKind(s, k, at))
		}
		return out
	}
	return nameTallies{
		exact:   count(func(n placedName) eval.Span { return n.span }),
		trimmed: count(func(n placedName) eval.Span { return n.trimmed }),
	}
}

// closed are the names that touch none of the open stretches.
func closed(names []placedName, open []eval.Span) []placedName {
	var out []placedName
	for _, n := range names {
		// The first open stretch that ends after the name begins.
		i, _ := slices.BinarySearchFunc(open, n.span.Start, func(o eval.Span, at int) int { return cmp.Compare(o.End, at+1) })
		if i == len(open) || open[i].Start >= n.span.End {
			out = append(out, n)
		}
	}
	return out
}

// ofKind are the spans of the names of kind k, in order, none twice.
func ofKind(names []placedName, k Kind, at func(placedName) eval.Span) []eval.Span {
	var out []eval.Span
	for _, n := range names {
		if n.kind == k {
			out = append(out, at(n))
		}
	}
	slices.SortFunc(out, func(a, b eval.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	return slices.Compact(out)
}

// NameScores are how well names are found.
type NameScores struct {
	// Kinds are the scores of the kinds that both sides have.
	Kinds []KindScore `json:"kinds"`
	// All is of all these kinds together.
	All eval.Score `json:"all"`
	// Trimmed is All without articles and possessive marks.
	Trimmed eval.Score `json:"trimmed"`
}

// A KindScore is the score of one kind.
type KindScore struct {
	Kind Kind `json:"kind"`
	eval.Score
}

// totalNames adds up documents.
func totalNames(marks []nameTallies, kinds []Kind, r *eval.Resampler) NameScores {
	var out NameScores
	column := func(pick func(nameTallies) eval.Tally) eval.Score {
		tallies := make([]eval.Tally, len(marks))
		for i, m := range marks {
			tallies[i] = pick(m)
		}
		return eval.ScoreOf(tallies, r)
	}
	for i, k := range kinds {
		out.Kinds = append(out.Kinds, KindScore{k, column(func(m nameTallies) eval.Tally { return m.exact[i] })})
	}
	out.All = column(func(m nameTallies) eval.Tally { return sum(m.exact) })
	out.Trimmed = column(func(m nameTallies) eval.Tally { return sum(m.trimmed) })
	return out
}

func sum(tallies []eval.Tally) eval.Tally {
	var t eval.Tally
	for _, o := range tallies {
		t = t.Plus(o)
	}
	return t
}
