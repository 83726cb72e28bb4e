package coref

import (
	"github.com/parley-project/parley/internal/eval"
)

// clusters are the chains of one side over mentions that both sides number alike.
type clusters struct {
	chains [][]int
	of     map[int]int // the chain of each mention
}

func newClusters(s side, id func(i int) int) clusters {
	c := clusters{of: make(map[int]int, len(s.mentions))}
	for i, chain := range s.chain {
		if chain == len(c.chains) {
			c.chains = append(c.chains, nil)
		}
		c.chains[chain] = append(c.chains[chain], id(i))
		c.of[id(i)] = chain
	}
	return c
}

// shared counts, by chain of o, the mentions of chain that are in it; alone are those in none.
func (c clusters) shared(chain int, o clusters) (by map[int]int, alone int) {
	by = make(map[int]int)
	for _, m := range c.chains[chain] {
		if k, ok := o.of[m]; ok {
			by[k]++
		} else {
			alone++
		}
	}
	return by, alone
}

// A half is one side's sum of what is right, and what it is a part of.
type half struct{ right, of float64 }

// both is the tally of a measure whose precision is its recall with the sides changed.
func both(gold, system clusters, recall func(a, b clusters) half) eval.Tally {
	r, p := recall(gold, system), recall(system, gold)
	return eval.Tally{Right: p.right, Predicted: p.of, Found: r.right, Gold: r.of}
}

// muc counts links: a chain of n mentions has n-1, of which those are missing that would join its
// parts in b (Vilain et al. 1995).
func muc(a, b clusters) (h half) {
	for i, chain := range a.chains {
		by, alone := a.shared(i, b)
		h.right += float64(len(chain) - len(by) - alone)
		h.of += float64(len(chain) - 1)
	}
	return h
}

// bcubed gives each mention the part of its chain that is with it in b (Bagga and Baldwin 1998, by
// the form of Pradhan et al. 2014: what b lacks counts as nothing).
func bcubed(a, b clusters) (h half) {
	for i, chain := range a.chains {
		by, _ := a.shared(i, b)
		squares := 0 // whole numbers, so that the order of the map is no matter
		for _, n := range by {
			squares += n * n
		}
		h.right += float64(squares) / float64(len(chain))
		h.of += float64(len(chain))
	}
	return h
}

// lea gives each chain its length's weight and the part of its links that b has; a chain of one
// mention has one link, to itself (Moosavi and Strube 2016).
func lea(a, b clusters) (h half) {
	for i, chain := range a.chains {
		n := len(chain)
		h.of += float64(n)
		if n == 1 {
			if k, ok := b.of[chain[0]]; ok && len(b.chains[k]) == 1 {
				h.right++
			}
			continue
		}
		by, _ := a.shared(i, b)
		links := 0
		for _, m := range by {
			links += m * (m - 1) / 2
		}
		h.right += float64(n) * float64(links) / (float64(n*(n-1)) / 2)
	}
	return h
}

// unit is what an alignment of 1 weighs among whole numbers: fine enough that no sum of chains is
// out by more than a part in a million.
const unit = 1 << 40

// ceafe aligns the chains of both sides one to one for the greatest sum of 2|A∩B|/(|A|+|B|), the
// φ4 of Luo 2005.
func ceafe(gold, system clusters) eval.Tally {
	shared := make([]map[int]int, len(gold.chains))
	for i := range gold.chains {
		shared[i], _ = gold.shared(i, system)
	}
	partner := eval.Pair(len(gold.chains), len(system.chains), func(i, j int) int64 {
		return int64(2*shared[i][j]) * unit / int64(len(gold.chains[i])+len(system.chains[j]))
	})
	sum := 0.0
	for i, j := range partner {
		if j >= 0 {
			sum += 2 * float64(shared[i][j]) / float64(len(gold.chains[i])+len(system.chains[j]))
		}
	}
	return eval.Tally{Right: sum, Predicted: float64(len(system.chains)), Found: sum, Gold: float64(len(gold.chains))}
}
