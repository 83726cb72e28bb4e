package html

import (
	_ "embed"
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

// isUnseen reports whether a reader of the page sees nothing of n.
func isUnseen(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return n.Type == html.CommentNode || n.Type == html.DoctypeNode
	}
	if unseenElements[n.Data] {
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "hidden" {
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
