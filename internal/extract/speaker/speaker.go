package speaker

import (
	"context"
	"slices"
	"sort"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// Stage resolves speakers.
type Stage struct{}

// New makes the stage.
func New() *Stage { return &Stage{} }

// Name is "speaker".
func (*Stage) Name() string { return "speaker" }

// Needs attributions and entities.
func (*Stage) Needs() []stage.Layer {
	return []stage.Layer{stage.Parse, stage.Mentions, stage.Entities, stage.Attributions}
}

// Gives each attribution its speaker, and may add unnamed entities.
func (*Stage) Gives() []stage.Layer { return []stage.Layer{stage.Speakers} }

// Run sets Speaker, Status and As of every attribution.
func (*Stage) Run(ctx context.Context, d *stage.Draft) error {
	r := &resolver{d: d, state: make([]uint8, len(d.Attributions))}
	// The stage's own mentions come after, so the index is made once.
	r.byStart = make([]int, len(d.Mentions))
	for i := range r.byStart {
		r.byStart[i] = i
	}
	slices.SortStableFunc(r.byStart, func(a, b int) int { return d.Mentions[a].Compare(d.Mentions[b].Span) })
	r.reach = make([]int, len(r.byStart))
	furthest := 0
	for k, i := range r.byStart {
		furthest = max(furthest, d.Mentions[i].End)
		r.reach[k] = furthest
	}
	for i := range d.Attributions {
		if i%64 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		r.resolve(i)
	}
	return nil
}

type resolver struct {
	d       *stage.Draft
	byStart []int // mentions in text order
	reach   []int // for each of byStart, the furthest end up to it
	state   []uint8
	last    int // the last attribution resolved in text order whose speaker is known
	seen    bool
}

const (
	untouched uint8 = iota
	underway
	done
)

// maxNesting bounds how deep a chain of attributions within attributions is followed.
const maxNesting = 64

func (r *resolver) resolve(i int) {
	r.resolveDepth(i, 0)
	if a := &r.d.Attributions[i]; a.Speaker >= 0 {
		r.last, r.seen = i, true
	}
}

func (r *resolver) resolveDepth(i, depth int) {
	if r.state[i] != untouched || depth > maxNesting {
		return
	}
	r.state[i] = underway
	defer func() { r.state[i] = done }()
	a := &r.d.Attributions[i]
	a.Speaker, a.Status, a.As = -1, reading.NoSource, ""
	if len(a.Source) == 0 {
		if len(a.Cue) == 0 {
			r.floating(a)
		}
		return
	}
	a.Status = reading.Unnamed
	source := a.Source[0]
	word := strings.ToLower(source.In(r.d.Text()))
	switch {
	case isFirstPerson(word) && a.Within >= 0:
		r.resolveDepth(a.Within, depth+1)
		outer := &r.d.Attributions[a.Within]
		a.Speaker, a.Status = outer.Speaker, outer.Status
		return
	case isRelative(word):
		if m := r.mentionBefore(source.Start); m >= 0 {
			r.take(a, m)
		}
		return
	}
	if m := r.head(source); m >= 0 {
		r.take(a, m)
		if a.Speaker >= 0 {
			return
		}
		if r.d.Mentions[m].Form == stage.PronounMention {
			r.pronoun(a, m)
			return
		}
	}
	r.describe(a, source)
}

// floating: the speaker of the attribution before it in the text.
func (r *resolver) floating(a *stage.Attribution) {
	if !r.seen {
		return
	}
	prev := &r.d.Attributions[r.last]
	p := r.d.Words
	if p.ParagraphAt(a.Content[0].Start)-p.ParagraphAt(prev.Anchor().Start) <= 1 {
		a.Speaker, a.Status = prev.Speaker, prev.Status
	}
}

// pronoun: where the entity stage leaves a third person open, the last speaker of fitting
// gender and number within two paragraphs.
func (r *resolver) pronoun(a *stage.Attribution, m int) {
	pro := r.d.Mentions[m]
	if !r.seen || pro.Plural || isFirstPerson(strings.ToLower(pro.In(r.d.Text()))) {
		return
	}
	prev := &r.d.Attributions[r.last]
	e := r.d.Entities[prev.Speaker]
	p := r.d.Words
	near := p.ParagraphAt(pro.Start)-p.ParagraphAt(prev.Anchor().Start) <= 2
	if !near || e.Kind != reading.Person || !r.fits(e, pro.Gender) {
		return
	}
	a.Speaker, a.Status = prev.Speaker, prev.Status
	r.join(m, prev.Speaker)
}

func (r *resolver) fits(e stage.Entity, gender string) bool {
	for _, m := range e.Mentions {
		if g := r.d.Mentions[m].Gender; g != "" && gender != "" && g != gender {
			return false
		}
	}
	return true
}

func (r *resolver) join(m, entity int) {
	r.d.Mentions[m].Entity = entity
	e := &r.d.Entities[entity]
	e.Mentions = append(e.Mentions, m)
	slices.SortFunc(e.Mentions, func(a, b int) int { return r.d.Mentions[a].Compare(r.d.Mentions[b].Span) })
}

// take makes the entity of mention m the speaker.
func (r *resolver) take(a *stage.Attribution, m int) {
	mention := r.d.Mentions[m]
	if mention.Entity < 0 {
		return
	}
	a.Speaker = mention.Entity
	if mention.Kind == reading.Person || mention.Kind == reading.Office {
		a.As = mention.Role
	}
	a.Status = reading.Unnamed
	if r.d.Entities[mention.Entity].IsNamed() {
		a.Status = reading.Named
	}
}

// head is the mention that a source is about, or -1.
func (r *resolver) head(source text.Span) int {
	best := -1
	for k := r.firstAt(source.Start); k < len(r.byStart); k++ {
		i := r.byStart[k]
		m := r.d.Mentions[i]
		if m.Start >= source.End {
			break
		}
		if !m.Overlaps(source) || r.owned(m, source) || r.governed(m, source) {
			continue
		}
		if best < 0 {
			best = i
			continue
		}
		// A name in apposition says who the description before it is.
		b := r.d.Mentions[best]
		if m.Form == stage.NameMention && b.Form != stage.NameMention && b.Form != stage.MetonymMention && m.Kind == reading.Person && m.End >= b.End &&
			!r.named(b.Entity) {
			best = i
		}
	}
	return best
}

func (r *resolver) named(entity int) bool { return entity >= 0 && r.d.Entities[entity].IsNamed() }

// firstAt is the place in byStart of the first mention that may reach past byte b: the
// first that begins there, or an earlier one that ends beyond it.
func (r *resolver) firstAt(b int) int {
	k := sort.Search(len(r.byStart), func(k int) bool { return r.d.Mentions[r.byStart[k]].Start >= b })
	for k > 0 && r.reach[k-1] > b {
		k--
	}
	return k
}

// owned: the mention owns what follows it within the source ("Venn's envoy").
func (r *resolver) owned(m stage.Mention, source text.Span) bool {
	t := r.d.Text()
	rest := t[min(m.End, len(t)):]
	if m.End >= source.End {
		return false
	}
	if s := m.In(t); strings.HasSuffix(s, "'s") || strings.HasSuffix(s, "’s") {
		return true
	}
	return strings.HasPrefix(rest, "'s ") || strings.HasPrefix(rest, "’s ") || strings.HasPrefix(rest, "' ") || strings.HasPrefix(rest, "’ ")
}

// governed: a preposition inside the source stands right before the mention.
func (r *resolver) governed(m stage.Mention, source text.Span) bool {
	p := r.d.Words
	t := p.Within(text.Span{Start: source.Start, End: m.Start})
	for i := t.To - 1; i >= t.From; i-- {
		c := lang.ClassOf(p.Word(i))
		if c.Is(lang.Determiner|lang.Possessive) && !c.Is(lang.Preposition) {
			continue
		}
		return c.Is(lang.Preposition) && p.Tokens[i].Kind == lang.Word
	}
	return false
}

// mentionBefore is the mention that ends last before byte b in the same sentence.
func (r *resolver) mentionBefore(b int) int {
	sent := r.d.Words.Sentences[max(0, r.d.Words.SentenceAt(b))]
	best := -1
	for k := r.firstAt(sent.Start); k < len(r.byStart); k++ {
		i := r.byStart[k]
		m := r.d.Mentions[i]
		if m.Start >= b {
			break
		}
		if m.Start < sent.Start || m.End > b || m.Form == stage.PronounMention {
			continue
		}
		if best < 0 || m.End >= r.d.Mentions[best].End {
			best = i
		}
	}
	return best
}

// describe makes an unnamed entity of the source's own words.
func (r *resolver) describe(a *stage.Attribution, source text.Span) {
	words := source.In(r.d.Text())
	if words == "" {
		return
	}
	// A relative clause or an aside is no part of a name: "The statement, released on
	// Monday".
	name, _, _ := strings.Cut(words, ",")
	kind := reading.Group
	m := len(r.d.Mentions)
	e := len(r.d.Entities)
	r.d.Mentions = append(r.d.Mentions, stage.Mention{
		Span: source, Head: source, Form: stage.NominalMention, Kind: kind, Name: name,
		RoleOf: -1, Plural: strings.HasSuffix(words, "s"), Entity: e,
	})
	r.d.Entities = append(r.d.Entities, stage.Entity{Name: name, Kind: kind, Mentions: []int{m}})
	a.Speaker, a.Status = e, reading.Unnamed
}

// isRelative: the source is a relative pronoun, with or without its clause: "who", "who has
// led the talks,".
func isRelative(source string) bool {
	first, _, _ := strings.Cut(source, " ")
	return first == "who" || first == "which" || source == "that"
}

func isFirstPerson(w string) bool {
	return w == "i" || w == "we" || w == "my" || w == "our" || w == "me" || w == "us"
}
