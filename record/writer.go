package record

import (
	"context"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/text"
)

// Entries are all that one document brings to the record.
type Entries struct {
	Document   Document
	Text       *text.Text
	Entities   []Entity
	Mentions   []Mention
	Roles      []Role
	Statements []Statement
	Times      []Time
}

// A Writer adds to a record.
type Writer interface {
	// Has reports whether the record holds the reading of this document by this reader.
	Has(ctx context.Context, id document.ID, reader string) (bool, error)
	// Put adds the entries of one document, whole or not at all, and replaces those of an
	// earlier reader: the last reader to come stays. Putting entries of the reader that the
	// record has for the document changes nothing. Recorded is that of the first Put, even
	// after a replacement. Entries that do not pass [Entries.Check] are refused with its
	// error, and nothing is added. Two Puts at once, from this process or another, both
	// succeed.
	Put(ctx context.Context, e Entries) error
	// Review adds a decision to those that are kept. None is ever taken out. The same decision
	// twice is kept once. The entities need not be in the record: it counts as soon as they
	// are. One that does not pass [Review.Check] is refused with its error.
	Review(ctx context.Context, r Review) error
}

// A Store keeps a record.
type Store interface {
	Reader
	Writer
	// Close frees what the store holds. The record stays.
	Close() error
}
