package stage

import (
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// A Cue is a place where words of saying stand, whether or not they attribute
// anything.
type Cue struct {
	// Span holds the whole verb group ("has not yet said") or phrase.
	text.Span
	// Tokens is the same as a range of the tokens of Draft.Words; Head is the token that says: "said".
	Tokens lang.Range
	Head   int
	// Lemma is the entry of the lexicon, such as "say" or "according to".
	Lemma string
	Form  CueForm
	// Inflection is the form of a verb; other cues have none.
	Inflection Inflection
	// Passive: the source, if there is one, comes after "by".
	Passive bool
	// Act is what a speaker does with it; Negated and Modality are those of its clause.
	Act      reading.StatementAct
	Negated  bool
	Modality reading.Modality
	Frames   Frames
}

// CueForm is how a cue is built.
type CueForm string

// The forms of a cue.
const (
	VerbCue CueForm = "verb" // said, has denied, is expected to announce
	NounCue CueForm = "noun" // claim, warning that
	PrepCue CueForm = "prep" // according to, in the words of
	AdjCue  CueForm = "adj"  // is confident that
)

// Inflection is the form of a verb.
type Inflection uint8

// The forms of a verb that matter to who its subject is.
const (
	NoInflection Inflection = iota
	Finite                  // says, said, has said, will say: it has a subject
	Participle              // saying: its subject is that of another verb
	Infinitive              // to say
	Reduced                 // a claim made by ...: a past participle after its noun
)

// Frames are the patterns in which a cue takes its content.
type Frames uint16

// The frames of a cue.
const (
	TakesQuotation Frames = 1 << iota // a quotation, before, after or around it
	TakesClause                       // a clause with "that", "whether", "how"
	TakesBare                         // a clause without "that"
	TakesTo                           // an infinitive with "to"
	TakesNoun                         // a noun phrase: what is rejected, praised, mentioned
	TakesObject                       // an object and then "of", "for" or "as"
	TakesAddressee                    // the addressee as its object
	TakesNothing                      // it can stand without a content
	Ambiguous                         // its forms are nouns or adjectives as well
)

// Has reports whether f has any of the frames of o.
func (f Frames) Has(o Frames) bool { return f&o != 0 }
