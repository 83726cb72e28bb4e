package identity

import "cmp"

// A union is disjoint sets; the root of a set is its smallest member.
type union[T cmp.Ordered] struct{ up map[T]T }

func newUnion[T cmp.Ordered]() union[T] { return union[T]{map[T]T{}} }

func (u union[T]) root(x T) T {
	r := x
	for {
		up, ok := u.up[r]
		if !ok || up == r {
			break
		}
		r = up
	}
	for x != r { // the way is shortened for the next who asks
		up, ok := u.up[x]
		u.up[x] = r
		if !ok {
			break
		}
		x = up
	}
	return r
}

// join makes the sets of a and b one, and makes them known.
func (u union[T]) join(a, b T) {
	a, b = u.root(a), u.root(b)
	u.up[max(a, b)] = min(a, b)
	u.up[min(a, b)] = min(a, b)
}

// sets counts the sets of those that are known.
func (u union[T]) sets() (n int) {
	for x, up := range u.up {
		if x == up {
			n++
		}
	}
	return n
}
