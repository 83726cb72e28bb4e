package entity

import (
	"slices"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/reading"
)

// phrases ties mentions to the phrases that coreference is known of.
type phrases struct {
	list []stage.Phrase
	// of is the phrase of each mention, mention the mention of each phrase; -1 for none.
	of, mention []int32
}

// newPhrases ties each mention to the phrase that hangs from the word on which the whole mention
// hangs: "aide" of "the president's aide". Of mentions of one phrase the longest is its own.
func (g *grouper) newPhrases() phrases {
	d := g.d
	x := phrases{list: d.Phrases, of: make([]int32, len(d.Mentions)), mention: make([]int32, len(d.Phrases))}
	byHead := make(map[int]int32, len(d.Phrases)) // by the first byte of the head
	for i := range d.Phrases {
		x.mention[i] = -1
		if f := &d.Phrases[i]; !f.Pair {
			byHead[f.Head.Start] = int32(i) //nolint:gosec // phrases fit
		}
	}
	for i := range d.Mentions {
		x.of[i] = -1
		t := g.headOf(d.Mentions[i].Span)
		if t < 0 {
			continue
		}
		f, ok := byHead[d.Parsed.Tokens[t].Start]
		if !ok {
			continue
		}
		x.of[i] = f
		if old := x.mention[f]; old < 0 || d.Mentions[old].Len() < d.Mentions[i].Len() {
			x.mention[f] = int32(i) //nolint:gosec // mentions fit
		}
	}
	return x
}

// following bounds how many phrases that are no mentions are gone back over.
const following = 8

// back is the entity that phrase f stands for, by the mention that it is or goes back to; -1 for
// none. Only mentions before mention i are asked.
func (g *grouper) back(f, i int) (mention int) {
	for range following {
		if m := g.phrases.mention[f]; m >= 0 {
			if int(m) >= i {
				return -1
			}
			g.resolve(int(m))
			if g.ms[m].Entity >= 0 && g.state[m] == settled {
				return int(m)
			}
		}
		next, best := -1, g.phrases.list[f].First
		for _, a := range g.phrases.list[f].Antecedents {
			if a.Probability > best {
				next, best = a.Phrase, a.Probability
			}
		}
		if next < 0 {
			return -1
		}
		f = next
	}
	return -1
}

// A share is how likely a mention goes back to an entity.
type share struct {
	entity int
	p      float32
}

// shares are the entities that mention i may go back to, each with the sum over its mentions, and
// what is left for none of them. ok is false where nothing is known of the mention.
func (g *grouper) shares(i int, fits func(k int) bool) (out []share, none float32, ok bool) {
	f := g.phrases.of[i]
	if f < 0 {
		return nil, 0, false
	}
	none = 1
	for _, a := range g.phrases.list[f].Antecedents {
		k := g.back(a.Phrase, i)
		if k < 0 || !fits(k) {
			continue
		}
		none -= a.Probability
		at := -1
		for n := range out {
			if out[n].entity == g.ms[k].Entity {
				at = n
			}
		}
		if at < 0 {
			at = len(out)
			out = append(out, share{entity: g.ms[k].Entity})
		}
		out[at].p += a.Probability
	}
	return out, none, true
}

// likeliest is the entity of the greatest share; of two level ones the nearer. -1 for none.
func likeliest(shares []share) (entity int, p float32) {
	entity = -1
	for _, s := range shares {
		if s.p > p {
			entity, p = s.entity, s.p
		}
	}
	return entity, p
}

// What the choice by place adds to a share: for "he" and "she", and for "it" and "they". On labelled
// pronouns of news the ranker and the rule err at different places, and both together less often
// than either.
const (
	ruleOfPerson = 0.6
	ruleOfThing  = 0.8
)

// learned is what the ranker has for the pronoun of mention i, with the choice by place as one more
// voice: the likeliest entity that agrees and is not among not. "he" and "she" stand for somebody even where the
// ranker doubts it; "it" and "they" may stand for what is no entity. known is false where the rule has to decide alone.
func (g *grouper) learned(i, ruled int, not []int) (entity int, known bool) {
	m := &g.ms[i]
	shares, none, ok := g.shares(i, func(k int) bool { return g.agrees(i, k) && !slices.Contains(not, g.ms[k].Entity) })
	if !ok {
		return -1, false
	}
	bonus := float32(ruleOfPerson)
	if m.Gender == "n" || m.Plural {
		bonus = ruleOfThing
	}
	if ruled >= 0 {
		at := -1
		for n := range shares {
			if shares[n].entity == ruled {
				at = n
			}
		}
		if at < 0 {
			at = len(shares)
			shares = append(shares, share{entity: ruled})
		}
		shares[at].p += bonus
	}
	e, p := likeliest(shares)
	switch {
	case e < 0:
		return -1, m.Gender == "n" || m.Plural
	case (m.Gender == "n" || m.Plural) && p < none:
		return -1, true
	}
	return e, true
}

// agrees reports whether mention k can be what pronoun i stands for, by kind, gender and number.
func (g *grouper) agrees(i, k int) bool {
	p, m := &g.ms[i], &g.ms[k]
	x := &g.ents[m.Entity]
	switch {
	case p.Name == "it" && !g.isSubject(i):
		return false // "denied it": an object is seldom an actor
	case p.Gender == "n":
		return !m.Plural && x.Kind != reading.Person && x.Kind != reading.Group
	case p.Plural:
		return m.Plural || x.plural || x.Kind == reading.Group || x.Kind == reading.Organisation
	}
	if x.Kind != reading.Person || m.Plural {
		return false
	}
	return x.gender == "" || x.gender == p.Gender
}
