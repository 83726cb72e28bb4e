package train

import "github.com/parley-project/parley/internal/extract/coref"

// Config says how to learn.
type Config struct {
	Shape  coref.Shape
	Epochs int
	// Rate is that of Adagrad at the beginning; it falls evenly towards a tenth of that.
	Rate float64
	// Dropout is the part of the hidden layer that is left out at random.
	Dropout float64
	// FalseLink, FalseFirst and WrongLink are what errors cost, added to the scores of what is
	// wrong: to link what is a first, to leave open what is none, to link to another.
	FalseLink, FalseFirst, WrongLink float64
	// Silver, GAP and Pronouns weigh what is learned from these, GUM having 1; 0 leaves it out.
	Silver, GAP, Pronouns float64
	// Seed is where chance begins.
	Seed uint64
}
