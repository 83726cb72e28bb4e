package coref

import "github.com/parley-project/parley/internal/lang"

// A chain is what is known of mentions that mean the same, so far in the text.
type chain struct {
	gender string
	number Number
	kind   lang.NameKind
	named  bool
	size   int
	says   int // how many are subjects of verbs of saying
	last   int // its latest mention

	genderCode, kindCode uint32 // the numbers of gender and kind
}

// add takes mention i into the chain.
func (c *chain) add(i int, m *Mention) {
	if m.Gender != "" && (c.gender == "" || c.gender == "p" && m.Gender != "n") {
		c.gender = m.Gender
		c.genderCode = text(c.gender)
	}
	if c.number == UnknownNumber {
		c.number = m.Number
	}
	if m.Form == Named {
		c.named = true
		if c.kind == "" {
			c.kind = m.Kind
			c.kindCode = text(string(c.kind))
		}
	}
	if m.Says {
		c.says++
	}
	c.size++
	c.last = i
}

// agrees reports whether a mention can be of the chain by gender and number.
func (c *chain) agrees(m *Mention) bool {
	g, h := m.Gender, c.gender
	if g != "" && h != "" && g != h && !(g == "p" && h != "n" || h == "p" && g != "n") {
		return false
	}
	return m.Number == UnknownNumber || c.number == UnknownNumber || m.Number == c.number
}

// A State is how far a page is resolved: the mentions before some place, in chains. The zero State
// is that of a page of which nothing is.
type State struct {
	of     []int32 // the chain of each mention so far
	chains []chain
	// The chains, and one more, whose mention was the last subject of a verb of saying, and the last
	// of a main clause; 0 for none.
	sayer, subject int32
}

// Begin makes the next mention the first of a chain.
func (s *State) Begin(g *Page) {
	none := text("")
	s.chains = append(s.chains, chain{genderCode: none, kindCode: none})
	s.take(g, int32(len(s.chains)-1)) //nolint:gosec // mentions fit
}

// Join takes the next mention into the chain of mention j before it.
func (s *State) Join(g *Page, j int) { s.take(g, s.of[j]) }

// take takes the next mention into a chain.
func (s *State) take(g *Page, into int32) {
	i := len(s.of)
	m := &g.mentions[i]
	s.of = append(s.of, into)
	s.chains[into].add(i, m)
	if m.Says {
		s.sayer = into + 1
	}
	if g.marks[i].mainRole {
		s.subject = into + 1
	}
}

// Chain is the number of the chain of a mention that is resolved.
func (s *State) Chain(i int) int32 { return s.of[i] }
