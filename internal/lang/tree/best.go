package tree

import "math"

var lowest = float32(math.Inf(-1))

// best gives each word its best head, the lowest of equals.
func best(heads []int32, scores []float32) {
	n := len(heads)
	for i := range heads {
		row := scores[i*(n+1):][:n+1]
		at, top := highest(row[:i+1])
		if after, s := highest(row[i+2:]); s > top {
			at = i + 2 + after
		}
		heads[i] = int32(at)
	}
}

// highest is the first index of the greatest number of row, and that number. NaN counts as
// -Inf, which is also the number of no row.
func highest(row []float32) (at int, top float32) {
	top = lowest
	for h, s := range row {
		if s > top {
			at, top = h, s
		}
	}
	return at, top
}

// isTree reports whether heads has one root and no cycle. mark is scratch, as long as heads.
func isTree(heads, mark []int32) bool {
	if len(heads) == 0 {
		return true
	}
	roots := 0
	for i, h := range heads {
		mark[i] = 0
		if h == 0 {
			roots++
		}
	}
	if roots != 1 {
		return false
	}
	// Climb from each word to the root, or to a word climbed before.
	for i := range heads {
		climb := int32(i) + 1
		for w := climb; w != 0; w = heads[w-1] {
			if mark[w-1] == climb {
				return false
			}
			if mark[w-1] != 0 {
				break
			}
			mark[w-1] = climb
		}
	}
	return true
}
