package polnear

import (
	"context"
	"fmt"
	"slices"

	"golang.org/x/sync/errgroup"

	"github.com/parley-project/parley/internal/eval"
)

// A Predict finds the attributions of one text. It must be safe for concurrent use.
type Predict func(ctx context.Context, a *Article) (Prediction, error)

// Options are how an evaluation runs. The zero value is ready for use.
type Options struct {
	// Workers is how many articles are read at once; 0 is one.
	Workers int
	// Resamples is how often articles are drawn for the intervals; 0 is
	// [eval.Resamples], less than 0 is never.
	Resamples int
	// Speakers are labels for the sixth figure; nil leaves it out.
	Speakers *Speakers
	// Names, if there, finds the names of a text, in order, in code points: what the simple baseline of
	// speakers goes by.
	Names func(ctx context.Context, text string) ([]eval.Span, error)
	// Progress, if there, is told after each article how many are done, one call at a
	// time but not always from one goroutine.
	Progress func(done, total int)
}

func (o Options) resampler(articles int) *eval.Resampler {
	n := o.Resamples
	if n == 0 {
		n = eval.Resamples
	}
	return eval.NewResampler(articles, n, eval.Seed)
}

// Eval loads the corpus in dir, has predict read each text, and scores what it finds.
// Errors are those of [Load] and of predict, and those of ctx.
func Eval(ctx context.Context, dir string, predict Predict, o Options) (*Result, error) {
	articles, err := Load(ctx, dir)
	if err != nil {
		return nil, err
	}
	return Score(ctx, articles, predict, o)
}

// Score has predict read each of articles and scores what it finds. The result does not
// depend on the number of workers.
func Score(ctx context.Context, articles []Article, predict Predict, o Options) (*Result, error) {
	all, one := make([]sheet, len(articles)), make([]sheet, len(articles))
	labels, simple := make([]speakerSheet, len(articles)), make([]speakerSheet, len(articles))
	judged := make([][]judgement, len(articles))
	done := newCounter(len(articles), o.Progress)
	g, gctx := errgroup.WithContext(ctx)
	g.SetLimit(max(1, o.Workers))
	for i := range articles {
		g.Go(func() error {
			a := &articles[i]
			if err := gctx.Err(); err != nil {
				return err
			}
			p, err := predict(gctx, a)
			if err != nil {
				return fmt.Errorf("read %s: %w", a.ID, err)
			}
			page, err := newPage(a)
			if err != nil {
				return err
			}
			found, err := number(page.ink, p.Attributions)
			if err != nil {
				return fmt.Errorf("prediction for %s: %w", a.ID, err)
			}
			for n, annotation := range a.Annotations {
				gold, err := number(page.ink, annotation.Attributions)
				if err != nil {
					return fmt.Errorf("annotation %d of %s: %w", n+1, a.ID, err)
				}
				s := page.mark(gold, found)
				all[i] = all[i].plus(s)
				if n > 0 {
					continue
				}
				one[i] = s
				if judged[i], err = page.judge(gold, p.Attributions); err != nil {
					return fmt.Errorf("prediction for %s: %w", a.ID, err)
				}
			}
			if labels[i], simple[i], err = o.speakers(gctx, a, page, p.Attributions); err != nil {
				return fmt.Errorf("speakers of %s: %w", a.ID, err)
			}
			done.add()
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	r := o.resampler(len(articles))
	result := &Result{Articles: len(articles), All: total(all, r), One: total(one, r), Reliability: reliability(slices.Concat(judged...))}
	for _, a := range articles {
		result.Annotations += len(a.Annotations)
	}
	if o.Speakers != nil {
		result.Speakers = totalSpeakers(labels, r)
		if o.Names != nil {
			result.Speakers.Baseline = totalSpeakers(simple, r)
		}
	}
	return result, nil
}

// speakers judges the speakers predicted in an article, and those of the simple baseline.
func (o Options) speakers(ctx context.Context, a *Article, p *page, predicted []Attribution) (s, simple speakerSheet, err error) {
	if o.Speakers == nil || o.Speakers.of(a.ID) == nil {
		return s, simple, nil
	}
	if s, err = p.markSpeakers(o.Speakers.of(a.ID), predicted); err != nil || o.Names == nil {
		return s, simple, err
	}
	names, err := o.Names(ctx, a.Text)
	if err != nil {
		return s, simple, err
	}
	simple, err = p.markSpeakers(o.Speakers.of(a.ID), byNearestName(p.text, names, predicted))
	return s, simple, err
}
