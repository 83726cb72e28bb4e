package medium

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
)

// Stage finds media.
type Stage struct {
	lex *lexicon
	reg *register.Register
}

// New makes the stage; reg tells which mentions are publishers.
func New(reg *register.Register) (*Stage, error) {
	lex, err := builtin()
	if err != nil {
		return nil, fmt.Errorf("medium stage: %w", err)
	}
	return &Stage{lex, reg}, nil
}

// Name is "medium".
func (*Stage) Name() string { return "medium" }

// Needs the mentions, for outlets, and the times, which end a phrase.
func (*Stage) Needs() []stage.Layer { return []stage.Layer{stage.Parse, stage.Times, stage.Mentions} }

// Gives the media.
func (*Stage) Gives() []stage.Layer { return []stage.Layer{stage.Media} }

// Run sets d.Media in text order; no two overlap.
func (s *Stage) Run(ctx context.Context, d *stage.Draft) error {
	f := finder{Stage: s, d: d, p: d.Words}
	f.index()
	for _, sent := range d.Words.Sentences {
		if err := ctx.Err(); err != nil {
			return err
		}
		f.sentence(sent.Tokens)
	}
	d.Media = f.media
	return nil
}

type finder struct {
	*Stage
	d       *stage.Draft
	p       *lang.Parsed
	outlets []outlet
	// outlet is the index in outlets of that over each token, or -1.
	outlet []int32
	timed  []bool
	// names are the mentions by name, by their first byte.
	names map[int]stage.Mention
	media []stage.Medium
}

func (f *finder) sentence(r lang.Range) {
	for t := r.From; t < r.To; {
		m, next := f.at(t, r)
		if next <= t {
			t++
			continue
		}
		f.media = append(f.media, m)
		t = next
	}
}

// at is the medium that begins at token t, and the token after it; next is t where
// there is none. A noun of the lexicon counts only after a preposition: "in a statement",
// not "the statement angered them".
func (f *finder) at(t int, r lang.Range) (m stage.Medium, next int) {
	if o := f.outlet[t]; o >= 0 && !f.seen(t) {
		found := f.outlets[o]
		end := f.p.Within(found.Span).To
		if t > 0 && f.p.Word(t-1) == "(" && end < len(f.p.Tokens) && f.p.Word(end) == ")" {
			return stage.Medium{}, t // the agency of a dateline is the publisher
		}
		return stage.Medium{Span: f.p.Cover(lang.Range{From: t, To: end}), Name: found.name, Kind: found.kind}, end
	}
	word := func(i int) string {
		if i >= r.To {
			return ""
		}
		return f.p.Word(i)
	}
	first, start := t, t
	prep := f.isPreposition(t)
	if prep {
		t++
		if w := strings.ToLower(f.p.Word(start)); w == "told" || w == "tells" || f.lex.givers[w] {
			start = t // "told a news conference": the verb is no part of it
		}
	}
	for n := 0; prep && n < 5 && t < r.To; n++ {
		if name, kind, end := f.held(t, r); end > t {
			return stage.Medium{Span: f.p.Cover(lang.Range{From: start, To: end}), Name: name, Kind: kind}, end
		}
		p, length := f.lex.match(func(i int) string { return word(t + i) })
		if length > 0 && !f.modifies(t+length-1) {
			m = stage.Medium{Kind: p.kind, Name: strings.Join(p.words, " ")}
			next = f.extend(&m, t+length, r)
			m.Span = f.p.Cover(lang.Range{From: start, To: next})
			return m, next
		}
		if f.p.Tokens[t].Kind != lang.Word && f.p.Tokens[t].Kind != lang.Number || f.outlet[t] >= 0 || f.timed[t] ||
			lang.ClassOf(word(t)).Is(lang.Pronoun|lang.Auxiliary|lang.Preposition|lang.Conjunction) && !strings.HasPrefix(word(t), "'") && !strings.HasPrefix(word(t), "’") {
			break
		}
		t++
	}
	return stage.Medium{}, first
}

// isPreposition: a preposition, or a verb that can have a medium as its object.
func (f *finder) isPreposition(t int) bool {
	if f.p.Tokens[t].Kind != lang.Word {
		return false
	}
	w := strings.ToLower(f.p.Word(t))
	return f.lex.givers[w] || slices.Contains([]string{"in", "on", "at", "during", "via", "through", "to", "with", "by", "from", "using", "told", "tells"}, w)
}

// modifies: token t is a noun before another, "debate" of "debate moderators", as far as the
// language core tells.
func (f *finder) modifies(t int) bool {
	if t+1 < len(f.p.Tokens) && f.lex.carriers[strings.ToLower(f.p.Word(t+1))] {
		return false // "an interview broadcast on Sunday"
	}
	p := f.d.Parsed
	r := p.Within(f.p.Tokens[t].Span)
	return r.Len() > 0 && r.To <= len(p.Analyses) && p.Analyses[r.To-1].Rel == "compound" && p.Analyses[r.To-1].Head >= r.To
}

// extend walks over what belongs to the noun: "posted to his site", "with the Courier". An
// outlet or a platform among it gives the medium its name.
func (f *finder) extend(m *stage.Medium, t int, r lang.Range) int {
	end := t
	named := false
	for t < r.To && t-end < 8 {
		w := strings.ToLower(f.p.Word(t))
		if name, _, next := f.held(t, r); next > t && !named {
			m.Name, named, end, t = name, true, next, next
			continue
		}
		switch {
		case f.timed[t]:
			return end
		case f.lex.carriers[w]:
			end = t + 1
		case f.outlet[t] >= 0:
			found := f.outlets[f.outlet[t]]
			end = f.p.Within(found.Span).To
			if !named {
				m.Name, named = found.name, true
			}
			t = end
			continue
		case f.p.Tokens[t].Kind != lang.Word:
			return end
		default:
			at := t
			p, length := f.lex.match(func(i int) string {
				if at+i >= r.To {
					return ""
				}
				return f.p.Word(at + i)
			})
			if length > 0 {
				end = t + length
				if p.name && !named {
					m.Name, named = strings.Join(p.words, " "), true
				}
				// "his Truth Social site"
				if end < r.To && slices.Contains([]string{"site", "account", "page", "channel", "feed", "platform"}, f.p.Word(end)) {
					end++
				}
				t = end
				continue
			}
			c := lang.ClassOf(w)
			if c.Is(lang.Pronoun|lang.WhWord|lang.Auxiliary|lang.Modal|lang.Conjunction|lang.Subordinator) || t == end && !c.Is(lang.Preposition) {
				return end
			}
		}
		t++
	}
	return end
}

var _ stage.Stage = (*Stage)(nil)
