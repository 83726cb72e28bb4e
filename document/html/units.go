package html

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// A unit is one line of a page as a reader sees it: a paragraph, or the part of one
// between two <br>.
type unit struct {
	words string
	// sameBlock is set where only a <br> parts the unit from the one before.
	sameBlock bool
	heading   bool
	// item is set for the items of a list.
	item bool
	// linked is the number of bytes of words that are links.
	linked int
	// at is where the key of the unit begins in the keys of the page.
	at int
}

// isLinks reports whether a unit is links for the most part.
func (u unit) isLinks() bool { return u.linked*2 > len(u.words) }

// key is what is compared when words are looked for: letters, digits and marks
// without white space, which tools that handle pages drop and add.
func key(words string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, words)
}

// A unitWalker goes through a tree and gathers its units.
type unitWalker struct {
	units   []unit
	words   strings.Builder
	gap     bool // white space is due before the next word
	linked  int
	broken  bool // the line ended with a <br>
	breaks  int  // <br> since the last words
	heading bool
	links   int // open links
	verbose int // open <pre>
	items   int // open <li>
}

// unitsOf is the units of the tree under n in the order of the page.
func unitsOf(n *html.Node) []unit {
	w := &unitWalker{}
	w.walk(n)
	w.end(false)
	return w.units
}

func (w *unitWalker) walk(n *html.Node) {
	if isUnseen(n) {
		return
	}
	if n.Type == html.TextNode {
		w.text(n.Data)
		return
	}
	block := blockElements.has(n)
	if block {
		w.end(false)
	}
	isHeading := n.Type == html.ElementNode && len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6'
	outer := w.heading
	w.heading = outer || isHeading
	switch n.Data {
	case "br":
		w.end(true)
	case "a":
		w.links++
	case "li":
		w.items++
	case "pre":
		w.verbose++
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c)
	}
	switch n.Data {
	case "a":
		w.links--
	case "pre":
		w.verbose--
	}
	if block {
		w.end(false)
	}
	if n.Data == "li" {
		w.items--
	}
	w.heading = outer
}

// text adds the words of a text node, with white space as a browser collapses it.
func (w *unitWalker) text(s string) {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch r {
		case '\n':
			if w.verbose > 0 {
				w.end(true)
				break
			}
			w.gap = true
		case ' ', '\t', '\f', '\r':
			w.gap = true
		default:
			if w.gap && w.words.Len() > 0 {
				w.words.WriteByte(' ')
			}
			w.gap = false
			w.words.WriteRune(r)
			if w.links > 0 {
				w.linked += size
			}
		}
		i += size
	}
}

// end closes a line, by a <br> or by the border of a block. Two <br> in a row make a
// new paragraph, as old pages write it.
func (w *unitWalker) end(br bool) {
	words := strings.TrimSpace(w.words.String())
	if words != "" {
		w.units = append(w.units, unit{
			words: words, heading: w.heading, linked: w.linked,
			sameBlock: w.broken && w.breaks == 1, item: w.items > 0,
		})
		w.breaks = 0
		w.broken = false
	}
	if br {
		w.breaks++
		w.broken = true
	} else {
		w.broken = false
		w.breaks = 0
	}
	w.words.Reset()
	w.gap, w.linked = false, 0
}
