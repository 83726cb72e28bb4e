package lang

import (
	"context"

	"github.com/parley-project/parley/text"
)

// Parse parts s into tokens, sentences and paragraphs. It takes any string, whether
// UTF-8 or not, in time linear in its length, and returns an error only when ctx ends.
//
// Everything but white space and unseen characters (zero-width and direction marks
// outside a word) is in a token.
func Parse(ctx context.Context, s string) (*Parsed, error) {
	p, _, err := run(ctx, s)
	return p, err
}

func run(ctx context.Context, s string) (*Parsed, *scanner, error) {
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	w := words()
	p := &Parsed{Text: s}
	sc := &scanner{s: s, words: w, out: make([]Token, 0, len(s)/4+8)}
	blocks := layout(s)
	for _, b := range blocks {
		from := len(sc.out)
		if err := sc.scan(ctx, b.Start, b.End); err != nil {
			return nil, nil, err
		}
		if len(sc.out) == from {
			continue
		}
		p.Tokens = sc.out
		firstSentence := len(p.Sentences)
		dateline := p.sentences(w, from)
		p.Paragraphs = append(p.Paragraphs, Paragraph{
			Span:      text.Span{Start: p.Tokens[from].Start, End: p.Tokens[len(p.Tokens)-1].End},
			Sentences: Range{firstSentence, len(p.Sentences)},
			Dateline:  dateline,
		})
	}
	p.Tokens = sc.out
	p.kinds(w)
	return p, sc, nil
}
