package coref

import "slices"

// A Choice is what one mention may go back to, with what can be said of each possibility. Its
// memory is used again by [Page.Fill].
type Choice struct {
	// Candidates are mentions, the nearest first.
	Candidates []int32
	// Features are those of each candidate, one after the other; those of candidate k end at
	// Ends[k].
	Features []uint16
	Ends     []int32

	agreeing []int32 // the chains that agree with the mention, the nearest first
}

// Of is the features of candidate k.
func (c *Choice) Of(k int) []uint16 {
	from := int32(0)
	if k > 0 {
		from = c.Ends[k-1]
	}
	return c.Features[from:c.Ends[k]]
}

// A standing is how a candidate stands among the others.
type standing struct {
	at       uint32 // how many candidates are nearer
	subjects uint32 // how many nearer ones are subjects whose chains agree
	rank     uint32 // how many chains that agree are met nearer
	agreeing uint32 // how many chains agree
	// Whether its chain spoke last, acted last, is the largest that agrees.
	spoke, acted, largest uint32
}

// Fill fills c for mention i, all before it being resolved in s.
func (g *Page) Fill(c *Choice, i int, s *State) {
	c.Candidates = g.candidates(c.Candidates[:0], i)
	c.Features, c.Ends = c.Features[:0], c.Ends[:0]
	m := &g.mentions[i]
	largest := c.agree(m, s)
	place := standing{agreeing: uint32(len(c.agreeing))} //nolint:gosec // few
	for at, j := range c.Candidates {
		of := s.of[j]
		place.at = uint32(at) //nolint:gosec // few
		place.rank = place.agreeing
		if k := slices.Index(c.agreeing, of); k >= 0 {
			place.rank = uint32(k) //nolint:gosec // few
		}
		place.spoke, place.acted, place.largest = flag(s.sayer == of+1), flag(s.subject == of+1), flag(largest == of)
		c.Features = g.pair(c.Features, i, int(j), &s.chains[of], place)
		c.Ends = append(c.Ends, int32(len(c.Features))) //nolint:gosec // few
		if isSubject(&g.mentions[j]) && s.chains[of].agrees(m) {
			place.subjects++
		}
	}
}

// agree lists the chains of candidates that agree with m, the nearest first, and gives the largest
// of them, the nearest where several are; -1 for none.
func (c *Choice) agree(m *Mention, s *State) int32 {
	c.agreeing = c.agreeing[:0]
	largest, size := int32(-1), 0
	for _, j := range c.Candidates {
		of := s.of[j]
		chain := &s.chains[of]
		if !chain.agrees(m) || slices.Contains(c.agreeing, of) {
			continue
		}
		c.agreeing = append(c.agreeing, of)
		if chain.size > size {
			largest, size = of, chain.size
		}
	}
	return largest
}
