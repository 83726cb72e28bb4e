package ud

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/parley-project/parley/internal/eval"
)

// A placed word is a word with its place in the text.
type placed struct {
	*Word
	// span is that of its token: all words of a token share it. piece is its own part of
	// the token.
	span, piece eval.Span
	// several reports whether its token has several words.
	several bool
	// head is the index of the head among the words of the document, or one of the
	// constants Root-1 and NoHead-1.
	head int
}

// Heads in a page.
const (
	pageRoot   = -1
	pageNoHead = -2
)

// A page is a document with everything placed by spans of ink: the characters that are
// neither white space nor unseen.
type page struct {
	ink       string
	tokens    []eval.Span
	sentences []eval.Span
	words     []placed
	names     []placedName
	// open are the stretches in which the gold leaves open whether there is a name.
	open []eval.Span
}

// A placedName is a name with its span, and the span without an article before it and
// a possessive mark after it.
type placedName struct {
	span, trimmed eval.Span
	kind          Kind
}

// lay places d. Names are of the kinds that kind gives; without it there are none.
func lay(d *Document, kind func(label string) (Kind, bool)) *page {
	p := &page{}
	var ink strings.Builder
	at := 0 // characters of ink so far
	put := func(form string) eval.Span {
		start := at
		for i, r := range form {
			if !inked(r) {
				continue
			}
			_, size := utf8.DecodeRuneInString(form[i:])
			ink.WriteString(form[i : i+size])
			at++
		}
		return eval.Span{Start: start, End: at}
	}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		first, start := len(p.words), at
		s.surface(func(form string, _ bool, from, to int) {
			span := put(form)
			p.tokens = append(p.tokens, span)
			next := span.Start
			for k := from; k < to; k++ {
				w := placed{Word: &s.Words[k], span: span, several: to > from+1, head: pageNoHead}
				w.piece = eval.Span{Start: next, End: min(span.End, next+length(w.Form))}
				if next = w.piece.End; k == to-1 {
					w.piece.End = span.End
				}
				switch {
				case w.Head == Root:
					w.head = pageRoot
				case w.Head > 0 && w.Head <= len(s.Words):
					w.head = first + w.Head - 1
				}
				p.words = append(p.words, w)
			}
		})
		p.sentences = append(p.sentences, eval.Span{Start: start, End: at})
		for _, n := range s.Names {
			if n.From < 0 || n.From >= n.To || n.To > len(s.Words) {
				continue
			}
			if n.Kind == Open {
				p.open = append(p.open, cover(p.words[first+n.From:first+n.To]))
				continue
			}
			if kind == nil {
				continue
			}
			if k, ok := kind(n.Kind); ok {
				p.names = append(p.names, p.place(first, n, k))
			}
		}
	}
	p.ink = ink.String()
	return p
}

// place places a name of the sentence whose first word is p.words[first].
func (p *page) place(first int, n Name, kind Kind) placedName {
	words := p.words[first+n.From : first+n.To]
	whole := cover(words)
	if len(words) > 1 && article(words[0].Form) {
		words = words[1:]
	}
	if len(words) > 1 && possessive(words[len(words)-1].Form) {
		words = words[:len(words)-1]
	}
	return placedName{span: whole, trimmed: cover(words), kind: kind}
}

// cover is from the first to the last word. Of a token of several words a name covers its
// own words only: "Rell" of "Rell's", as where these are two tokens.
func cover(words []placed) eval.Span {
	return eval.Span{Start: words[0].piece.Start, End: words[len(words)-1].piece.End}
}

// inked reports whether r counts.
func inked(r rune) bool { return !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) }

// length is the number of characters of s that count.
func length(s string) int {
	n := 0
	for _, r := range s {
		if inked(r) {
			n++
		}
	}
	return n
}

func article(form string) bool {
	switch strings.ToLower(form) {
	case "the", "a", "an":
		return true
	}
	return false
}

func possessive(form string) bool {
	switch strings.ToLower(form) {
	case "'s", "’s", "'", "’", "`s", "´s":
		return true
	}
	return false
}

// same checks that two pages are of one text and says where they part.
func same(gold, system *page) error {
	if gold.ink == system.ink {
		return nil
	}
	g, s := []rune(gold.ink), []rune(system.ink)
	i := 0
	for i < len(g) && i < len(s) && g[i] == s[i] {
		i++
	}
	near := func(r []rune) string { return string(r[max(0, i-10):min(len(r), i+10)]) }
	return fmt.Errorf("after %d characters the gold has %q and the system %q: %w", i, near(g), near(s), ErrMismatch)
}
