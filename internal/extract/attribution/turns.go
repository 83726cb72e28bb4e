package attribution

import (
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// A turn is what one speaker says in a transcript or a list of quotations: a label, a colon, and the
// rest of the paragraph.
type turn struct {
	paragraph int
	label     lang.Range
	colon     int
	content   lang.Range
}

// The most tokens that a label has, and the least number of labels in capitals that make a transcript: one
// alone may be "BREAKING:".
const (
	longestLabel = 8
	leastTurns   = 2
)

// turns lets layout decide where it is plain: a paragraph that begins with who speaks and a colon is
// what they say, and attributions found in it are read again within. In a transcript the paragraphs
// between go on with the turn before them.
func (f *finder) turns() {
	turns := f.labelled()
	if len(turns) == 0 {
		return
	}
	in := make(map[int]bool, len(turns))
	for _, t := range turns {
		in[t.paragraph] = true
	}
	f.found = slices.DeleteFunc(f.found, func(a stage.Attribution) bool {
		return in[f.p.ParagraphAt(a.Anchor().Start)]
	})
	words := 0 // paragraphs with words
	for _, p := range f.p.Paragraphs {
		if p.Sentences.Len() > 0 {
			words++
		}
	}
	transcript := len(turns) >= leastTurns && 2*len(turns) >= words
	for i, t := range turns {
		a := stage.Attribution{
			Source: f.span(t.label.From, t.label.To), Cue: f.span(t.colon, t.colon+1), CueIndex: -1, Speaker: -1, Within: -1,
			Content: f.span(t.content.From, t.content.To),
		}
		next := t.paragraph + 1
		if q := f.quotation[t.content.From]; q >= 0 && f.quotationTokens(q).From == t.content.From && f.endsWith(t.content, f.quotationTokens(q).To) {
			a.Content = f.chain(q)
			next = f.p.ParagraphAt(a.Content[len(a.Content)-1].Start) + 1
		}
		// A title with a colon ("Hask: No Deal") above "HASK: No." is no turn that goes on.
		if transcript && i+1 < len(turns) && f.isCapitals(t.label) == f.isCapitals(turns[i+1].label) {
			a.Content = append(a.Content, f.goingOn(next, turns[i+1].paragraph)...)
		}
		f.keep(a)
	}
}

// endsWith: nothing but stops stands in r from token t on.
func (f *finder) endsWith(r lang.Range, t int) bool {
	for ; t < r.To; t++ {
		if k := f.kind(t); k != lang.Stop && k != lang.Punct {
			return false
		}
	}
	return true
}

// labelled are the paragraphs that begin with who speaks and a colon.
func (f *finder) labelled() []turn {
	var named, capitals []turn
	for i, p := range f.p.Paragraphs {
		if p.Sentences.Len() == 0 {
			continue
		}
		r := f.p.TokensOf(i)
		// A transcript that is itself quoted has a mark before each label: "HASK: We left.
		quoted := int32(-1)
		if f.kind(r.From) == lang.Mark && r.Len() > 1 {
			if quoted = f.quotation[r.From]; quoted >= 0 {
				r.From++
			}
		}
		colon := -1
		for t := r.From; t < min(r.To, r.From+longestLabel); t++ {
			if f.is(t, ":") {
				colon = t
				break
			}
			if f.quotation[t] >= 0 && f.quotation[t] != quoted || f.cueAt[t] >= 0 || f.timeAt[t] >= 0 {
				break
			}
		}
		if colon <= r.From || colon+1 >= r.To {
			continue
		}
		t := turn{i, lang.Range{From: r.From, To: colon}, colon, lang.Range{From: colon + 1, To: r.To}}
		switch {
		case f.isSpeaker(t.label) && p.Kind != lang.Heading:
			named = append(named, t)
		case f.isCapitals(t.label):
			capitals = append(capitals, t)
		}
	}
	if len(capitals)+len(named) < leastTurns {
		return named
	}
	turns := append(named, capitals...)
	slices.SortFunc(turns, func(a, b turn) int { return a.paragraph - b.paragraph })
	return turns
}

// isSpeaker: a person or an office is mentioned from the label's first word to its last.
func (f *finder) isSpeaker(label lang.Range) bool {
	m := f.mentionAt[label.From]
	if m < 0 {
		return false
	}
	k := f.d.Mentions[m].Kind
	return (k == reading.Person || k == reading.Office) && f.p.Tokens[label.To-1].End <= f.d.Mentions[m].End
}

// isCapitals: all words of the label are in capitals, as transcripts write who speaks.
func (f *finder) isCapitals(label lang.Range) bool {
	for t := label.From; t < label.To; t++ {
		w := f.p.Word(t)
		if f.kind(t) == lang.Word && (strings.ToUpper(w) != w || strings.ToLower(w) == w) {
			return false
		}
		if f.kind(t) == lang.Number {
			return false
		}
	}
	return f.kind(label.From) == lang.Word
}

// goingOn are the paragraphs from one to another, but for notes in brackets and headings.
func (f *finder) goingOn(from, to int) []text.Span {
	var out []text.Span
	for i := from; i < to; i++ {
		r := f.p.TokensOf(i)
		if r.Len() == 0 || f.is(r.From, "(", "[") || f.p.Paragraphs[i].Kind == lang.Heading {
			continue
		}
		out = append(out, f.span(r.From, r.To)...)
	}
	return out
}
