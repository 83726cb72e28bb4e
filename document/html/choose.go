package html

import (
	"io"
	"log/slog"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// fewProse is the code points of running text below which an answer is doubted.
const fewProse = 500

// choose tells which units of a page are its article. Go-readability says which part of
// the page that is, once what stands beside it is cleared away. Where it finds less
// than half of the page's text, the names may have misled the clearing, and it is asked
// again on the page cleared by elements alone. Where it still finds next to nothing,
// there is no such part, and all that clearing has left counts.
func choose(doc *html.Node, units []unit) []bool {
	text := newPageText(units)
	answer := func(n *html.Node) ([]bool, int) {
		chosen := text.find(n)
		trim(units, chosen)
		return chosen, proseIn(units, chosen)
	}
	byName, byElement := cleared(doc, true), cleared(doc, false)
	left, leftProse := answer(byName)
	_, pageProse := answer(byElement)
	best, prose := answer(readable(byName))
	if prose*2 < pageProse {
		if other, n := answer(readable(byElement)); n > prose+prose/2 {
			best, prose = other, n
		}
	}
	if prose < fewProse && prose < leftProse {
		best = left
	}
	return best
}

// readable is the part of a tree that go-readability takes for the article, or nil. The
// tree is used up. A library that panics on a page has found nothing in it.
func readable(doc *html.Node) (found *html.Node) {
	defer func() {
		if recover() != nil {
			found = nil
		}
	}()
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	parser.Logger = slog.New(slog.NewTextHandler(io.Discard, nil))
	result, err := parser.ParseAndMutate(doc, nil)
	if err != nil {
		return nil
	}
	return result.Node
}

func clone(n *html.Node) *html.Node {
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace}
	c.Attr = append(c.Attr, n.Attr...)
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.AppendChild(clone(child))
	}
	return c
}
