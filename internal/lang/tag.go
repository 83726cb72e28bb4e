package lang

import (
	"context"
	"strings"

	"github.com/parley-project/parley/text"
)

// Given is a token whose form is known beforehand.
type Given struct {
	Form  string
	Space bool // white space comes before it
}

// Tag says what the tokens of one paragraph are, whose sentences are given; each sentence begins
// after white space. The text of the result is made of the forms. Its tokens have no
// kinds, and it has as many sentences as were given, those without tokens among them.
func (c *Core) Tag(ctx context.Context, sentences [][]Given) (*Parsed, error) {
	var b strings.Builder
	p := &Parsed{}
	var given []Sentence
	for _, s := range sentences {
		first := len(p.Tokens)
		for i, g := range s {
			space := g.Space || i == 0
			if space && len(p.Tokens) > 0 {
				b.WriteByte(' ')
			}
			start := b.Len()
			b.WriteString(g.Form)
			p.Tokens = append(p.Tokens, Token{Span: text.Span{Start: start, End: b.Len()}, Space: space})
		}
		given = append(given, Sentence{Tokens: Range{first, len(p.Tokens)}})
	}
	p.Text = b.String()
	if len(p.Tokens) == 0 {
		p.Sentences = given
		return p, nil
	}
	for i := range given {
		given[i].Span = p.Cover(given[i].Tokens)
	}
	p.Paragraphs = []Paragraph{{Span: p.Cover(Range{0, len(p.Tokens)}), Sentences: Range{0, len(given)}}}
	p.Analyses = make([]Analysis, len(p.Tokens))
	ruled, err := Parse(ctx, p.Text)
	if err != nil {
		return nil, err
	}
	return c.run(ctx, job{parsed: p, ruled: given, given: true, breaks: breaksAt(p, ruled.Sentences)})
}

// breaksAt tells for each token of p whether one of the sentences begins where it does.
func breaksAt(p *Parsed, sentences []Sentence) []bool {
	out := make([]bool, len(p.Tokens))
	next := 0
	for i, t := range p.Tokens {
		for next < len(sentences) && sentences[next].Start < t.Start {
			next++
		}
		out[i] = next < len(sentences) && sentences[next].Start == t.Start
	}
	return out
}
