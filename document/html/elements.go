package html

import (
	_ "embed"
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

//go:embed elements.txt
var elementsFile string

// A group of elements by name.
type elements map[string]bool

// The groups of elements.txt. They are read once and never changed.
var (
	blockElements  = elementGroup("block")
	proseElements  = elementGroup("prose")
	unseenElements = elementGroup("unseen")
	struckElements = elementGroup("struck")
	markElements   = elementGroup("mark")
)

func elementGroup(group string) elements {
	set := elements{}
	for line := range strings.Lines(elementsFile) {
		if words := strings.Fields(line); len(words) > 0 && words[0] == group {
			for _, name := range words[1:] {
				set[name] = true
			}
		}
	}
	return set
}

// has reports whether n is an element of the group.
func (e elements) has(n *html.Node) bool { return n.Type == html.ElementNode && e[n.Data] }

// hidingStyle matches a style that takes an element off the page.
var hidingStyle = regexp.MustCompile(`(?i)(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)`)

// isUnseen reports whether a reader of the page sees nothing of n.
func isUnseen(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return n.Type == html.CommentNode || n.Type == html.DoctypeNode
	}
	return unseenElements[n.Data] || isHidden(n)
}

// isHidden reports whether the page itself hides n.
func isHidden(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "style" && hidingStyle.MatchString(a.Val) {
			return true
		}
	}
	return false
}

// attr is an attribute of n, or "".
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Namespace == "" && a.Key == key {
			return a.Val
		}
	}
	return ""
}
