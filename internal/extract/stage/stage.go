package stage

import "context"

// A Layer is one part of a draft.
type Layer string

// The layers of a draft, in the order in which they are usually given.
const (
	Parse        Layer = "parse"        // Draft.Parsed and Draft.Words
	Quotations   Layer = "quotations"   // Draft.Quotations
	Cues         Layer = "cues"         // Draft.Cues
	Coreference  Layer = "coreference"  // Draft.Phrases
	Times        Layer = "times"        // Draft.Times
	Mentions     Layer = "mentions"     // Draft.Mentions
	Media        Layer = "media"        // Draft.Media
	Attributions Layer = "attributions" // Draft.Attributions
	Entities     Layer = "entities"     // Draft.Entities, and Mention.Entity
	Speakers     Layer = "speakers"     // Attribution.Speaker and the like
	Statements   Layer = "statements"   // Draft.Statements
)

// A Stage fills some layers of a draft from others.
type Stage interface {
	// Name is the stage's name, as in errors and benchmarks.
	Name() string
	// Needs are the layers that must be there before Run.
	Needs() []Layer
	// Gives are the layers that are there after Run.
	Gives() []Layer
	// Run reads the layers that it needs and sets those that it gives. It is a pure
	// function of the draft and of what the stage was made with, does not panic on any
	// text, and returns an error only when ctx ends.
	Run(ctx context.Context, d *Draft) error
}
