package eval

import "math"

// Pair pairs n items with m others one to one so that the sum of the weights of the
// pairs is as great as can be. It returns, for each of the n, the index of its partner
// or -1. A weight of 0 or less means that two items are no pair at all. Of several best
// pairings it takes one that depends on the order of the items alone.
//
// Items that are linked by positive weights, directly or through others, are solved
// together by the Hungarian method, in time cubic in their number; the attributions of
// a news text fall into groups of a few.
func Pair(n, m int, weight func(i, j int) int64) []int {
	partner := make([]int, n)
	for i := range partner {
		partner[i] = -1
	}
	for _, g := range groups(n, m, weight) {
		solve(g, weight, partner)
	}
	return partner
}

// A group is a connected part of the graph of positive weights.
type group struct{ left, right []int }

func groups(n, m int, weight func(i, j int) int64) []group {
	// Union-find over the n left items and, after them, the m right ones.
	parent := make([]int, n+m)
	for i := range parent {
		parent[i] = i
	}
	find := func(x int) int {
		for parent[x] != x {
			parent[x] = parent[parent[x]]
			x = parent[x]
		}
		return x
	}
	for i := range n {
		for j := range m {
			if weight(i, j) > 0 {
				parent[find(n+j)] = find(i)
			}
		}
	}
	index := make(map[int]int)
	var out []group
	at := func(x int) *group {
		root := find(x)
		g, ok := index[root]
		if !ok {
			g = len(out)
			index[root] = g
			out = append(out, group{})
		}
		return &out[g]
	}
	for i := range n {
		g := at(i)
		g.left = append(g.left, i)
	}
	for j := range m {
		g := at(n + j)
		g.right = append(g.right, j)
	}
	return out
}

// solve pairs the items of one group and writes the pairs into partner.
func solve(g group, weight func(i, j int) int64, partner []int) {
	if len(g.left) == 0 || len(g.right) == 0 {
		return
	}
	rows, cols, at := g.left, g.right, weight
	swapped := len(rows) > len(cols)
	if swapped {
		rows, cols = cols, rows
		at = func(r, c int) int64 { return weight(c, r) }
	}
	for c, r := range hungarian(len(rows), len(cols), func(r, c int) int64 { return -max(0, at(rows[r], cols[c])) }) {
		if r < 0 {
			continue
		}
		i, j := rows[r], cols[c]
		if swapped {
			i, j = j, i
		}
		if weight(i, j) > 0 {
			partner[i] = j
		}
	}
}

// hungarian finds the assignment of each of n rows to a column of its own, n <= m, with
// the least sum of costs, by shortest augmenting paths with potentials (Kuhn, Munkres;
// the form of Jonker and Volgenant). It returns the row of each column, or -1.
func hungarian(n, m int, cost func(r, c int) int64) []int {
	// Row and column 0 are sentinels; real ones count from 1.
	u, v := make([]int64, n+1), make([]int64, m+1)
	row, way := make([]int, m+1), make([]int, m+1)
	least, done := make([]int64, m+1), make([]bool, m+1)
	for r := 1; r <= n; r++ {
		row[0] = r
		c := 0
		for k := range least {
			least[k], done[k] = math.MaxInt64, false
		}
		for row[c] != 0 {
			done[c] = true
			at, delta, next := row[c], int64(math.MaxInt64), 0
			for k := 1; k <= m; k++ {
				if done[k] {
					continue
				}
				if d := cost(at-1, k-1) - u[at] - v[k]; d < least[k] {
					least[k], way[k] = d, c
				}
				if least[k] < delta {
					delta, next = least[k], k
				}
			}
			for k := 0; k <= m; k++ {
				if done[k] {
					u[row[k]] += delta
					v[k] -= delta
				} else if least[k] != math.MaxInt64 {
					least[k] -= delta
				}
			}
			c = next
		}
		for c != 0 {
			row[c] = row[way[c]]
			c = way[c]
		}
	}
	out := make([]int, m)
	for k := range out {
		out[k] = row[k+1] - 1
	}
	return out
}
