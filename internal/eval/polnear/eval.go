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
	labels := make([]speakerSheet, len(articles))
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
			if o.Speakers != nil {
				if labels[i], err = page.markSpeakers(o.Speakers.of(a.ID), p.Attributions); err != nil {
					return fmt.Errorf("speakers of %s: %w", a.ID, err)
				}
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
	}
	return result, nil
}
