package html

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

const (
	// minProse is the fewest code points of running text that make an article.
	minProse = 80
	// fewProse is what a page is asked about again, with the other library.
	fewProse = 250
	// minWords is the fewest words that a line of running text has.
	minWords = 5
)

// article is the text of the page's article.
func article(doc *html.Node, p *page) (string, error) {
	simplify(doc, false, 0)
	units := unitsOf(doc)
	text := newPageText(units)

	chosen := text.find(byTrafilatura(doc))
	prose, all := proseIn(units, chosen), proseIn(units, nil)
	if prose < fewProse || prose*2 < all {
		other := text.find(byReadability(doc))
		if n := proseIn(units, other); n > prose+prose/2 {
			chosen, prose = other, n
		}
	}
	if prose < minProse {
		if body := p.articleBody(); utf8.RuneCountInString(body) >= minProse {
			return body, nil
		}
		return "", ErrNoArticle
	}
	return render(units, chosen), nil
}

// proseIn counts the code points of running text among the chosen units, or among all
// if chosen is nil: lines of several words that are not links for the most part.
func proseIn(units []unit, chosen []bool) int {
	n := 0
	for i, u := range units {
		if chosen != nil && !chosen[i] || u.heading || u.linked*2 > len(u.words) {
			continue
		}
		if len(strings.Fields(u.words)) >= minWords {
			n += utf8.RuneCountInString(u.words)
		}
	}
	return n
}

// render writes the chosen units: paragraphs parted by an empty line.
func render(units []unit, chosen []bool) string {
	var b strings.Builder
	last := -1
	for i, u := range units {
		if !chosen[i] {
			continue
		}
		switch {
		case last < 0:
		case u.sameBlock && last == i-1:
			b.WriteString("\n")
		default:
			b.WriteString("\n\n")
		}
		b.WriteString(u.words)
		last = i
	}
	b.WriteString("\n")
	return b.String()
}
