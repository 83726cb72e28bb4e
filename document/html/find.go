package html

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// maxLost is how many lines of an extractor may be looked for in vain before the rest
// is given up: each costs a pass over the page.
const maxLost = 200

// A pageText finds the lines of an extractor in the page again.
type pageText struct {
	units []unit
	keys  string
}

func newPageText(units []unit) *pageText {
	var b strings.Builder
	for i := range units {
		units[i].at = b.Len()
		b.WriteString(key(units[i].words))
	}
	return &pageText{units, b.String()}
}

// find tells which units of the page hold the words under n. Lines are looked for in
// order, each after the one before. One that begins within a unit, or ends within one,
// takes that whole unit: the library has dropped a part of it.
func (t *pageText) find(n *html.Node) []bool {
	chosen := make([]bool, len(t.units))
	if n == nil {
		return chosen
	}
	next, lost := 0, 0 // next is the first unit not passed yet
	for _, u := range unitsOf(n) {
		k := key(u.words)
		if k == "" || lost > maxLost {
			continue
		}
		first, last, found := t.locate(k, next)
		if !found {
			lost++
			continue
		}
		for i := first; i <= last; i++ {
			chosen[i] = true
		}
		next = last + 1
	}
	return chosen
}

// minWithin is the fewest bytes of words that are looked for within a unit: a short line
// would be found in the middle of any word.
const minWithin = 40

// locate is the first and last unit that hold k, at or after unit next. A place where
// a unit begins is better than one within.
func (t *pageText) locate(k string, next int) (first, last int, found bool) {
	if next >= len(t.units) {
		return 0, 0, false
	}
	within := -1
	for from := t.units[next].at; ; {
		at := strings.Index(t.keys[from:], k)
		if at < 0 {
			break
		}
		at += from
		if first = t.unitAt(at); t.units[first].at == at {
			return first, t.unitAt(at + len(k) - 1), true
		}
		if within < 0 {
			within = at
		}
		if first+1 == len(t.units) {
			break
		}
		from = t.units[first+1].at
	}
	if within < 0 || len(k) < minWithin {
		return 0, 0, false
	}
	return t.unitAt(within), t.unitAt(within + len(k) - 1), true
}

// unitAt is the unit whose key holds byte at of the keys.
func (t *pageText) unitAt(at int) int {
	i, _ := slices.BinarySearchFunc(t.units, at+1, func(u unit, at int) int { return cmp.Compare(u.at, at) })
	return i - 1
}
