package speaker

import (
	"context"
	"fmt"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/extract/syntax"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// Stage resolves speakers.
type Stage struct{ reg *register.Register }

// New makes the stage with the entities known beforehand.
func New(reg *register.Register) *Stage { return &Stage{reg} }

// Name is "speaker".
func (*Stage) Name() string { return "speaker" }

// Needs attributions and entities, and quotations, in which somebody says "I".
func (*Stage) Needs() []stage.Layer {
	return []stage.Layer{stage.Parse, stage.Quotations, stage.Mentions, stage.Entities, stage.Attributions}
}

// Gives each attribution its speaker, and a source where only the tree shows one; may add
// mentions and entities.
func (*Stage) Gives() []stage.Layer { return []stage.Layer{stage.Speakers} }

// Run sets Speaker, Status and As of every attribution.
func (s *Stage) Run(ctx context.Context, d *stage.Draft) error {
	words, err := builtin()
	if err != nil {
		return err
	}
	r := &resolver{
		d: d, t: syntax.New(d.Parsed), reg: s.reg, words: words, places: newPlaces(d.Mentions),
		state: make([]uint8, len(d.Attributions)), last: -1, lastQuoted: -1, published: -1, described: map[string]int{}, groups: map[string]int{}, merged: map[int]int{}, registered: map[reading.RegisterID]int{},
	}
	for e := range d.Entities {
		if id := d.Entities[e].Register; id != "" {
			r.registered[id] = e
		}
	}
	r.voices, r.documents = r.newVoices(), r.newDocuments()
	r.sources()
	for i := range d.Attributions {
		if i%64 == 0 && ctx.Err() != nil {
			return fmt.Errorf("resolving speakers: %w", ctx.Err())
		}
		r.resolve(i)
	}
	r.hearers()
	r.tieSides()
	r.mend()
	r.inTextOrder()
	return nil
}

type resolver struct {
	d      *stage.Draft
	t      *syntax.Tree
	reg    *register.Register
	words  lists
	places *places
	voices voices
	// documents are the mentions of documents in text order.
	documents []int
	state     []uint8
	// last is the latest attribution at the top level with a known speaker, lastQuoted the latest
	// of these with words in quotation marks; -1 for none.
	last, lastQuoted int
	// published is the entity of the publisher, once it was asked for; -1 before.
	published int
	// registered are the entities of the register that were there at first, by their ids.
	registered map[reading.RegisterID]int
	// described are entities made here, by kind and words; groups those of several speakers, by
	// their entities, of which pairs are those of two.
	described, groups map[string]int
	pairs             []pair
	// merged are the entities that turned out to be others.
	merged map[int]int
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
	a := &r.d.Attributions[i]
	if a.Speaker < 0 || a.Within >= 0 {
		return
	}
	r.last = i
	if r.quotes(a) {
		r.lastQuoted = i
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
	switch {
	case len(a.Source) > 0:
	case len(a.Cue) == 0:
		r.floating(i, depth)
		return
	default:
		r.unsourced(a)
		return
	}
	if r.isAddressed(a) {
		return
	}
	a.Status = reading.Unnamed
	v := r.source(a, depth)
	if v.entity < 0 {
		return
	}
	r.give(a, v)
}

// give makes somebody the speaker of an attribution.
func (r *resolver) give(a *stage.Attribution, v voice) {
	a.Speaker, a.As = v.entity, v.as
	if r.d.Entities[v.entity].IsNamed() || v.named {
		a.Status = reading.Named
	} else {
		a.Status = reading.Unnamed
	}
}

// A voice is who speaks.
type voice struct {
	entity int // index in Draft.Entities, or -1
	as     string
	// named: the entity has no name of its own, but who it is is known: "both sides".
	named bool
}

var nobody = voice{entity: -1}

// source is who the source of an attribution is.
func (r *resolver) source(a *stage.Attribution, depth int) voice {
	h := r.head(a.Source)
	if h < 0 {
		return r.firstMention(a.Source[0])
	}
	switch person := firstPerson(r.t.Lower(h)); {
	case person != notFirst:
		return r.first(a, h, person, depth)
	case r.isRelative(h):
		return r.relative(h)
	}
	return r.voice(h, a.Source, 0)
}
