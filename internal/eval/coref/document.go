package coref

import (
	"errors"
	"fmt"

	"github.com/parley-project/parley/text"
)

// Errors that callers decide on; those returned wrap them with file and line.
var (
	// ErrSyntax: a file is not of its format.
	ErrSyntax = errors.New("not of the format")
	// ErrMismatch: an annotation or a system's answer does not fit its text.
	ErrMismatch = errors.New("does not fit its text")
	// ErrEmpty: there is nothing to measure.
	ErrEmpty = errors.New("nothing to measure")
)

// Kind is by what sort of words a mention is made.
type Kind uint8

// The kinds, by the part of speech of the head.
const (
	Nominal Kind = iota // "the envoy"
	Pronoun             // "she"
	Name                // "Mara Venn"
	kinds               // their number
)

// String is "nominal", "pronoun" or "name".
func (k Kind) String() string { return [...]string{"nominal", "pronoun", "name"}[k] }

// A Mention is words that stand for an entity.
type Mention struct {
	// Span are all words, Head is the one that the others hang from; bytes of the text. A
	// system's Head counts for GAP alone, which has no trees, and may be empty: elsewhere
	// the gold's tree says what the head is.
	Span, Head text.Span
	// Kind is known of gold mentions, Entity, the type of the entity as the corpus has it,
	// of those of GUM.
	Kind   Kind
	Entity string
}

// A Chain are the mentions of one entity.
type Chain []Mention

// A Word is a word of the gold.
type Word struct {
	text.Span
	// Head is the index of the word that this one hangs from, or -1.
	Head int
	Kind Kind
}

// A Document is a text with its gold.
type Document struct {
	ID, Text string
	// Words are those of the corpus, in order. Words that are written together may share a span.
	Words []Word
	// Chains include those of one mention where the corpus annotates them.
	Chains []Chain
}

// head is the index of the word of [from, to) that the others hang from. Where several hang from
// outside, it is the first one that is preferred, else the first; from where the tree is broken.
func (d *Document) head(from, to int, preferred []int) int {
	first, best := -1, -1
	for i := from; i < to; i++ {
		if h := d.Words[i].Head; h >= from && h < to {
			continue
		}
		if first < 0 {
			first = i
		}
		for _, p := range preferred {
			if p == i && best < 0 {
				best = i
			}
		}
	}
	return max(best, first, from)
}

// mention is the gold mention of the words [from, to).
func (d *Document) mention(from, to int, preferred []int, entity string) Mention {
	h := d.Words[d.head(from, to, preferred)]
	span := text.Span{Start: d.Words[from].Start, End: d.Words[to-1].End}
	return Mention{Span: span, Head: h.Span, Kind: h.Kind, Entity: entity}
}

func at(name string, line int, err error, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s: %w", name, line, fmt.Sprintf(format, args...), err)
}
