package cue

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
)

// Stage finds the cues of a draft.
type Stage struct{ lex forms }

// New makes the stage with the built-in lexicon.
func New() (*Stage, error) {
	lex, err := builtin()
	if err != nil {
		return nil, fmt.Errorf("cue stage: %w", err)
	}
	return &Stage{lex}, nil
}

// Name is "cue".
func (*Stage) Name() string { return "cue" }

// Needs the parse.
func (*Stage) Needs() []stage.Layer { return []stage.Layer{stage.Parse} }

// Gives the cues.
func (*Stage) Gives() []stage.Layer { return []stage.Layer{stage.Cues} }

// Run sets d.Cues in text order; no two overlap.
func (s *Stage) Run(ctx context.Context, d *stage.Draft) error {
	f := finder{p: d.Words, lex: s.lex}
	for _, sent := range d.Words.Sentences {
		if err := ctx.Err(); err != nil {
			return err
		}
		f.sentence(sent.Tokens)
	}
	d.Cues = f.cues
	return nil
}

// finder collects the cues of a text, sentence by sentence.
type finder struct {
	p    *lang.Parsed
	lex  forms
	sent lang.Range
	// title says that the sentence is written in title case, as headlines are.
	title bool
	cues  []stage.Cue
}

func (f *finder) sentence(r lang.Range) {
	f.sent = r
	f.title = f.inTitleCase()
	for i := r.From; i < r.To; {
		next := i + 1
		if f.p.Tokens[i].Kind == lang.Word && (f.title || !f.capitalised(i) || f.startsSentence(i)) {
			if c, ok := f.at(i); ok {
				f.add(c)
				next = c.Tokens.To
			}
		}
		i = next
	}
}

// inTitleCase: most of the longer words begin with a capital.
func (f *finder) inTitleCase() bool {
	long, capital := 0, 0
	for i := f.sent.From; i < f.sent.To; i++ {
		if f.p.Tokens[i].Kind == lang.Word && f.p.Tokens[i].Len() > 3 {
			long++
			if f.capitalised(i) {
				capital++
			}
		}
	}
	return long >= 3 && capital*4 >= long*3
}

// startsSentence: nothing but marks and punctuation comes before token i, or a
// quotation opens right before it.
func (f *finder) startsSentence(i int) bool {
	k, ok := f.kind(i - 1)
	return !ok || k != lang.Word && k != lang.Number
}

// add appends c, or merges it into the cue before where that governs it: "refused to
// say" is one cue, and what it does is refuse.
func (f *finder) add(c stage.Cue) {
	if n := len(f.cues); n > 0 && c.Inflection == stage.Infinitive {
		g := &f.cues[n-1]
		if g.Tokens.To == c.Tokens.From && g.Tokens.From >= f.sent.From && g.Frames.Has(stage.TakesTo) {
			g.Tokens.To, g.End = c.Tokens.To, c.End
			g.Frames |= c.Frames
			if g.Act == reading.Decline || g.Act == reading.Reject {
				g.Negated = true
				g.Frames |= stage.TakesNothing
				return
			}
			g.Head, g.Act = c.Head, c.Act
			if g.Modality == reading.Actual {
				g.Modality = reading.Future
			}
			return
		}
	}
	f.cues = append(f.cues, c)
}

// at is the cue whose first lexicon word is token i.
func (f *finder) at(i int) (stage.Cue, bool) {
	for _, cand := range f.lex[f.lower(i)] {
		end, ok := f.matchRest(i, cand.rest)
		if !ok {
			continue
		}
		c := stage.Cue{
			Tokens: lang.Range{From: i, To: end}, Head: i, Lemma: cand.lemma, Form: cand.form,
			Act: cand.act, Modality: reading.Actual, Frames: cand.frames,
		}
		switch cand.form {
		case stage.VerbCue:
			ok = f.verb(&c, cand.inflected)
		case stage.NounCue:
			ok = f.noun(&c)
		case stage.AdjCue:
			ok = f.adjective(&c)
		}
		if ok {
			c.Span = f.p.Cover(c.Tokens)
			return c, true
		}
	}
	return stage.Cue{}, false
}

// matchRest reports where the further words of an entry end if they follow token i;
// an adverb may stand between a verb and its particle.
func (f *finder) matchRest(i int, rest []string) (int, bool) {
	j := i + 1
	for k, w := range rest {
		if k == 0 && f.class(j).Is(lang.Adverb) && f.lower(j) != w && len(rest) == 1 {
			j++
		}
		if f.lower(j) != w {
			return 0, false
		}
		j++
	}
	return j, true
}

// lower is token i in lower case, or "" outside the sentence.
func (f *finder) lower(i int) string {
	if i < f.sent.From || i >= f.sent.To {
		return ""
	}
	w := f.p.Word(i)
	if strings.IndexFunc(w, func(r rune) bool { return r >= 'A' && r <= 'Z' || r > 127 }) < 0 {
		return w
	}
	return strings.ToLower(w)
}

func (f *finder) class(i int) lang.Class {
	if w := f.lower(i); w != "" {
		return lang.ClassOf(w)
	}
	return 0
}

func (f *finder) isWord(i int, words ...string) bool { return slices.Contains(words, f.lower(i)) }

// capitalised reports whether token i is a word that begins with a capital.
func (f *finder) capitalised(i int) bool {
	if i < f.sent.From || i >= f.sent.To || f.p.Tokens[i].Kind != lang.Word {
		return false
	}
	w := f.p.Word(i)
	return w[0] >= 'A' && w[0] <= 'Z' || w[0] >= 0xC3
}

func (f *finder) kind(i int) (lang.TokenKind, bool) {
	if i < f.sent.From || i >= f.sent.To {
		return 0, false
	}
	return f.p.Tokens[i].Kind, true
}
