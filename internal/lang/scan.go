package lang

import (
	"context"

	"github.com/parley-project/parley/text"
)

// A scanner parts a text into tokens. It goes over the text once; where it looks ahead,
// it stops at the first character that another look-ahead would start from, so that
// the whole work stays linear.
type scanner struct {
	s     string
	end   int // of the block that is scanned
	words *wordSet
	out   []Token
	space bool
	// bare is where the block begins, for what may only stand at its start.
	bare int
	// single reports whether a single quotation mark is open in this block.
	single bool
	// whole is the end of the last address or figure known to keep its hyphens, and plain
	// how far has been looked for one.
	whole, plain int
	// spent counts tokens until the context is asked again.
	spent int
	// looks counts the characters looked at, so that a test can see that the work is linear.
	looks int
}

// askEvery is the number of tokens after which the context is asked whether to go on.
const askEvery = 1 << 14

// scan appends the tokens of s[from:to] to sc.out.
func (sc *scanner) scan(ctx context.Context, from, to int) error {
	sc.end, sc.bare, sc.single, sc.space = to, from, false, true
	for i := from; i < to; {
		if sc.spent++; sc.spent >= askEvery {
			sc.spent = 0
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		i = sc.next(i)
	}
	return nil
}

// emit appends a token and takes note that the next one stands close to it.
func (sc *scanner) emit(from, to int, kind TokenKind) int {
	sc.out = append(sc.out, Token{Span: text.Span{Start: from, End: to}, Kind: kind, Space: sc.space})
	sc.space = false
	return to
}

// class is the class and size of the character at i, or space and 0 at the end.
func (sc *scanner) class(i int) (class, int) {
	sc.looks++
	if i >= sc.end {
		return space, 0
	}
	return classAt(sc.s, i)
}

// next takes what stands at byte i and gives the byte after it.
func (sc *scanner) next(i int) int {
	c, size := classAt(sc.s, i)
	switch c {
	case other, punct, hyphen:
		if j := sc.face(i); j > i {
			return sc.emit(i, j, Symbol)
		}
	}
	switch c {
	case space, newline:
		sc.space = true
		return i + size
	case unseen:
		return i + size
	case letter, digit:
		return sc.word(i)
	case apost:
		return sc.apostrophe(i, size)
	case mark:
		return sc.emit(i, i+size, Mark)
	case stop:
		return sc.stops(i, size)
	case hyphen:
		return sc.hyphens(i, size)
	case punct:
		return sc.emit(i, i+size, Punct)
	}
	return sc.symbol(i, size)
}

// firstEmoji is where the symbols begin that others may join or colour.
const firstEmoji = 0x2190

// emoji is the end of the emoji whose first character ends at j: modifiers, variation
// selectors and what zero-width joiners tie to it.
func (sc *scanner) emoji(j int) int {
	for j < sc.end {
		r, n := decode(sc.s, j)
		switch {
		case r == 0xFE0F, r == 0x20E3, 0x1F3FB <= r && r <= 0x1F3FF, 0x1F1E6 <= r && r <= 0x1F1FF, 0xE0020 <= r && r <= 0xE007F:
			j += n
		case r == 0x200D:
			if c, m := sc.class(j + n); c == other && m > 1 {
				j += n + m
				continue
			}
			return j
		default:
			return j
		}
	}
	return j
}
