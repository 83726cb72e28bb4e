package medium

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
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
	media  []stage.Medium
}

// An outlet is a publisher that the register or the language core knows.
type outlet struct {
	text.Span
	name string
	kind reading.MediumKind
}

func (f *finder) index() {
	f.outlet = make([]int32, len(f.p.Tokens))
	f.timed = make([]bool, len(f.p.Tokens))
	for i := range f.outlet {
		f.outlet[i] = -1
	}
	for _, m := range f.d.Mentions {
		if k := f.publisher(m); k != register.NoPublisher {
			f.addOutlet(outlet{m.Span, m.Name, kindOf(k)})
		}
	}
	for _, n := range f.d.Parsed.Names {
		if s := f.d.Parsed.Cover(n.Tokens); n.Kind == lang.PublisherName {
			f.addOutlet(outlet{s, strings.TrimPrefix(f.d.Parsed.Text[s.Start:s.End], "the "), reading.UnclearMedium})
		}
	}
	for _, tm := range f.d.Times {
		r := f.p.Within(tm.Span)
		for t := r.From; t < r.To; t++ {
			f.timed[t] = true
		}
	}
}

// addOutlet notes an outlet unless there is one already.
func (f *finder) addOutlet(o outlet) {
	r := f.p.Within(o.Span)
	if r.Len() == 0 || f.outlet[r.From] >= 0 {
		return
	}
	f.outlets = append(f.outlets, o)
	for t := r.From; t < r.To; t++ {
		f.outlet[t] = int32(len(f.outlets) - 1) //nolint:gosec // fewer than tokens
	}
}

func (f *finder) publisher(m stage.Mention) register.PublisherKind {
	if m.Register == "" || m.Form != stage.NameMention {
		return register.NoPublisher
	}
	if e := f.reg.Entity(m.Register); e != nil {
		return e.Publisher
	}
	return register.NoPublisher
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
	if o := f.outlet[t]; o >= 0 {
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

func kindOf(p register.PublisherKind) reading.MediumKind {
	switch p {
	case register.Wire:
		return reading.Wire
	case register.Broadcaster:
		return reading.Broadcast
	case register.Paper:
		return reading.Print
	}
	return reading.UnclearMedium
}

var _ stage.Stage = (*Stage)(nil)
