package lang

import (
	"slices"

	"github.com/parley-project/parley/text"
)

// Joined is p with every word that is written with hyphens as one token: "al-Masri" and
// "30-day" are one each, for lists and rules that go by words as they are written. Text,
// paragraphs and the spans of sentences are the same.
func (p *Parsed) Joined() *Parsed {
	q := &Parsed{Text: p.Text, Paragraphs: slices.Clone(p.Paragraphs), Tokens: make([]Token, 0, len(p.Tokens)), Sentences: make([]Sentence, len(p.Sentences))}
	for n, s := range p.Sentences {
		from := len(q.Tokens)
		for i := s.Tokens.From; i < s.Tokens.To; i++ {
			t := p.Tokens[i]
			for i+2 < s.Tokens.To && p.joins(i) {
				i += 2
				t.Span = text.Span{Start: t.Start, End: p.Tokens[i].End}
				if p.Tokens[i].Kind == Word {
					t.Kind = Word
				}
			}
			q.Tokens = append(q.Tokens, t)
		}
		q.Sentences[n] = Sentence{Span: s.Span, Tokens: Range{from, len(q.Tokens)}}
	}
	return q
}

// joins reports whether a hyphen ties the word or number i to the one after it.
func (p *Parsed) joins(i int) bool {
	a, h, b := p.Tokens[i], p.Tokens[i+1], p.Tokens[i+2]
	if a.Kind > Number || b.Kind > Number || h.Kind != Punct || h.Space || b.Space {
		return false
	}
	c, n := classAt(p.Text, h.Start)
	return c == hyphen && n == h.Len() && a.End == h.Start && h.End == b.Start
}
