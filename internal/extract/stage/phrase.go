package stage

import "github.com/parley-project/parley/text"

// A Phrase is a phrase that may mean somebody or something, with what it may go back to. Phrases
// are in text order ([text.Span.Compare]).
type Phrase struct {
	text.Span
	// Head is the word that the phrase hangs from. Two phrases share it where one is a pair
	// ("Tesmar and Belgarra"); the pair is the longer.
	Head text.Span
	// Pair: the phrase is made of parts that "and" joins.
	Pair bool
	// First is how likely the phrase goes back to none of those before it; the rest is shared by
	// Antecedents and by what is too unlikely to be kept.
	First       float32
	Antecedents []Antecedent
}

// An Antecedent is an earlier phrase that one may go back to.
type Antecedent struct {
	Phrase      int // index in Draft.Phrases
	Probability float32
}
