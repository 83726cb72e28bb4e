package lang_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/parley-project/parley/internal/lang"
)

func given(s string) []lang.Given {
	var out []lang.Given
	for _, f := range strings.Fields(s) {
		out = append(out, lang.Given{Form: f, Space: true})
	}
	return out
}

func TestTagKeepsWhatIsGiven(t *testing.T) {
	for name, sentences := range map[string][][]lang.Given{
		"nothing":                    nil,
		"one empty sentence":         {nil},
		"two sentences":              {given("The envoy left ."), given("Nobody signed .")},
		"an empty one between":       {given("The envoy left ."), nil, given("Nobody signed .")},
		"a long one, then an empty":  {given(strings.Repeat("and the envoy left ", 150)), nil, given("so")},
		"forms that are no UTF-8":    {given("\xff \xfe\xfd talks")},
		"a form that is white space": {{{Form: " "}, {Form: ""}}},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := loaded(t).Tag(t.Context(), sentences)
			if err != nil {
				t.Fatal(err)
			}
			if len(p.Sentences) != len(sentences) {
				t.Fatalf("%d sentences were given and %d came back", len(sentences), len(p.Sentences))
			}
			for i, s := range p.Sentences {
				if s.Tokens.Len() != len(sentences[i]) {
					t.Errorf("sentence %d has %d tokens, %d were given", i, s.Tokens.Len(), len(sentences[i]))
				}
				for k, g := range sentences[i] {
					if got := p.Word(s.Tokens.From + k); got != g.Form {
						t.Errorf("token %d is %q, %q was given", k, got, g.Form)
					}
				}
			}
		})
	}
}

// TestCoreStopsInsideALongParagraph: a deadline ends a parse in the middle of a line without end.
func TestCoreStopsInsideALongParagraph(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	_, err := loaded(t).Parse(ctx, strings.Repeat("and the envoy of Tarland spoke ", 50_000))
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got error %v", err)
	}
}
