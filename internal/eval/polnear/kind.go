package polnear

import (
	"strings"
	"unicode"

	"github.com/parley-project/parley/internal/eval"
)

// A kind is how much of a content stands in quotation marks, judged by the marks alone.
type kind int

const (
	direct   kind = iota // a mark at both ends
	mixed                // marks inside
	indirect             // none
	kinds                // their number
)

// Marks at which a quotation opens and closes. The straight ones do both.
const (
	openMarks  = "\"“„«»‟〝"
	closeMarks = "\"”“«»〞"
	// Single marks are apostrophes too: they count in pairs only, at the edges of words.
	openSingle  = "'‘‚‹›"
	closeSingle = "'’‘‹›"
)

// kindOf judges a content of p. Punctuation after the closing mark is passed over.
func (p *page) kindOf(content eval.Spans) kind {
	var at []int // code points of the content's characters
	for _, s := range content {
		for i := s.Start; i < s.End; i++ {
			at = append(at, p.ink.At(i))
		}
	}
	last := len(at) - 1
	for last > 0 && strings.ContainsRune(".,;:!?…", p.text[at[last]]) {
		last--
	}
	if last > 0 {
		first, end := p.text[at[0]], p.text[at[last]]
		if strings.ContainsRune(openMarks, first) && strings.ContainsRune(closeMarks, end) ||
			strings.ContainsRune(openSingle, first) && strings.ContainsRune(closeSingle, end) {
			return direct
		}
	}
	opened := false
	for _, i := range at {
		r := p.text[i]
		switch {
		case strings.ContainsRune(openMarks+closeMarks, r):
			return mixed
		case opened && strings.ContainsRune(closeSingle, r) && !p.word(i+1):
			return mixed
		case strings.ContainsRune(openSingle, r) && !p.word(i-1) && p.word(i+1):
			opened = true
		}
	}
	return indirect
}

// word reports whether a letter or digit stands at code point i.
func (p *page) word(i int) bool {
	return i >= 0 && i < len(p.text) && (unicode.IsLetter(p.text[i]) || unicode.IsDigit(p.text[i]))
}

// countKinds counts equal whole contents by kind. Equal contents are of one kind, so a
// content of wrong bounds counts against recall in the kind that it has in the gold and
// against precision in the kind that it has in the prediction.
func (p *page) countKinds(gold, predicted []link) [kinds]eval.Tally {
	gs, ps := distinct(gold, Content), distinct(predicted, Content)
	var hits, found, wanted [kinds]int
	for i, j := 0, 0; i < len(gs) && j < len(ps); {
		switch c := gs[i].Compare(ps[j]); {
		case c == 0:
			hits[p.kindOf(gs[i])]++
			i++
			j++
		case c < 0:
			i++
		default:
			j++
		}
	}
	for _, s := range gs {
		wanted[p.kindOf(s)]++
	}
	for _, s := range ps {
		found[p.kindOf(s)]++
	}
	var out [kinds]eval.Tally
	for k := range kinds {
		out[k] = eval.Counted(hits[k], found[k], wanted[k])
	}
	return out
}
