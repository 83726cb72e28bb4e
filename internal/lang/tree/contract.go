package tree

import "math"

// A cell is an arc between two nodes, each a word or a contracted cycle. It is worth
// level × ∞ + score; both parts are added and compared apart, in this order.
type cell struct {
	score float64
	level int32
	arc   int32 // head*n + word of the arc between words that this one stands for
}

// over reports whether a is to be taken before b.
func (a cell) over(b cell) bool {
	if a.level != b.level {
		return a.level > b.level
	}
	if a.score != b.score {
		return a.score > b.score
	}
	return a.arc < b.arc
}

// Nodes are known by two numbers. A node's slot is its row in the matrix, and its column
// less one; a cycle takes the slot of one of its members. A node's id is its own for ever:
// words have 0 to n-1, cycles the next ones in the order of their contraction.
type nodes struct {
	// By slot.
	id    []int32
	taken []cell // the arc taken from the best head
	state []state
	live  []int32 // slots that are no part of a cycle with another slot
	path  []int32 // slots; each has the next one as its head
	// By id.
	parent []int32 // cycle that the node is a part of
	enter  []int32 // arc that was taken into the node
	done   []bool
}

type state uint8

const (
	fresh  state = iota
	onPath       // its head is sought
	rooted       // the heads taken lead from it to the root
	merged       // part of a cycle that has another slot
)

// contract writes the best tree to heads.
func (d *Decoder) contract(heads []int32, scores []float32) {
	n := len(heads)
	d.fill(n, scores)
	s := &d.nodes
	next := int32(n) // id of the next cycle
	for start := range n {
		if s.state[start] != fresh {
			continue
		}
		s.path = append(s.path[:0], int32(start))
		s.state[start] = onPath
		for {
			u := d.take(n, s.path[len(s.path)-1]) - 1
			if u < 0 || s.state[u] == rooted {
				break
			}
			if s.state[u] == onPath {
				d.merge(n, u, next)
				next++
				continue
			}
			s.path = append(s.path, u)
			s.state[u] = onPath
		}
		for _, v := range s.path {
			s.state[v] = rooted
		}
	}
	s.expand(heads, next)
}

// fill makes the matrix of n words, and every word a node.
func (d *Decoder) fill(n int, scores []float32) {
	d.cells = sized(d.cells, n*(n+1))
	// No sum of the levels that infinite scores give differs from another by as much.
	root := int32(2*n + 1)
	for i := range n {
		row, out := scores[i*(n+1):][:n+1], d.cells[i*(n+1):][:n+1]
		for h, x := range row {
			c := cell{score: float64(x), arc: int32(h*n + i)}
			switch {
			case x > math.MaxFloat32:
				c.score, c.level = 0, 1
			case !(x >= -math.MaxFloat32): // -Inf or NaN
				c.score, c.level = 0, -1
			}
			out[h] = c
		}
		out[0].level -= root
	}
	s := &d.nodes
	s.id, s.taken, s.state = sized(s.id, n), sized(s.taken, n), sized(s.state, n)
	s.live, s.path = sized(s.live, n), sized(s.path, n)
	s.parent, s.enter, s.done = sized(s.parent, 2*n), sized(s.enter, 2*n), sized(s.done, 2*n)
	for i := range n {
		s.id[i], s.live[i] = int32(i), int32(i)
	}
	clear(s.state)
	clear(s.done)
}

// take takes the best arc into slot v and gives the column that it comes from.
func (d *Decoder) take(n int, v int32) int32 {
	s := &d.nodes
	row := d.cells[int(v)*(n+1):][:n+1]
	from, top := int32(0), row[0]
	for _, u := range s.live {
		if u != v && row[u+1].over(top) {
			from, top = u+1, row[u+1]
		}
	}
	s.taken[v], s.enter[s.id[v]] = top, top.arc
	return from
}

// merge makes a node with the given id of the cycle that ends the path, from slot first on.
// It keeps that slot. An arc into the cycle is worth what it adds to the arc of the cycle
// that it would stand in for.
func (d *Decoder) merge(n int, first, id int32) {
	s := &d.nodes
	k := len(s.path) - 1
	for s.path[k] != first {
		k--
	}
	cycle := s.path[k:]
	for _, v := range cycle {
		s.parent[s.id[v]] = id
		s.state[v] = merged
	}
	s.state[first] = onPath
	s.id[first] = id
	live := s.live[:0]
	for _, u := range s.live {
		if s.state[u] != merged {
			live = append(live, u)
		}
	}
	s.live = live

	d.mergeHeads(n, cycle)
	d.mergeWords(n, cycle)
	s.path = s.path[:k+1]
}

// mergeHeads merges the rows of the cycle into the row of its first slot.
func (d *Decoder) mergeHeads(n int, cycle []int32) {
	s := &d.nodes
	first := cycle[0]
	row := d.cells[int(first)*(n+1):][:n+1]
	for _, v := range cycle {
		from, less := d.cells[int(v)*(n+1):][:n+1], s.taken[v]
		join := func(h int32) {
			c := from[h]
			c.score -= less.score
			c.level -= less.level
			if v == first || c.over(row[h]) {
				row[h] = c
			}
		}
		join(0)
		for _, u := range s.live {
			if u != first {
				join(u + 1)
			}
		}
	}
}

// mergeWords merges the columns of the cycle into the column of its first slot, for the
// nodes whose head may still be sought.
func (d *Decoder) mergeWords(n int, cycle []int32) {
	s := &d.nodes
	first := cycle[0]
	for _, w := range s.live {
		if w == first || s.state[w] == rooted {
			continue
		}
		row := d.cells[int(w)*(n+1):][:n+1]
		top := row[first+1]
		for _, v := range cycle[1:] {
			if c := row[v+1]; c.over(top) {
				top = c
			}
		}
		row[first+1] = top
	}
}

// expand undoes the contractions, from the last one on: of each node it keeps the arc that
// was taken into it, unless an arc into a cycle around it enters at this node.
func (s *nodes) expand(heads []int32, ids int32) {
	n := int32(len(heads))
	for id := ids - 1; id >= 0; id-- {
		if s.done[id] {
			continue
		}
		word := s.enter[id] % n
		heads[word] = s.enter[id] / n
		for a := word; ; a = s.parent[a] {
			s.done[a] = true
			if a == id {
				break
			}
		}
	}
}
