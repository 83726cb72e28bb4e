package coref

import "fmt"

// A Shape is the size of the network.
type Shape struct {
	// Width is that of the core's states, Hidden that of the hidden layer, Product that of the
	// two views of states that are multiplied.
	Width, Hidden, Product int
}

// Projected is how many numbers are computed of each mention by itself: a hidden layer for each
// role, then the view of its state as one that goes back, then that as one that is gone back to.
func (s Shape) Projected() int { return Roles*s.Hidden + 2*s.Product }

// Views is where both views begin in a row of [Shape.Projected] numbers.
func (s Shape) Views() (goesBack, goneBackTo int) {
	at := Roles * s.Hidden
	return at, at + s.Product
}

// String is the three sizes with spaces between, as files of weights have them.
func (s Shape) String() string { return fmt.Sprintf("%d %d %d", s.Width, s.Hidden, s.Product) }

// parseShape reads what String writes, and nothing else.
func parseShape(text string) (s Shape, err error) {
	if _, err := fmt.Sscanf(text, "%d %d %d", &s.Width, &s.Hidden, &s.Product); err != nil || s.String() != text {
		return s, fmt.Errorf("shape %.40q is not three numbers", text)
	}
	return s, nil
}

// What sizes may be: kernels of package nn take multiples of 16.
const leastSize, mostSize = 16, 1024

// check returns an error where no network of this shape can stand on a core of that width.
func (s Shape) check(width int) error {
	if s.Width != width {
		return fmt.Errorf("made for states of width %d, and the core has %d", s.Width, width)
	}
	for _, n := range []int{s.Hidden, s.Product} {
		if n < leastSize || n > mostSize || n%leastSize != 0 {
			return fmt.Errorf("shape %q: %d is no multiple of %d up to %d", s, n, leastSize, mostSize)
		}
	}
	return nil
}
