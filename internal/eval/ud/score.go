package ud

import (
	"fmt"

	"github.com/parley-project/parley/internal/eval"
)

// Options are how a score is worked out. The zero value is ready for use.
type Options struct {
	// Resamples is how often documents are drawn for the intervals; 0 is
	// [eval.Resamples], less than 0 is never.
	Resamples int
}

func (o Options) resampler(documents int) *eval.Resampler {
	n := o.Resamples
	if n == 0 {
		n = eval.Resamples
	}
	return eval.NewResampler(documents, n, eval.Seed)
}

// TreeScores are how well a treebank is met. A measure of what the gold or the system does
// not give at all is nil.
type TreeScores = Measures[*eval.Score]

// ScoreTrees scores what a system made of the texts of gold, document by document. Errors
// wrap ErrEmpty where there is no word, ErrMismatch where the documents or their texts are
// not the same.
func ScoreTrees(gold, system []Document, o Options) (TreeScores, error) {
	marks := make([]Measures[eval.Tally], len(gold))
	err := pairs(gold, system, nil, nil, func(i int, g, s *page) { marks[i] = mark(g, s) })
	if err != nil {
		return TreeScores{}, err
	}
	r := o.resampler(len(gold))
	has := given(gold).and(given(system))
	column := func(ok bool, pick func(*Measures[eval.Tally]) eval.Tally) *eval.Score {
		if !ok {
			return nil
		}
		tallies := make([]eval.Tally, len(marks))
		for i := range marks {
			tallies[i] = pick(&marks[i])
		}
		s := eval.ScoreOf(tallies, r)
		return &s
	}
	type m = *Measures[eval.Tally]
	return TreeScores{
		Tokens:    column(true, func(x m) eval.Tally { return x.Tokens }),
		Sentences: column(true, func(x m) eval.Tally { return x.Sentences }),
		Words:     column(true, func(x m) eval.Tally { return x.Words }),
		UPOS:      column(has.upos, func(x m) eval.Tally { return x.UPOS }),
		XPOS:      column(has.xpos, func(x m) eval.Tally { return x.XPOS }),
		Lemmas:    column(has.lemmas, func(x m) eval.Tally { return x.Lemmas }),
		UAS:       column(has.heads, func(x m) eval.Tally { return x.UAS }),
		LAS:       column(has.heads && has.rels, func(x m) eval.Tally { return x.LAS }),
		FullLAS:   column(has.heads && has.rels, func(x m) eval.Tally { return x.FullLAS }),
	}, nil
}

// ScoreNames scores the names that a system found in the texts of gold. The schemes say what
// their labels stand for. Errors are those of [ScoreTrees].
func ScoreNames(gold, system []Document, goldScheme, systemScheme *Scheme, o Options) (NameScores, error) {
	shared := common(goldScheme, systemScheme)
	marks := make([]nameTallies, len(gold))
	err := pairs(gold, system, goldScheme.among(shared), systemScheme.among(shared), func(i int, g, s *page) {
		marks[i] = markNames(g, s, shared)
	})
	if err != nil {
		return NameScores{}, err
	}
	return totalNames(marks, shared, o.resampler(len(gold))), nil
}

type kindOf = func(label string) (Kind, bool)

// pairs calls f for every document with its page on both sides.
func pairs(gold, system []Document, goldKind, systemKind kindOf, f func(i int, g, s *page)) error {
	if len(gold) != len(system) {
		return fmt.Errorf("%d documents of gold and %d of the system: %w", len(gold), len(system), ErrMismatch)
	}
	words := 0
	for i := range gold {
		g, s := lay(&gold[i], goldKind), lay(&system[i], systemKind)
		if err := same(g, s); err != nil {
			return fmt.Errorf("document %d, %q: %w", i+1, gold[i].ID, err)
		}
		words += len(g.words)
		f(i, g, s)
	}
	if words == 0 {
		return fmt.Errorf("gold of no words: %w", ErrEmpty)
	}
	return nil
}

// layers are what documents give of their words.
type layers struct{ upos, xpos, lemmas, heads, rels bool }

func (l layers) and(o layers) layers {
	return layers{l.upos && o.upos, l.xpos && o.xpos, l.lemmas && o.lemmas, l.heads && o.heads, l.rels && o.rels}
}

// given are the layers that any word has.
func given(docs []Document) layers {
	var l layers
	for i := range docs {
		for _, s := range docs[i].Sentences {
			for _, w := range s.Words {
				l.upos = l.upos || w.UPOS != ""
				l.xpos = l.xpos || w.XPOS != ""
				l.lemmas = l.lemmas || w.Lemma != ""
				l.heads = l.heads || w.Head != NoHead
				l.rels = l.rels || w.Rel != ""
			}
		}
	}
	return l
}
