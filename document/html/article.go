package html

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/parley-project/parley/document"
	"golang.org/x/net/html"
)

const (
	// minProse is the fewest code points of running text that make an article.
	minProse = 80
	// minWords is the fewest words that a line of running text has.
	minWords = 5
	// minTitle is the fewest code points by which a heading is known for the beginning of
	// the page's title.
	minTitle = 12
)

// article is the text of the page's article.
func article(doc *html.Node, p *page) (string, error) {
	simplify(doc, false, 0)
	units := unitsOf(doc)
	size := 0
	for _, u := range units {
		size += len(u.words)
	}
	if size > maxWords {
		return "", fmt.Errorf("%d bytes of words on a page; save the article alone as text and read that: %w",
			size, document.ErrTooLarge)
	}
	chosen := choose(doc, units)
	if proseIn(units, chosen) < minProse {
		if body := p.articleBody(); utf8.RuneCountInString(body) >= minProse {
			return strings.TrimSpace(body) + "\n", nil
		}
		return "", ErrNoArticle
	}
	addHeadline(units, chosen, p)
	return render(units, chosen), nil
}

// addHeadline chooses the headline before the article: the last heading there that the
// page gives as its title too. Libraries leave it out of some articles and not of others.
func addHeadline(units []unit, chosen []bool, p *page) {
	titles := []string{key(p.h1), key(p.title), key(p.meta["og:title"]), key(p.data.value("headline"))}
	for i := slices.Index(chosen, true) - 1; i >= 0; i-- {
		if !units[i].heading {
			continue
		}
		k := key(units[i].words)
		for _, title := range titles {
			// A title may go on with the name of the site.
			if k != "" && (k == title || utf8.RuneCountInString(k) >= minTitle && strings.HasPrefix(title, k)) {
				chosen[i] = true
				return
			}
		}
	}
}

// proseIn counts the code points of running text among the chosen units: lines of
// several words that are not links for the most part.
func proseIn(units []unit, chosen []bool) int {
	n := 0
	for i, u := range units {
		if !chosen[i] || u.heading || u.isLinks() {
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
