package words

import (
	"cmp"
	"slices"
	"strings"

	"github.com/parley-project/parley/text"
)

// A Match is one place where a phrase stands: the words First to Last, both included,
// by their index.
type Match struct {
	// Phrase is the index of the phrase among those searched for.
	Phrase      int
	First, Last int
}

// Find is every match of the phrases in a text with the words all, in text order,
// the longer first.
func Find(all []Word, phrases []Phrase) []Match {
	byFirst := make(map[string][]int, len(phrases))
	for i, p := range phrases {
		if len(p) > 0 {
			byFirst[p[0]] = append(byFirst[p[0]], i)
		}
	}
	var found []Match
	for at, w := range all {
		for _, i := range byFirst[w.Folded] {
			if last := at + len(phrases[i]) - 1; holds(all[at:], phrases[i]) {
				found = append(found, Match{i, at, last})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b Match) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.Last, a.Last))
	})
	return found
}

func holds(all []Word, p Phrase) bool {
	if len(all) < len(p) {
		return false
	}
	for i, w := range p {
		if all[i].Folded != w {
			return false
		}
	}
	return true
}

// passageWords is about how many words a passage has: two lines of a page.
const passageWords = 40

// Passage is the stretch of s, whole words and at most about forty of them, that holds
// the most different phrases; of several the first. It keeps to one paragraph where the
// matches do. With it come the matches within, in order; those that overlap are one.
// Both are empty where found is.
func Passage(s string, all []Word, found []Match) (text.Span, []text.Span) {
	if len(found) == 0 {
		return text.Span{}, nil
	}
	first, last := bestWindow(found)
	spare := passageWords - (last - first + 1)
	for n := spare / 2; n > 0 && first > 0 && !newParagraph(s, all, first); n-- {
		first--
		spare--
	}
	for ; spare > 0 && last+1 < len(all) && !newParagraph(s, all, last+1); spare-- {
		last++
	}
	var matches []text.Span
	for _, m := range found {
		if m.First < first || m.Last > last {
			continue
		}
		span := text.Span{Start: all[m.First].Span.Start, End: all[m.Last].Span.End}
		if n := len(matches); n > 0 && matches[n-1].Overlaps(span) {
			matches[n-1] = matches[n-1].Cover(span)
		} else {
			matches = append(matches, span)
		}
	}
	return text.Span{Start: all[first].Span.Start, End: all[last].Span.End}, matches
}

// bestWindow is the first and last word of the matches that hold the most different
// phrases within the length of a passage.
func bestWindow(found []Match) (first, last int) {
	var seen []int // by phrase: the last match from which a window had it, plus one
	for _, m := range found {
		for len(seen) <= m.Phrase {
			seen = append(seen, 0)
		}
	}
	most := 0
	for i, from := range found {
		n, end := 0, from.Last
		for _, m := range found[i:] {
			if m.First-from.First >= passageWords {
				break
			}
			fits := m == from || m.Last-from.First < passageWords
			if fits && seen[m.Phrase] != i+1 {
				seen[m.Phrase] = i + 1
				n, end = n+1, max(end, m.Last)
			}
		}
		if n > most {
			most, first, last = n, from.First, end
		}
	}
	return first, last
}

// newParagraph reports whether a blank line stands before word i.
func newParagraph(s string, all []Word, i int) bool {
	return strings.Count(s[all[i-1].Span.End:all[i].Span.Start], "\n") > 1
}
