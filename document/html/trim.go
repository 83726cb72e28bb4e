package html

import (
	"strings"
	"unicode/utf8"
)

// fewWords is the fewest words of a line that counts as text at the ends of an article
// without being a sentence: shorter ones are dates, bylines, labels of buttons.
const fewWords = 8

// trim leaves out what a library takes along with an article: links to other articles,
// which are no sentences; after the last line of text all headings, labels and links,
// and before the first all labels and links.
func trim(units []unit, chosen []bool) {
	for i, u := range units {
		if u.isLinks() && !endsSentence(u.words) {
			chosen[i] = false
		}
	}
	for i := len(units) - 1; i >= 0; i-- {
		if chosen[i] && !units[i].heading && !units[i].isLabel() && !units[i].isLinks() {
			break
		}
		chosen[i] = false
	}
	for i := 0; i < len(units); i++ {
		if !chosen[i] || units[i].heading {
			continue
		}
		if !units[i].isLabel() && !units[i].isLinks() {
			break
		}
		chosen[i] = false
	}
}

// isLabel reports whether a line is short, no sentence and no item of a list.
func (u unit) isLabel() bool {
	return !u.item && wordsIn(u.words) < fewWords && !endsSentence(u.words)
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, "”\"’'»)]“‘ \u00a0")
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:;,…。！？।؟", last)
}
