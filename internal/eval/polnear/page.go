package polnear

import (
	"fmt"

	"github.com/parley-project/parley/internal/eval"
)

// A page is a text made ready for scoring.
type page struct {
	ink  *eval.Ink
	text []rune
	// tokens are in ink; paragraph is the number of the paragraph that each stands in.
	tokens    []eval.Span
	paragraph []int
}

// newPage fails where the tokens of a do not lie in its text.
func newPage(a *Article) (*page, error) {
	p := &page{ink: eval.NewInk(a.Text), text: []rune(a.Text)}
	tokens := a.Tokens
	if tokens == nil {
		tokens = cut(a.Text)
	}
	at, paragraph := 0, 0
	for _, t := range tokens {
		s, err := p.ink.Number([]eval.Span{t})
		if err != nil {
			return nil, fmt.Errorf("token of %s: %w", a.ID, err)
		}
		if len(s) == 0 {
			continue // white space alone
		}
		for ; at < t.Start; at++ {
			if p.text[at] == '\n' {
				paragraph++
			}
		}
		p.tokens = append(p.tokens, s[0])
		p.paragraph = append(p.paragraph, paragraph)
	}
	return p, nil
}
