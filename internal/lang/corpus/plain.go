package corpus

import (
	"context"

	"github.com/parley-project/parley/internal/lang"
)

// Plain gives a text as the sentences of one document in the tokens of the language core,
// without annotation. The only error is that of ctx.
func Plain(ctx context.Context, corpus, id, s string) ([]*Sentence, error) {
	p, err := lang.Parse(ctx, s)
	if err != nil {
		return nil, err
	}
	words := make([]Word, len(p.Tokens))
	for i, t := range p.Tokens {
		words[i] = unannotated(p.Word(i), t.Space)
	}
	return sentences(p, words, corpus, id), nil
}

// sentences parts the words of the tokens of p. The sentences share the words' memory.
func sentences(p *lang.Parsed, words []Word, corpus, id string) []*Sentence {
	out := make([]*Sentence, 0, len(p.Sentences))
	for _, par := range p.Paragraphs {
		for i := par.Sentences.From; i < par.Sentences.To; i++ {
			r := p.Sentences[i].Tokens
			out = append(out, &Sentence{
				ID: id, Corpus: corpus, Words: words[r.From:r.To:r.To], Share: 1,
				Document: len(out) == 0, Paragraph: i == par.Sentences.From,
			})
		}
	}
	return out
}
