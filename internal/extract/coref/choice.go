package coref

// A Choice is what one mention may go back to, with what can be said of each possibility.
type Choice struct {
	// Candidates are mentions, the nearest first.
	Candidates []int32
	// Features are those of each candidate, one after the other; those of candidate k end at
	// Ends[k].
	Features []uint16
	Ends     []int32
	agreeing []int32
}

// A standing is how a candidate stands among the others.
type standing struct {
	// at counts the candidates before it, subjects those that agree and are subjects, rank the chains
	// that agree and are met nearer, agreeing all that agree.
	at, subjects, rank, agreeing uint32
	// Whether its chain spoke last, acted last, is the largest that agrees.
	spoke, acted, largest uint32
}

// Of is the features of candidate k.
func (c *Choice) Of(k int) []uint16 {
	from := int32(0)
	if k > 0 {
		from = c.Ends[k-1]
	}
	return c.Features[from:c.Ends[k]]
}

// A State is how far a page is resolved: mentions before some place, in chains.
type State struct {
	chains  chains
	sayer   int32 // the chain whose mention was the last subject of a verb of saying, and one more
	subject int32 // that of the last subject of a main clause, and one more
}

// Begin makes the next mention the first of a chain.
func (s *State) Begin(g *Page) {
	i := len(s.chains.of)
	s.chains.begin(i, &g.mentions[i])
	s.note(g, i)
}

// Join takes the next mention into the chain of mention j before it.
func (s *State) Join(g *Page, j int) {
	i := len(s.chains.of)
	s.chains.join(i, j, &g.mentions[i])
	s.note(g, i)
}

// note keeps who spoke and who acted last.
func (s *State) note(g *Page, i int) {
	if g.mentions[i].Says {
		s.sayer = s.chains.of[i] + 1
	}
	if g.marks[i].mainRole {
		s.subject = s.chains.of[i] + 1
	}
}

// Chain is the number of the chain of a mention that is resolved.
func (s *State) Chain(i int) int32 { return s.chains.of[i] }

// Fill fills c for mention i, all before it being resolved in s.
func (g *Page) Fill(c *Choice, i int, s *State) {
	c.Candidates = g.candidates(c.Candidates[:0], i)
	c.Features, c.Ends = c.Features[:0], c.Ends[:0]
	m := &g.mentions[i]
	// The chains that agree with it, the nearest first.
	c.agreeing = c.agreeing[:0]
	largest, size := int32(-1), 0
	for _, j := range c.Candidates {
		of := s.chains.of[j]
		if chain := &s.chains.list[of]; chain.agrees(m) && !has(c.agreeing, of) {
			c.agreeing = append(c.agreeing, of)
			if chain.size > size {
				largest, size = of, chain.size
			}
		}
	}
	var place standing
	for at, j := range c.Candidates {
		of := s.chains.of[j]
		place.at = uint32(at) //nolint:gosec // few
		place.rank = uint32(len(c.agreeing))
		for k, a := range c.agreeing {
			if a == of {
				place.rank = uint32(k) //nolint:gosec // few
			}
		}
		place.agreeing = uint32(len(c.agreeing))
		place.spoke, place.acted, place.largest = flag(s.sayer == of+1), flag(s.subject == of+1), flag(largest == of)
		c.Features = g.pair(c.Features, i, int(j), &s.chains.list[of], place)
		c.Ends = append(c.Ends, int32(len(c.Features))) //nolint:gosec // few
		if isSubject(&g.mentions[j]) && s.chains.list[of].agrees(m) {
			place.subjects++
		}
	}
}

// The roles in which a mention is described by itself.
const (
	goesBack   uint32 = iota // as one that goes back
	goneBackTo               // as one that is gone back to
	isFirst                  // as the first of a chain
	roles
)

// Alone appends the features of mention i in a role below [Roles].
func (g *Page) Alone(out []uint16, role, i int) []uint16 {
	return g.alone(out, uint32(role), i) //nolint:gosec // below Roles
}

// Roles is the number of roles in which [Page.Alone] describes a mention: going back, gone back
// to, first of a chain.
const Roles = int(roles)
