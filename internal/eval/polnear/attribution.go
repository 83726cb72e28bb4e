package polnear

import (
	"slices"

	"github.com/parley-project/parley/internal/eval"
)

// An Attribution is a source, its cue and its content, each a list of spans in Unicode
// code points of the text. A part that is not there is empty.
type Attribution struct {
	// ID is the name of a gold attribution in its file, such as "E12".
	ID      string
	Source  []eval.Span
	Cue     []eval.Span
	Content []eval.Span
	// Speaker are the mentions, anywhere in the text, of whom a prediction takes for the
	// speaker; empty where it names nobody. Gold attributions have none.
	Speaker []eval.Span
	// Probability is how likely a prediction holds itself to be right; 0 where it does not say.
	Probability float64
}

// A Prediction is what a reader finds in one article.
type Prediction struct {
	// Document is the article's id: the name of its text file without ".txt".
	Document     string
	Attributions []Attribution
}

// A Role is a part of an attribution.
type Role int

// The roles, in the order in which the figures give them.
const (
	Source Role = iota
	Cue
	Content
	roles // their number
)

// String is "source", "cue" or "content".
func (r Role) String() string { return [...]string{"source", "cue", "content"}[r] }

// A link is an attribution in ink: its parts by role.
type link [roles]eval.Spans

// number puts attributions in ink, in an order that does not depend on theirs. What is
// empty in all parts is left out.
func number(ink *eval.Ink, as []Attribution) ([]link, error) {
	links := make([]link, 0, len(as))
	for _, a := range as {
		var l link
		for r, spans := range [roles][]eval.Span{a.Source, a.Cue, a.Content} {
			s, err := ink.Number(spans)
			if err != nil {
				return nil, err
			}
			l[r] = s
		}
		if len(l[Source])+len(l[Cue])+len(l[Content]) > 0 {
			links = append(links, l)
		}
	}
	slices.SortFunc(links, link.compare)
	return links, nil
}

func (l link) compare(o link) int {
	for _, r := range [roles]Role{Cue, Content, Source} {
		if c := l[r].Compare(o[r]); c != 0 {
			return c
		}
	}
	return 0
}

func (l link) equal(o link) bool { return l.compare(o) == 0 }

// distinct are the different spans of one role, in order: a source that two
// attributions share is one span.
func distinct(links []link, r Role) []eval.Spans {
	var out []eval.Spans
	for _, l := range links {
		if l[r].Len() > 0 {
			out = append(out, l[r])
		}
	}
	slices.SortFunc(out, eval.Spans.Compare)
	return slices.CompactFunc(out, eval.Spans.Equal)
}
