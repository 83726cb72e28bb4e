package polnear

import (
	"context"
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/parley-project/parley/internal/eval"
)

// drawArticle draws a text of short words in several paragraphs, with one word at least.
func drawArticle(t *rapid.T) *Article {
	words := rapid.SliceOfN(rapid.SampledFrom([]string{"Rell", "said", "no", "“yes”", "é.", "\n\n", "isn't", "👍"}), 3, 30).Draw(t, "words")
	return &Article{ID: "drawn", Text: "Rell " + strings.Join(words, " ")}
}

// drawAttributions draws attributions on the tokens of a text, or anywhere in it.
func drawAttributions(t *rapid.T, a *Article, label string, least int) []Attribution {
	tokens := cut(a.Text)
	spans := rapid.Custom(func(t *rapid.T) []eval.Span {
		var out []eval.Span
		for range rapid.IntRange(0, 2).Draw(t, "pieces") {
			i := rapid.IntRange(0, len(tokens)-1).Draw(t, "first")
			j := min(len(tokens)-1, i+rapid.IntRange(0, 4).Draw(t, "more"))
			out = append(out, eval.Span{Start: tokens[i].Start, End: tokens[j].End})
		}
		return out
	})
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Attribution {
		cue := spans.Draw(t, "cue")
		if len(cue) == 0 {
			cue = []eval.Span{tokens[0]}
		}
		return Attribution{Source: spans.Draw(t, "source"), Cue: cue, Content: spans.Draw(t, "content")}
	}), least, 6).Draw(t, label)
}

func scoreOf(t *rapid.T, a *Article, gold, predicted []Attribution) *Result {
	article := *a
	article.Annotations = []Annotation{{Attributions: gold}}
	r, err := Score(context.Background(), []Article{article}, func(context.Context, *Article) (Prediction, error) {
		return Prediction{Document: a.ID, Attributions: predicted}, nil
	}, Options{Resamples: -1})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// each calls f with every score and rate of s, by its name.
func each(s Scores, f func(name string, value float64, of int)) {
	var walk func(name string, v reflect.Value)
	walk = func(name string, v reflect.Value) {
		switch x := v.Interface().(type) {
		case eval.Score:
			f(name, x.F1, x.Gold+x.Predicted)
			f(name+" precision", x.Precision, x.Predicted)
			f(name+" recall", x.Recall, x.Gold)
		case eval.Rate:
			f(name, x.Value, x.Of)
		default:
			for i := range v.NumField() {
				walk(name+"."+v.Type().Field(i).Name, v.Field(i))
			}
		}
	}
	walk("", reflect.ValueOf(s))
}

// unique are attributions no two of which are the same set of pieces.
func unique(t *rapid.T, a *Article, as []Attribution) []Attribution {
	ink := eval.NewInk(a.Text)
	var out []Attribution
	var seen []link
	for _, x := range as {
		l, err := number(ink, []Attribution{x})
		if err != nil {
			t.Fatal(err)
		}
		if len(l) == 1 && !slices.ContainsFunc(seen, l[0].equal) {
			seen = append(seen, l[0])
			out = append(out, x)
		}
	}
	return out
}

func TestPerfectPredictionScoresOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawArticle(t)
		gold := unique(t, a, drawAttributions(t, a, "gold", 1))
		each(scoreOf(t, a, gold, gold).One, func(name string, value float64, of int) {
			if of > 0 && value != 1 {
				t.Errorf("%s = %v for a perfect prediction", name, value)
			}
		})
	})
}

func TestFiguresLieBetweenZeroAndOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawArticle(t)
		r := scoreOf(t, a, drawAttributions(t, a, "gold", 0), drawAttributions(t, a, "predicted", 0))
		each(r.All, func(name string, value float64, _ int) {
			if !(value >= 0 && value <= 1) {
				t.Errorf("%s = %v", name, value)
			}
		})
	})
}

func TestOrderOfPredictionsChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawArticle(t)
		gold, predicted := drawAttributions(t, a, "gold", 0), drawAttributions(t, a, "predicted", 0)
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		shuffle := func(as []Attribution) []Attribution {
			as = slices.Clone(as)
			random.Shuffle(len(as), func(i, j int) { as[i], as[j] = as[j], as[i] })
			return as
		}
		before, err := json.Marshal(scoreOf(t, a, gold, predicted))
		if err != nil {
			t.Fatal(err)
		}
		after, err := json.Marshal(scoreOf(t, a, shuffle(gold), shuffle(predicted)))
		if err != nil {
			t.Fatal(err)
		}
		if string(before) != string(after) {
			t.Errorf("before %s\nafter  %s", before, after)
		}
	})
}

func TestPredictingTwiceNeverHelps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawArticle(t)
		gold, predicted := drawAttributions(t, a, "gold", 1), drawAttributions(t, a, "predicted", 1)
		twice := append(slices.Clone(predicted), predicted[rapid.IntRange(0, len(predicted)-1).Draw(t, "which")])
		once := make(map[string]float64)
		each(scoreOf(t, a, gold, predicted).One, func(name string, value float64, _ int) { once[name] = value })
		each(scoreOf(t, a, gold, twice).One, func(name string, value float64, _ int) {
			if value > once[name]+1e-9 {
				t.Errorf("%s rises from %v to %v", name, once[name], value)
			}
		})
	})
}

// The chunks of one prediction are apart from each other, as labels of tokens must be.
func TestChunksDoNotOverlap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawArticle(t)
		p, err := newPage(a)
		if err != nil {
			t.Fatal(err)
		}
		links, err := number(p.ink, drawAttributions(t, a, "links", 0))
		if err != nil {
			t.Fatal(err)
		}
		end := 0
		for _, c := range p.chunks(links) {
			if c.begin < end || c.end <= c.begin || p.paragraph[c.begin] != p.paragraph[c.end-1] {
				t.Fatalf("chunk %+v after %d", c, end)
			}
			end = c.end
		}
	})
}
