package train

import (
	"context"
	"strings"
	"sync"
	"testing"

	eval "github.com/parley-project/parley/internal/eval/coref"
	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/models"
	"github.com/parley-project/parley/text"
)

var loaded = sync.OnceValues(func() (Reader, error) {
	core, err := lang.Load(models.Lang())
	if err != nil {
		return Reader{}, err
	}
	reg, err := register.Builtin()
	if err != nil {
		return Reader{}, err
	}
	return Reader{Core: core, Gender: reg.Gender}, nil
})

func reader(t testing.TB) Reader {
	t.Helper()
	r, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// The toy corpus: words in braces are mentions, those with the same number before the bar are of one
// chain. The head of each is its last word.
var toys = []string{
	"{1|Maria Orrick} met {2|Peter Vahl} in Vellin. {1|She} said that {1|she} had brought {3|a draft}. {2|He} took {3|it} to {2|his} office. {1|Orrick} left on Monday.",
	"{1|The miners} took {1|their} lamps. {2|Osric Vahl} thanked {1|them}. {2|He} said that {2|Vahl} was {2|his} name.",
}

// toy is a toy text with its gold.
func toy(t testing.TB, id, marked string) eval.Document {
	t.Helper()
	d := eval.Document{ID: id}
	chains := map[string]int{}
	var out strings.Builder
	for marked != "" {
		before, rest, found := strings.Cut(marked, "{")
		out.WriteString(before)
		if !found {
			break
		}
		inner, after, _ := strings.Cut(rest, "}")
		chain, words, ok := strings.Cut(inner, "|")
		if !ok {
			t.Fatalf("%q has no bar", inner)
		}
		if _, known := chains[chain]; !known {
			chains[chain] = len(d.Chains)
			d.Chains = append(d.Chains, nil)
		}
		span := text.Span{Start: out.Len(), End: out.Len() + len(words)}
		head := text.Span{Start: span.Start + strings.LastIndexByte(words, ' ') + 1, End: span.End}
		if strings.HasPrefix(words, "Maria ") || strings.HasPrefix(words, "Peter ") || strings.HasPrefix(words, "Osric ") {
			head = text.Span{Start: span.Start, End: span.Start + strings.IndexByte(words, ' ')}
		}
		d.Chains[chains[chain]] = append(d.Chains[chains[chain]], eval.Mention{Span: span, Head: head})
		out.WriteString(words)
		marked = after
	}
	d.Text = out.String()
	return d
}

// toyData are the lessons of the toy corpus.
func toyData(t testing.TB) *Data {
	t.Helper()
	docs := []eval.Document{toy(t, "one", toys[0]), toy(t, "two", toys[1])}
	x, err := reader(t).lessons(context.Background(), docs, 1)
	if err != nil {
		t.Fatal(err)
	}
	return &Data{gum: x}
}

func toyConfig(t testing.TB) Config {
	c := Default(reader(t).Core)
	c.Shape = coref.Shape{Width: reader(t).Core.Width(), Hidden: 16, Product: 16}
	c.Epochs, c.Rate, c.Seed = 6, 0.03, 1
	return c
}

// train gives the losses and the file of weights of a toy training.
func trainToy(t testing.TB, c Config) (losses []float64, weights []byte) {
	t.Helper()
	err := Run(context.Background(), toyData(t), reader(t), c, func(epoch int, loss float64, file func() ([]byte, error)) (err error) {
		if losses = append(losses, loss); epoch == c.Epochs {
			weights, err = file()
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return losses, weights
}
