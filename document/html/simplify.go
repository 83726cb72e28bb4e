package html

import (
	"strings"

	"golang.org/x/net/html"
)

// simplify takes marks within a line off (<em>, <time>, <span>) and leaves their words,
// so that no library drops a word for the mark it wears. A <q> becomes the quotation
// marks that a browser draws. Marks outside paragraphs stay: their classes say what is
// boilerplate. What the page hides or strikes out, and the marks of
// footnotes, are taken out.
func simplify(n *html.Node, inProse bool, quotes int) {
	inProse = inProse || proseElements.has(n)
	isQ := n.Type == html.ElementNode && n.Data == "q"
	if isQ {
		open, shut := "\u201c", "\u201d"
		if quotes%2 == 1 {
			open, shut = "\u2018", "\u2019"
		}
		n.InsertBefore(&html.Node{Type: html.TextNode, Data: open}, n.FirstChild)
		n.AppendChild(&html.Node{Type: html.TextNode, Data: shut})
		quotes++
	}
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.CommentNode || isHidden(c) || struckElements.has(c) || isFootnote(c) {
			n.RemoveChild(c)
			c = next
			continue
		}
		simplify(c, inProse, quotes)
		if inProse && !isUnseen(c) && (markElements.has(c) || c.Type == html.ElementNode && c.Data == "q") {
			unwrap(c)
		}
		c = next
	}
	joinTexts(n)
}

// isFootnote reports whether n is the mark of a footnote: a raised link within the page.
// Its number would become a part of the word before it.
func isFootnote(n *html.Node) bool {
	if n.Type != html.ElementNode || n.Data != "sup" {
		return false
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			return c.Data == "a" && strings.HasPrefix(attr(c, "href"), "#")
		}
	}
	return false
}

// unwrap puts the children of n in its place.
func unwrap(n *html.Node) {
	for c := n.FirstChild; c != nil; c = n.FirstChild {
		n.RemoveChild(c)
		n.Parent.InsertBefore(c, n)
	}
	n.Parent.RemoveChild(n)
}

// joinTexts makes one text node of neighbours, as a parser would.
func joinTexts(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.TextNode {
			continue
		}
		if s := c.NextSibling; s == nil || s.Type != html.TextNode {
			continue
		}
		var words strings.Builder
		words.WriteString(c.Data)
		for s := c.NextSibling; s != nil && s.Type == html.TextNode; s = c.NextSibling {
			words.WriteString(s.Data)
			n.RemoveChild(s)
		}
		c.Data = words.String()
	}
}
