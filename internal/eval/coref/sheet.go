package coref

import "github.com/parley-project/parley/internal/eval"

// A view is a way of comparing.
type view int

const (
	primary    view = iota // by heads, chains of one mention left out
	exact                  // by bounds, chains of one mention left out
	whole                  // by heads, all chains
	wholeExact             // by bounds, all chains
	views                  // their number
)

func (v view) byHead() bool { return v == primary || v == whole }

// least is the length of the shortest chain that counts.
func (v view) least() int {
	if v == primary || v == exact {
		return 2
	}
	return 1
}

// A measure is one of those of a view.
type measure int

const (
	mentionDetection measure = iota
	mucMeasure
	bcubedMeasure
	ceafeMeasure
	leaMeasure
	measures
)

// A sheet holds the sums of one document.
type sheet struct {
	views       [views][measures]eval.Tally
	antecedents [kinds]eval.Tally
}

// mark compares a system's chains with the gold of d.
func (d *Document) mark(system []Chain) (s sheet, err error) {
	for v := range views {
		gold, err := d.newSide(d.Chains, v.least())
		if err != nil {
			return s, err
		}
		found, err := d.newSide(system, v.least())
		if err != nil {
			return s, err
		}
		partner := pairs(gold, found, v.byHead())
		s.views[v] = compareSides(gold, found, partner)
		if v == whole {
			s.antecedents = antecedents(gold, found, partner)
		}
	}
	return s, nil
}

// compareSides works out the measures; partner gives the system's mention of each gold one.
func compareSides(gold, system side, partner []int) (t [measures]eval.Tally) {
	same := make([]int, len(system.mentions)) // the gold mention of each of the system's, or a number past them
	for j := range same {
		same[j] = len(gold.mentions) + j
	}
	hits := 0
	for i, j := range partner {
		if j >= 0 {
			same[j] = i
			hits++
		}
	}
	g := newClusters(gold, func(i int) int { return i })
	s := newClusters(system, func(j int) int { return same[j] })
	t[mentionDetection] = eval.Counted(hits, len(system.mentions), len(gold.mentions))
	t[mucMeasure] = both(g, s, muc)
	t[bcubedMeasure] = both(g, s, bcubed)
	t[ceafeMeasure] = ceafe(g, s)
	t[leaMeasure] = both(g, s, lea)
	return t
}

// antecedents judges the gold mentions that are not the first of their chain: right is one whose
// nearest mention before in the system's chain is one of the same gold chain.
func antecedents(gold, system side, partner []int) (t [kinds]eval.Tally) {
	of := make([]int, len(system.mentions)) // the gold chain of each of the system's mentions, or -1
	for j := range of {
		of[j] = -1
	}
	for i, j := range partner {
		if j >= 0 {
			of[j] = gold.chain[i]
		}
	}
	for i, j := range partner {
		if i == 0 || gold.chain[i-1] != gold.chain[i] {
			continue
		}
		right := 0
		if j > 0 && system.chain[j-1] == system.chain[j] && of[j-1] == gold.chain[i] {
			right = 1
		}
		k := gold.mentions[i].Kind
		t[k] = t[k].Plus(eval.Judged(right, 1))
	}
	return t
}
