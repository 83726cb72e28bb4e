package polnear

import (
	"context"
	"fmt"
	"io"

	"github.com/parley-project/parley/internal/eval"
)

// An Agreement is how well people agree on the articles that several of them annotated:
// each annotator is scored against each other one of the same article, both ways round.
type Agreement struct {
	Articles int    `json:"articles"`
	Pairs    int    `json:"pairs"`
	Scores   Scores `json:"scores"`
}

// Agree scores the annotators in articles against each other. Articles with one
// annotator are passed over. Intervals are drawn over articles.
func Agree(ctx context.Context, articles []Article, o Options) (*Agreement, error) {
	result := &Agreement{}
	var sheets []sheet
	for i := range articles {
		a := &articles[i]
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("agreement: %w", err)
		}
		if len(a.Annotations) < 2 {
			continue
		}
		p, err := newPage(a)
		if err != nil {
			return nil, err
		}
		links := make([][]link, len(a.Annotations))
		for n, annotation := range a.Annotations {
			if links[n], err = number(p.ink, annotation.Attributions); err != nil {
				return nil, fmt.Errorf("annotation %d of %s: %w", n+1, a.ID, err)
			}
		}
		var s sheet
		for n := range links {
			for m := range links {
				if n != m {
					s = s.plus(p.mark(links[n], links[m]))
					result.Pairs++
				}
			}
		}
		sheets = append(sheets, s)
	}
	result.Articles = len(sheets)
	result.Pairs /= 2
	result.Scores = total(sheets, o.resampler(len(sheets)))
	return result, nil
}

// Write writes the figures as tables in Markdown, in percent with 95 % intervals.
func (a *Agreement) Write(w io.Writer) error {
	title := fmt.Sprintf("one annotator against another (%d articles, %d pairs)", a.Articles, a.Pairs)
	for _, t := range []eval.Table{a.Scores.spans("Spans, " + title), a.Scores.links("Attributions, " + title)} {
		if err := t.Write(w); err != nil {
			return err
		}
	}
	return nil
}
