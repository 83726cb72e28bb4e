package ud

import (
	"context"
	"fmt"
)

// A Core reads texts, as the language core does.
type Core interface {
	// Parse parts a text into sentences and says all that it knows of them.
	Parse(ctx context.Context, text string) ([]Sentence, error)
	// Tag says all that it knows of sentences whose words are given: it gets forms,
	// tokens and white space alone, and gives back as many sentences of as many words.
	Tag(ctx context.Context, sentences []Sentence) ([]Sentence, error)
}

// OfCore makes a core a System whose names are labelled by the scheme "common".
func OfCore(c Core) (System, error) {
	scheme, err := SchemeOf("common")
	if err != nil {
		return nil, err
	}
	return coreSystem{c, scheme}, nil
}

type coreSystem struct {
	core   Core
	scheme *Scheme
}

func (c coreSystem) Scheme() *Scheme { return c.scheme }

func (c coreSystem) Read(ctx context.Context, set *Set, mode Mode) ([]Document, error) {
	out := make([]Document, len(set.Docs))
	for i := range set.Docs {
		d := &set.Docs[i]
		out[i].ID = d.ID
		var err error
		if mode == Whole {
			out[i].Sentences, err = c.core.Parse(ctx, d.Text())
		} else {
			out[i].Sentences, err = c.tag(ctx, d)
		}
		if err != nil {
			return nil, fmt.Errorf("document %d, %q: %w", i+1, d.ID, err)
		}
	}
	return out, nil
}

// tag has the core say what it knows of the words of d.
func (c coreSystem) tag(ctx context.Context, d *Document) ([]Sentence, error) {
	out, err := c.core.Tag(ctx, bare(d).Sentences)
	if err != nil {
		return nil, err
	}
	if len(out) != len(d.Sentences) {
		return nil, fmt.Errorf("%d sentences for %d: %w", len(out), len(d.Sentences), ErrMismatch)
	}
	for i := range out {
		gold := &d.Sentences[i]
		if len(out[i].Words) != len(gold.Words) {
			return nil, fmt.Errorf("sentence %d: %d words for %d: %w", i+1, len(out[i].Words), len(gold.Words), ErrMismatch)
		}
		out[i].Tokens = gold.Tokens
		for k := range out[i].Words {
			out[i].Words[k].Form = gold.Words[k].Form
		}
	}
	return out, nil
}

// bare is d without what is to be found: words, tokens, white space and paragraphs. Inside
// and after a token of several words, Joined of its words is as the text has it.
func bare(d *Document) Document {
	out := Document{ID: d.ID, Sentences: make([]Sentence, len(d.Sentences))}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		b := Sentence{Words: make([]Word, len(s.Words)), Tokens: s.Tokens, Paragraph: s.Paragraph}
		for k := range s.Words {
			b.Words[k] = Word{Form: s.Words[k].Form, Head: NoHead, Joined: s.Words[k].Joined}
		}
		for _, t := range s.Tokens {
			for k := t.From; k < t.To && k < len(b.Words); k++ {
				b.Words[k].Joined = k < t.To-1 || t.Joined
			}
		}
		out.Sentences[i] = b
	}
	return out
}
