package attributes

import (
	"context"
	"fmt"
	"sync"

	"golang.org/x/sync/errgroup"

	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/internal/eval/polnear"
	"github.com/parley-project/parley/reading"
)

// Options are how an evaluation runs. The zero value is ready for use.
type Options struct {
	// Workers is how many articles are read at once; 0 is one.
	Workers int
	// Progress, if there, is told after each article how many are done, one call at a time.
	Progress func(done, total int)
}

// Score reads the article of each label and judges what is read. The result does not depend
// on the number of workers. It returns an error that wraps [polnear.ErrMismatch] where a
// label is of no article, and what read returns.
func Score(ctx context.Context, articles []polnear.Article, labels []Label, read Read, o Options) (*Result, error) {
	texts, err := textsOf(articles, labels)
	if err != nil {
		return nil, err
	}
	answers := make([]Answer, len(labels))
	var told sync.Mutex
	done := 0
	g, gctx := errgroup.WithContext(ctx)
	g.SetLimit(max(1, o.Workers))
	for i, l := range labels {
		g.Go(func() error {
			if err := gctx.Err(); err != nil {
				return err
			}
			r, err := read(gctx, texts[i])
			if err != nil {
				return fmt.Errorf("read %s: %w", l.Article, err)
			}
			answers[i] = ofReading(l, r)
			if o.Progress != nil {
				told.Lock()
				defer told.Unlock()
				done++
				o.Progress(done, len(labels))
			}
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	return judge("Attributes of attributions", labels, answers, texts), nil
}

// Agree judges the labels of a second person by those of the first. Labels are of one
// attribution where article and cue are the same; one without a second is left out. Errors
// are those of [Score].
func Agree(articles []polnear.Article, first, second []Label) (*Result, error) {
	texts, err := textsOf(articles, first)
	if err != nil {
		return nil, err
	}
	answers := make([]Answer, len(first))
	for i, l := range first {
		for _, o := range second {
			if o.Article == l.Article && eval.Join(o.Cue...).Equal(eval.Join(l.Cue...)) {
				answers[i] = ofLabel(o)
			}
		}
	}
	return judge("Attributes, a second person's labels by the first's", first, answers, texts), nil
}

// textsOf are the articles of labels.
func textsOf(articles []polnear.Article, labels []Label) ([]*polnear.Article, error) {
	byID := make(map[string]*polnear.Article, len(articles))
	for i := range articles {
		byID[articles[i].ID] = &articles[i]
	}
	out := make([]*polnear.Article, len(labels))
	for i, l := range labels {
		if out[i] = byID[l.Article]; out[i] == nil {
			return nil, fmt.Errorf("a label is of %.80q, of which there is no article: %w", l.Article, polnear.ErrMismatch)
		}
	}
	return out, nil
}

// judge holds answers against labels, one by one.
func judge(title string, labels []Label, answers []Answer, articles []*polnear.Article) *Result {
	r := &Result{Title: title, Labels: len(labels)}
	var s sheet
	for i, l := range labels {
		if a := answers[i]; a.Found {
			r.Found++
			s.add(l, a, []rune(articles[i].Text))
		}
	}
	r.Scores = s.scores()
	r.Acts = s.acts()
	r.MacroF1 = macro(r.Acts)
	return r
}

// A sheet holds, for each attribute, the pairs of values and the tallies, one a label.
type sheet struct {
	pairs   [attributes][][2]string
	tallies [attributes][]eval.Tally
}

func (s *sheet) add(l Label, a Answer, article []rune) {
	// The tally is of all values but the usual one, which most labels have.
	value := func(k int, gold, got, usual string) {
		right := gold == got
		s.put(k, gold, got, gold != usual, got != usual, right)
	}
	words := func(k int, gold, got, right bool) { s.put(k, yes(gold), yes(got), gold, got, right) }
	value(act, string(l.Act), string(a.Act), string(reading.Assert))
	value(polarity, string(l.Polarity), string(a.Polarity), string(reading.Affirmed))
	value(modality, string(l.Modality), string(a.Modality), string(reading.Actual))
	words(hedge, len(l.Hedge) > 0, a.Hedged, true)
	words(addressee, len(l.To) > 0, len(a.To) > 0, shares(l.To, a.To))
	words(mediumOf, len(l.Medium) > 0, a.hasMedium(), a.rightMedium(l, article))
	words(timeOf, len(l.Time) > 0, len(a.Time) > 0, shares(l.Time, a.Time))
}

func (s *sheet) put(k int, gold, got string, inGold, inGot, right bool) {
	s.pairs[k] = append(s.pairs[k], [2]string{gold, got})
	hits := 0
	if inGold && inGot && right {
		hits = 1
	}
	s.tallies[k] = append(s.tallies[k], eval.Counted(hits, count(inGot), count(inGold)))
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}
