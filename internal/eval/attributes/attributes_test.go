package attributes

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/internal/eval/polnear"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

func TestReadLabelsSaysWhichLineIsWrong(t *testing.T) {
	for name, line := range map[string]string{
		"too few fields":  "a\t1-2\tassert",
		"no such act":     "a\t1-2\tshout\taffirmed\tactual\t-\t-\t-\t-",
		"no polarity":     "a\t1-2\tassert\tno\tactual\t-\t-\t-\t-",
		"no modality":     "a\t1-2\tassert\taffirmed\thistorical\t-\t-\t-\t-",
		"a reversed span": "a\t2-1\tassert\taffirmed\tactual\t-\t-\t-\t-",
		"no cue":          "a\t-\tassert\taffirmed\tactual\t-\t-\t-\t-",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ReadLabels("labels", []byte("# head\n"+line+"\n"))
			if !errors.Is(err, ErrSyntax) || !strings.Contains(err.Error(), "labels:2") {
				t.Errorf("got %v, want ErrSyntax of labels:2", err)
			}
		})
	}
}

func TestTheLabelsOfTheTreeAreLabels(t *testing.T) {
	count := map[string]int{"build": 200, "measure": 120, "second": 120}
	for name, want := range count {
		data, err := os.ReadFile("testdata/" + name + ".tsv")
		if err != nil {
			t.Fatal(err)
		}
		labels, err := ReadLabels(name, data)
		if err != nil || len(labels) != want {
			t.Errorf("%s: %d labels, %v; want %d", name, len(labels), err, want)
		}
	}
}

// The article of these tests; its offsets are ASCII.
const article = "Mara Venn told reporters on Friday that the plan was a disaster. Orlen will not sign, she said."

func at(words string) eval.Span {
	i := strings.Index(article, words)
	return eval.Span{Start: i, End: i + len(words)}
}

func labelled() []Label {
	return []Label{
		{
			Article: "a", Cue: []eval.Span{at("told")}, Act: reading.Criticise, Polarity: reading.Affirmed, Modality: reading.Actual,
			To: []eval.Span{at("reporters")}, Time: []eval.Span{at("Friday")},
		},
		{Article: "a", Cue: []eval.Span{at("said")}, Act: reading.Assert, Polarity: reading.Affirmed, Modality: reading.Actual},
	}
}

func TestScore(t *testing.T) {
	sel := func(words string) text.Selector {
		s := at(words)
		return text.Selector{Start: s.Start, End: s.End, Exact: words}
	}
	friday := sel("on Friday")
	read := func(context.Context, *polnear.Article) (*reading.Reading, error) {
		return &reading.Reading{
			Entities: []reading.Entity{{ID: "e1", Mentions: []text.Selector{sel("reporters")}}},
			Statements: []reading.Statement{{
				Cue: []text.Selector{sel("told")}, Act: reading.Assert, Polarity: reading.Affirmed, Modality: reading.Actual,
				To: []reading.EntityID{"e1"}, Said: reading.When{Evidence: &friday}, Medium: &reading.Medium{Name: "speech"},
			}},
		}, nil
	}
	r, err := Score(t.Context(), []polnear.Article{{ID: "a", Text: article}}, labelled(), read, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if r.Labels != 2 || r.Found != 1 {
		t.Errorf("%d of %d found, want 1 of 2", r.Found, r.Labels)
	}
	for i, want := range []struct {
		accuracy, f1 float64
	}{act: {0, 0}, polarity: {1, 0}, modality: {1, 0}, hedge: {1, 0}, addressee: {1, 1}, mediumOf: {0, 0}, timeOf: {1, 1}} {
		if got := r.Scores[i]; got.Accuracy != want.accuracy || got.F1.F1 != want.f1 {
			t.Errorf("%s: accuracy %v and F1 %v, want %v and %v", got.Attribute, got.Accuracy, got.F1.F1, want.accuracy, want.f1)
		}
	}
}

func TestAgree(t *testing.T) {
	first := labelled()
	second := labelled()
	second[0].To = nil
	r, err := Agree([]polnear.Article{{ID: "a", Text: article}}, first, second)
	if err != nil {
		t.Fatal(err)
	}
	if r.Found != 2 || r.Scores[act].Kappa != 1 || r.Scores[addressee].F1.Recall != 0 || r.Scores[timeOf].F1.F1 != 1 {
		t.Errorf("got %+v", r)
	}
	if _, err := Agree(nil, first, second); !errors.Is(err, polnear.ErrMismatch) {
		t.Errorf("without the article: got %v, want ErrMismatch", err)
	}
}

// Of 20 pairs 15 are the same; chance alone gives (15·10 + 5·10)/400, a half.
func TestAgreementBeyondChance(t *testing.T) {
	var pairs [][2]string
	for range 10 {
		pairs = append(pairs, [2]string{"yes", "yes"})
	}
	for range 5 {
		pairs = append(pairs, [2]string{"no", "no"}, [2]string{"yes", "no"})
	}
	same, kappa := agreement(pairs)
	if same != 0.75 || kappa != 0.5 {
		t.Errorf("got %v and %v, want 0.75 and 0.5", same, kappa)
	}
}
