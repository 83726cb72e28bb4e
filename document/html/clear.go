package html

import (
	_ "embed"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

//go:embed boilerplate.txt
var boilerplateFile string

// boilerplate are the words of boilerplate.txt. They are read once and never changed.
var boilerplate = readWords(boilerplateFile)

func readWords(file string) map[string]bool {
	words := map[string]bool{}
	for line := range strings.Lines(file) {
		if !strings.HasPrefix(line, "#") {
			for _, w := range strings.Fields(line) {
				words[w] = true
			}
		}
	}
	return words
}

// besideElements stand beside an article by what they are.
var besideElements = elementGroup("beside")

// mostOfPage is the part of a page's text, as one in so many, that no element which is
// taken out may hold: some sites put their articles into a <figure> or a "widget".
const mostOfPage = 3

// A clearing takes out what stands beside the article.
type clearing struct {
	// byName also goes by the words of classes and ids.
	byName bool
	// plain is the number of bytes of text outside of links under each element.
	plain map[*html.Node]int
	whole int
}

// cleared is a copy of the tree without what stands beside the article.
func cleared(doc *html.Node, byName bool) *html.Node {
	doc = clone(doc)
	c := clearing{byName: byName, plain: map[*html.Node]int{}}
	c.whole = c.measure(doc)
	c.clear(doc)
	return doc
}

func (c *clearing) measure(n *html.Node) int {
	if n.Type == html.TextNode {
		return len(strings.TrimSpace(n.Data))
	}
	if isUnseen(n) || n.Data == "a" {
		return 0
	}
	sum := 0
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		sum += c.measure(child)
	}
	c.plain[n] = sum
	return sum
}

func (c *clearing) clear(n *html.Node) {
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		if child.Type == html.ElementNode {
			if c.isBeside(child) && c.plain[child]*mostOfPage < c.whole {
				n.RemoveChild(child)
			} else {
				c.clear(child)
			}
		}
		child = next
	}
}

func (c *clearing) isBeside(n *html.Node) bool {
	switch n.Data {
	case "html", "body", "main", "article":
		return false
	}
	return besideElements.has(n) || isDataTable(n) || c.byName && (isBoilerplate(attr(n, "class")) || isBoilerplate(attr(n, "id")))
}

// isDataTable reports whether n is a table of data, which has headings; old pages lay
// their articles out in tables without any.
func isDataTable(n *html.Node) bool {
	if n.Data != "table" {
		return false
	}
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.Data == "th" {
			return true
		}
	}
	return false
}

// isBoilerplate reports whether a class or id has one of the words of boilerplate.txt.
func isBoilerplate(name string) bool {
	start, small := 0, false
	for i, r := range name {
		letter := unicode.IsLetter(r)
		if !letter || small && unicode.IsUpper(r) {
			if boilerplate[strings.ToLower(name[start:i])] {
				return true
			}
			start = i
			if !letter {
				start = i + len(string(r))
			}
		}
		small = unicode.IsLower(r)
	}
	return boilerplate[strings.ToLower(name[start:])]
}
