package coref

import "github.com/parley-project/parley/internal/lang"

// A chain is what is known of mentions that mean the same, so far in the text.
type chain struct {
	gender string
	number Number
	kind   lang.NameKind
	named  bool
	size   int
	says   int
	last   int // its latest mention
}

// add takes mention i into the chain.
func (c *chain) add(i int, m *Mention) {
	if m.Gender != "" && (c.gender == "" || c.gender == "p" && m.Gender != "n") {
		c.gender = m.Gender
	}
	if c.number == UnknownNumber {
		c.number = m.Number
	}
	if m.Form == Named {
		c.named = true
		if c.kind == "" {
			c.kind = m.Kind
		}
	}
	if m.Says {
		c.says++
	}
	c.size++
	c.last = i
}

func (c *chain) genderCode() uint32 { return text(c.gender) }
func (c *chain) numberCode() uint32 { return uint32(c.number) }

// agrees reports whether a mention can be of the chain by gender and number.
func (c *chain) agrees(m *Mention) bool {
	g, h := m.Gender, c.gender
	if g != "" && h != "" && g != h && !(g == "p" && h != "n" || h == "p" && g != "n") {
		return false
	}
	return m.Number == UnknownNumber || c.number == UnknownNumber || m.Number == c.number
}

// chains keeps the chain of each mention.
type chains struct {
	of   []int32 // the chain of each mention so far
	list []chain
}

// begin makes mention i the first of a chain.
func (c *chains) begin(i int, m *Mention) {
	c.of = append(c.of, int32(len(c.list))) //nolint:gosec // mentions fit
	c.list = append(c.list, chain{})
	c.list[len(c.list)-1].add(i, m)
}

// join takes mention i into the chain of j.
func (c *chains) join(i, j int, m *Mention) {
	c.of = append(c.of, c.of[j])
	c.list[c.of[j]].add(i, m)
}
