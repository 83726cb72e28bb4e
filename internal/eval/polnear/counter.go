package polnear

import "sync/atomic"

// A counter tells how many of a number of articles are done.
type counter struct {
	done  atomic.Int64
	total int
	tell  func(done, total int)
}

func newCounter(total int, tell func(done, total int)) *counter {
	return &counter{total: total, tell: tell}
}

func (c *counter) add() {
	n := c.done.Add(1)
	if c.tell != nil {
		c.tell(int(n), c.total)
	}
}
