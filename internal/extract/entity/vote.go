package entity

import (
	"strings"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// vote decides the kind of the names of one word that nothing in them tells, over all
// places of the document where each stands.
func (f *finder) vote() {
	type count struct{ person, place, organisation, acts int }
	votes := map[string]*count{}
	persons := map[string]bool{} // words of people's names of several words, and those names
	places := map[string]bool{}
	vessels := map[string]bool{}
	for _, u := range f.units {
		if u.id == "" && f.near(u.from-1, u.from).cls.is(isVessel) {
			vessels[f.words(u.from, u.to)] = true
		}
		if u.kind == reading.Person && u.use == register.NameUse {
			if u.to-u.from > 1 {
				persons[f.words(u.from, u.to)] = true
			}
			for k := u.from; k < u.to; k++ {
				if !f.toks[k].lang.Is(lang.Preposition) {
					persons[f.toks[k].low] = true
				}
			}
		}
		if u.kind == reading.Place && u.to-u.from == 1 {
			places[f.toks[u.from].low] = true
		}
	}
	for _, u := range f.units {
		if u.kind != unknownKind {
			continue
		}
		low := f.toks[u.from].low
		c := votes[low]
		if c == nil {
			c = &count{}
			votes[low] = c
		}
		prev, next := f.near(u.from-1, u.from), f.near(u.to, u.from)
		switch {
		case prev.low == "the":
			c.organisation += 2
		case f.speaks(u.to):
			c.person += 2
		case u.from > 0 && f.said[u.from-1]:
			c.person += 2
		case prev.cls.is(isPrep1):
			c.place += 4 // people hardly stand there
		case prev.cls.is(isPrep2):
			c.place++
		case next.cls.is(isRegion | isLocal):
			c.place += 2
		case f.possessive(u.to):
			c.person++
		}
		switch f.itself(&u) {
		case reading.Person:
			c.person += 3
		case reading.Organisation:
			c.organisation += 2
			c.acts++
			c.person -= 3
		}
		switch f.learnedKind(&u) {
		case reading.Place:
			c.place += 2
		case reading.Organisation:
			c.organisation += 2
		case reading.Person:
			c.person++
		}
		if f.speaks(u.to) {
			c.acts++
		}
		if strings.EqualFold(next.low, "(") && f.tok(u.to+1).upper {
			c.organisation += 2
		}
	}
	f.placeByState()
	for i := range f.units {
		u := &f.units[i]
		u.drop = u.id == "" && len(vessels) > 0 && vessels[f.words(u.from, u.to)]
		if u.kind == reading.Organisation && u.id == "" && u.to-u.from > 1 && persons[f.words(u.from, u.to)] {
			u.kind = reading.Person // "the Ana Marr camp"
		}
		if t := f.toks[u.from]; u.kind == reading.Organisation && u.id == "" && u.to-u.from == 1 && t.upper && len(t.word) > 2 && persons[t.low] {
			u.kind = reading.Person // HOLM: a turn of Peter Holm's
		}
		if u.kind != unknownKind {
			continue
		}
		t := f.toks[u.from]
		c := votes[t.low]
		demonym := f.hasDemonym(t.low)
		switch {
		case demonym && !persons[t.low]:
			u.kind = reading.Place
			if c.acts > 0 {
				u.kind = reading.State // it has people, and acts
			}
		case persons[t.low]:
			u.kind = reading.Person
		case strings.HasSuffix(t.low, "s") && persons[strings.TrimSuffix(t.low, "s")]:
			u.drop = true // a family
		case *c == count{} && f.reg.Gender(t.word) == "" && f.seen.capital[t.low] <= 1:
			u.drop = true // met once, and nothing says what it is
		case places[t.low] || c.place > c.person && c.place >= c.organisation:
			u.kind = reading.Place
			if c.acts > 0 && c.place > c.organisation {
				u.kind = reading.State // a place that acts is its government
			}
		case c.person > 0 && c.person >= c.organisation || f.reg.Gender(t.word) != "" || len(f.reg.Surname(t.word)) > 0:
			u.kind = reading.Person
		default:
			u.kind = reading.Organisation
		}
	}
}

// placeByState decides between places of one name in several states for the state that
// the document speaks of most; none where two are level.
func (f *finder) placeByState() {
	states := map[reading.RegisterID]int{}
	for _, u := range f.units {
		if u.kind == reading.State && u.id != "" {
			states[u.id]++
		} else if e := f.reg.Entity(u.id); e != nil && e.Of != "" {
			states[e.Of]++
		}
	}
	for i := range f.units {
		u := &f.units[i]
		if u.kind != reading.Place || u.id != "" || len(u.names) < 2 {
			continue
		}
		best, level := 0, false
		for _, n := range u.names {
			if n.Kind != reading.Place {
				continue
			}
			switch c := states[f.reg.Entity(n.Entity).Of]; {
			case c > best:
				best, level, u.id = c, false, n.Entity
			case c == best && c > 0:
				level = true
			}
		}
		if level {
			u.id = ""
		}
	}
}
