package polnear

import "sync"

// A counter tells how many of a number of articles are done, one call at a time and
// always more than before.
type counter struct {
	lock        sync.Mutex
	done, total int
	tell        func(done, total int)
}

func newCounter(total int, tell func(done, total int)) *counter {
	return &counter{total: total, tell: tell}
}

func (c *counter) add() {
	c.lock.Lock()
	defer c.lock.Unlock()
	c.done++
	if c.tell != nil {
		c.tell(c.done, c.total)
	}
}
