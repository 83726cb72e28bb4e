package polnear_test

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/internal/eval/polnear"
)

// A reader that finds one attribution in every article.
func ExampleEval() {
	predict := func(_ context.Context, a *polnear.Article) (polnear.Prediction, error) {
		return polnear.Prediction{Document: a.ID, Attributions: []polnear.Attribution{{
			Source:  []eval.Span{{Start: 0, End: 4}},
			Cue:     []eval.Span{{Start: 5, End: 9}},
			Content: []eval.Span{{Start: 10, End: 13}},
		}}}, nil
	}
	r, err := polnear.Eval(context.Background(), filepath.Join("testdata", "corpus"), predict, polnear.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%d articles, %d annotations\n", r.Articles, r.Annotations)
	fmt.Println("exact sources, one annotator:", eval.Percent(r.One.Exact.Source.F1))
	fmt.Println("linked, lenient:", eval.Percent(r.One.Lenient.F1))
	// Output:
	// 2 articles, 3 annotations
	// exact sources, one annotator: 50.0
	// linked, lenient: 40.0
}
