package html

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The bounds of a page. The longest live blogs have some ten thousand elements and half
// a megabyte of words, and content systems nest some fifty deep. At these bounds the
// worst page takes some seconds.
const (
	maxElements = 60_000
	maxDepth    = 250
	// maxWords is the most bytes of words on a page, those beside the article included.
	maxWords = 4 << 20
	// maxCost bounds what a parser makes of a page besides its elements: comments, and what
	// bad nesting adds, since an unclosed <b> is opened again in every paragraph after it.
	maxCost = 500_000
)

// parse makes a tree of a page after looking at its tags. It returns ErrTangled for
// one that is out of bounds.
func parse(source string) (*html.Node, error) {
	if err := checkBounds(source); err != nil {
		return nil, err
	}
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", err, ErrTangled)
	}
	return doc, nil
}

// checkBounds walks the tags of a page without making a tree.
func checkBounds(source string) error {
	z := html.NewTokenizer(strings.NewReader(source))
	elements, depth, deepest, formats, cost := 0, 0, 0, 0, 0
	for {
		kind := z.Next()
		cost += formats
		switch kind {
		case html.ErrorToken:
			// The reader has no errors of its own: this is the end.
			return nil
		case html.StartTagToken:
			name, _ := z.TagName()
			elements++
			a := atom.Lookup(name)
			if isFormat(a) {
				formats++
			}
			if !mayStayOpen(a) {
				depth++
				deepest = max(deepest, depth)
			}
		case html.SelfClosingTagToken:
			elements++
		case html.CommentToken:
			cost++
		case html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if isFormat(a) {
				formats = max(0, formats-1)
			}
			if !mayStayOpen(a) {
				depth = max(0, depth-1)
			}
		}
		switch {
		case elements > maxElements:
			return fmt.Errorf("more than %d elements; save the article alone and read that: %w", maxElements, ErrTangled)
		case deepest > maxDepth:
			return fmt.Errorf("nested more than %d deep; save the article alone and read that: %w", maxDepth, ErrTangled)
		case cost > maxCost:
			return fmt.Errorf("too many comments, or marks of emphasis that are never closed; save the article alone and read that: %w", ErrTangled)
		}
	}
}

// mayStayOpen reports whether HTML lets the end tag of an element be left out, or has
// none: such tags say nothing about depth.
func mayStayOpen(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Li, atom.Dt, atom.Dd, atom.Option, atom.Optgroup, atom.Tr, atom.Td, atom.Th,
		atom.Thead, atom.Tbody, atom.Tfoot, atom.Colgroup, atom.Rb, atom.Rt, atom.Rtc, atom.Rp,
		atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link,
		atom.Meta, atom.Source, atom.Track, atom.Wbr, atom.Param, atom.Body, atom.Html, atom.Head:
		return true
	}
	return false
}

// isFormat reports whether a is a formatting element, which HTML opens again after it
// was closed by force.
func isFormat(a atom.Atom) bool {
	switch a {
	case atom.A, atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S,
		atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U:
		return true
	}
	return false
}
