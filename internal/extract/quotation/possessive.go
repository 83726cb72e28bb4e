package quotation

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/parley-project/parley/internal/lang"
)

//go:embed data/saying.txt
var sayingFile string

var saying = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for line := range strings.Lines(sayingFile) {
		if w := strings.TrimSpace(line); w != "" && w[0] != '#' {
			words[w] = true
		}
	}
	return words
})

// A shape is what a mark looks like by what stands beside it.
type shape uint8

const (
	other shape = iota
	// opening and closing are those of a single mark.
	opening
	closing

	// parting is a single mark after an s that looks as if it closed: a comma, stop,
	// preposition or the like follows.
	parting
	// owning is a single mark after an s with a word after it that may be what is owned:
	// "the sides’ envoys".
	owning
	// joined is a parting mark that package lang took for an apostrophe.
	joined
	// doubleOpening and doubleClosing are those of a double mark.
	doubleOpening
	doubleClosing
)

// A seen is a mark of the paragraph at hand.
type seen struct {
	t     int // its token
	said  side
	shape shape
	// After it, up to the end of what is open around it: how many single quotations are
	// closed more than opened, at most, by all marks and by those of shape closing only;
	// and whether that is the paragraph's end, with no other opened before it.
	closers, strong int
	last            bool
}

// look gives the shape of the mark at token t.
func (f *finder) look(t int, said side) shape {
	m := f.types[f.p.Word(t)]
	switch {
	case m == nil:
		return other
	case m.double && (said == opens || said == either && m.side == opens):
		return doubleOpening
	case m.double && (said == closes || m.side == closes):
		return doubleClosing
	case m.double:
		return other
	case said == opens || m.side == opens && said != closes:
		return opening
	case t == f.tokens.From || f.p.Tokens[t].Space:
		return other
	case m.side == opens || !f.afterS(t):
		return closing
	case f.owned(t + 1):
		return owning
	}
	return parting
}

// apostrophe reports whether token t is one that stands alone after an s.
func (f *finder) apostrophe(t int) bool {
	m := f.types[f.p.Word(t)]
	return m != nil && !m.double && m.side != opens && f.afterS(t)
}

// afterS reports whether token t follows close after a word that ends as plurals do.
func (f *finder) afterS(t int) bool {
	if t == f.tokens.From || f.p.Tokens[t].Space || f.p.Tokens[t-1].Kind != lang.Word {
		return false
	}
	w := f.p.Word(t - 1)
	switch w[len(w)-1] | 0x20 {
	case 's', 'x', 'z':
		return true
	}
	return false
}

// owned reports whether token t, after a space, may be what a plural owns: a word of an
// open class in lower case. No noun phrase goes on with "and", "to" or "is".
func (f *finder) owned(t int) bool {
	if t >= f.tokens.To || !f.p.Tokens[t].Space || f.p.Tokens[t].Kind != lang.Word {
		return false
	}
	w := f.p.Word(t)
	return w[0] >= 'a' && w[0] <= 'z' && lang.ClassOf(w) == 0 && !saying()[w]
}

// count fills what the marks of the paragraph have after them, from the last to the first.
func (f *finder) count() {
	at := seen{last: true}
	f.around = f.around[:0] // as at is, for what is around the double quotation at hand
	for i := len(f.marks) - 1; i >= 0; i-- {
		m := &f.marks[i]
		m.closers, m.strong, m.last = at.closers, at.strong, at.last
		switch m.shape {
		case opening:
			at.closers, at.strong, at.last = max(0, at.closers-1), max(0, at.strong-1), false
		case closing:
			at.closers++
			at.strong++
		case parting:
			at.closers++
		case doubleClosing:
			f.around = append(f.around, at)
			at = seen{}
		case doubleOpening:
			if n := len(f.around); n > 0 {
				at, f.around = f.around[n-1], f.around[:n-1]
			} else {
				at = seen{}
			}
		}
	}
}

// possessive reports whether the single mark m is an apostrophe: where what is open can
// be closed without it, or goes on in the next paragraph.
func (f *finder) possessive(m seen) bool {
	depth := 0
	for depth < len(f.open) && depth < Deepest && !f.found[f.open[len(f.open)-1-depth]].typ.double {
		depth++
	}
	if depth == 0 {
		return m.shape == joined
	}
	if m.shape == joined {
		return m.strong >= depth || f.goesOn(m, depth)
	}
	return m.closers >= depth || f.goesOn(m, depth)
}

// goesOn reports whether the outermost of the depth single quotations that are open at m
// may be one of several paragraphs: it goes on from the paragraph before, or it is what
// the paragraph begins with or a colon or comma leads to, and longer than a title or a
// word at arm's length.
func (f *finder) goesOn(m seen, depth int) bool {
	if !m.last || m.closers+1 < depth || !f.leadsSingle(f.next) {
		return false
	}
	from := f.found[f.open[len(f.open)-depth]].from
	if from == f.tokens.From {
		return len(f.before) > 0 && !f.before[0].double || m.t-from > shortest
	}
	switch f.p.Word(from - 1) {
	case ":", ",":
		return m.t-from > shortest
	}
	return f.types[f.p.Word(from-1)] != nil && m.t-from > shortest
}

// shortest is the number of tokens that a quotation has before a mark in it is taken for
// an apostrophe because the next paragraph opens with a mark.
const shortest = 5

// leadsSingle reports whether one of the types, with which a paragraph opens, is single.
func (f *finder) leadsSingle(types []*markType) bool {
	for _, m := range types {
		if !m.double {
			return true
		}
	}
	return false
}
