package lang

import (
	"fmt"

	"github.com/parley-project/parley/text"
)

// Ends says for each token whether a sentence ends with it: the decision of the rules, for
// what learns to decide.
func (p *Parsed) Ends() []bool {
	ends := make([]bool, len(p.Tokens))
	for _, s := range p.Sentences {
		ends[s.Tokens.To-1] = true
	}
	return ends
}

// Split parts the paragraphs of p anew: a sentence ends with each token whose entry of
// ends is true, and with the last token of a paragraph whatever its entry. Tokens,
// paragraphs and their kinds stay as they are.
//
// It fails, and leaves p as it is, where ends has not one entry a token.
func (p *Parsed) Split(ends []bool) error {
	if len(ends) != len(p.Tokens) {
		return fmt.Errorf("split %d tokens into sentences: %d ends given, want one a token", len(p.Tokens), len(ends))
	}
	old := p.Sentences
	p.Sentences = make([]Sentence, 0, len(old))
	for i := range p.Paragraphs {
		r := p.Paragraphs[i].Sentences
		first, to := old[r.From].Tokens.From, old[r.To-1].Tokens.To
		from := len(p.Sentences)
		for k := first; k < to; k++ {
			if ends[k] || k == to-1 {
				p.sentence(first, k+1)
				first = k + 1
			}
		}
		p.Paragraphs[i].Sentences = Range{from, len(p.Sentences)}
	}
	return nil
}

func (p *Parsed) sentence(from, to int) {
	p.Sentences = append(p.Sentences, Sentence{
		Span:   text.Span{Start: p.Tokens[from].Start, End: p.Tokens[to-1].End},
		Tokens: Range{from, to},
	})
}
