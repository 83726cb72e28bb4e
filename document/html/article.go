package html

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/parley-project/parley/document"
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
	if n := len(text.keys); n > maxWords || int64(n)*int64(len(units)) > maxWork {
		return "", fmt.Errorf("%d bytes of words in %d lines; save the article alone as text and read that: %w",
			n, len(units), document.ErrTooLarge)
	}
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
			return strings.TrimSpace(body) + "\n", nil
		}
		return "", ErrNoArticle
	}
	trimLinks(units, chosen)
	return render(units, chosen), nil
}

// trimLinks leaves out lines of links before the first and after the last line that
// is none: menus that a library has taken for a part of the article.
func trimLinks(units []unit, chosen []bool) {
	for i := 0; i < len(units) && (!chosen[i] || units[i].isLinks()); i++ {
		chosen[i] = false
	}
	for i := len(units) - 1; i >= 0 && (!chosen[i] || units[i].isLinks()); i-- {
		chosen[i] = false
	}
}

// proseIn counts the code points of running text among the chosen units, or among all
// if chosen is nil: lines of several words that are not links for the most part.
func proseIn(units []unit, chosen []bool) int {
	n := 0
	for i, u := range units {
		if chosen != nil && !chosen[i] || u.heading || u.isLinks() {
			continue
		}
		if wordsIn(u.words) >= minWords {
			n += utf8.RuneCountInString(u.words)
		}
	}
	return n
}

// wordsIn counts words, at about two characters each in scripts without spaces.
func wordsIn(s string) int {
	dense := 0
	for _, r := range s {
		if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Khmer, unicode.Lao, unicode.Myanmar) {
			dense++
		}
	}
	return len(strings.Fields(s)) + dense/2
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
