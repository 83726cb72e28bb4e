package cli

import (
	"context"

	"github.com/parley-project/parley/internal/eval/ud"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/models"
)

// newLanguageCore loads the language core for its measuring. It is the one place in which the
// measures and the core meet.
func newLanguageCore() (ud.Core, error) {
	c, err := lang.Load(models.Lang())
	if err != nil {
		return nil, err
	}
	return languageCore{c}, nil
}

// languageCore shows the language core to its measuring.
type languageCore struct{ core *lang.Core }

// Parse implements [ud.Core].
func (c languageCore) Parse(ctx context.Context, text string) ([]ud.Sentence, error) {
	p, err := c.core.Parse(ctx, text)
	if err != nil {
		return nil, err
	}
	out := sentencesOf(p)
	for i, s := range p.Sentences {
		out[i].Tokens = contractions(p, s.Tokens)
	}
	for _, par := range p.Paragraphs {
		out[par.Sentences.From].Paragraph = true
	}
	return out, nil
}

// Tag implements [ud.Core], a paragraph at a time.
func (c languageCore) Tag(ctx context.Context, sentences []ud.Sentence) ([]ud.Sentence, error) {
	var out []ud.Sentence
	for from := 0; from < len(sentences); {
		to := from + 1
		for to < len(sentences) && !sentences[to].Paragraph {
			to++
		}
		given := make([][]lang.Given, to-from)
		for i, s := range sentences[from:to] {
			given[i] = givenOf(s)
		}
		p, err := c.core.Tag(ctx, given)
		if err != nil {
			return nil, err
		}
		out = append(out, sentencesOf(p)...)
		from = to
	}
	return out, nil
}

// givenOf are the words of a sentence, with the white space between its tokens.
func givenOf(s ud.Sentence) []lang.Given {
	out := make([]lang.Given, len(s.Words))
	joined := make([]bool, len(s.Words))
	for k, w := range s.Words {
		out[k].Form, joined[k] = w.Form, w.Joined
	}
	for _, t := range s.Tokens {
		for k := t.From; k < t.To; k++ {
			joined[k] = k+1 < t.To || t.Joined
		}
	}
	for k := range out {
		out[k].Space = k == 0 || !joined[k-1]
	}
	return out
}

// sentencesOf shows sentences as the measures have them.
func sentencesOf(p *lang.Parsed) []ud.Sentence {
	out := make([]ud.Sentence, len(p.Sentences))
	names := p.Names
	for i, s := range p.Sentences {
		for k := s.Tokens.From; k < s.Tokens.To; k++ {
			a := p.Analyses[k]
			w := ud.Word{Form: p.Word(k), Lemma: a.Lemma, UPOS: a.UPOS, XPOS: a.XPOS, Rel: a.Rel, Head: ud.Root}
			w.Joined = k+1 < len(p.Tokens) && !p.Tokens[k+1].Space
			if a.Head >= 0 {
				w.Head = a.Head - s.Tokens.From + 1
			}
			out[i].Words = append(out[i].Words, w)
		}
		for ; len(names) > 0 && names[0].Tokens.To <= s.Tokens.To; names = names[1:] {
			n := names[0]
			out[i].Names = append(out[i].Names, ud.Name{From: n.Tokens.From - s.Tokens.From, To: n.Tokens.To - s.Tokens.From, Kind: string(n.Kind)})
		}
	}
	return out
}

// contractions are the words that the treebanks have as one token of several: words with
// nothing between them, such as "do" and "n't".
func contractions(p *lang.Parsed, r lang.Range) []ud.Token {
	var out []ud.Token
	for k := r.From; k < r.To; {
		to := k + 1
		for to < r.To && !p.Tokens[to].Space && p.Tokens[to].Kind == lang.Word && p.Tokens[to-1].Kind == lang.Word {
			to++
		}
		if to-k > 1 {
			joined := to < len(p.Tokens) && !p.Tokens[to].Space
			out = append(out, ud.Token{From: k - r.From, To: to - r.From, Form: p.Text[p.Tokens[k].Start:p.Tokens[to-1].End], Joined: joined})
		}
		k = to
	}
	return out
}
