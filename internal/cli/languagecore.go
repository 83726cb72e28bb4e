package cli

import (
	"context"

	"github.com/parley-project/parley/internal/eval/ud"
	"github.com/parley-project/parley/internal/lang"
)

// newLanguageCore loads the language core for its measuring. It is the one place in which the
// measures and the core meet.
func newLanguageCore() (ud.Core, error) { return languageCore{}, nil }

// languageCore shows the language core to its measuring. It has tokens and sentences; what
// it does not know of words stays empty, and gives no figure.
type languageCore struct{}

// Parse implements [ud.Core].
func (languageCore) Parse(ctx context.Context, text string) ([]ud.Sentence, error) {
	p, err := lang.Parse(ctx, text)
	if err != nil {
		return nil, err
	}
	out := make([]ud.Sentence, len(p.Sentences))
	for i, s := range p.Sentences {
		for k := s.Tokens.From; k < s.Tokens.To; k++ {
			joined := k+1 < len(p.Tokens) && !p.Tokens[k+1].Space
			out[i].Words = append(out[i].Words, ud.Word{Form: p.Word(k), Head: ud.NoHead, Joined: joined})
		}
	}
	for _, par := range p.Paragraphs {
		out[par.Sentences.From].Paragraph = true
	}
	return out, nil
}

// Tag implements [ud.Core]: nothing is known of words yet.
func (languageCore) Tag(_ context.Context, sentences []ud.Sentence) ([]ud.Sentence, error) {
	return sentences, nil
}
