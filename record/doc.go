// Package record is the vocabulary of the record: what all readings add up to, and
// the questions that can be put to it. It knows no database.
//
// A record is of one process. It holds documents with their text, the entities that
// they speak of, and the statements made in them. Every entry carries [Evidence]: the
// exact words in a stored document. Nothing in it says "true".
//
// Three times are kept apart. Event time is an entry's own (Said). Publication time is
// its document's (Published). Recording time is when the record learned of it
// (Recorded), passed in by the caller; no store looks at a clock.
//
// [Reader] is what views see; [Writer] is what resolving writes to. A store implements
// both and passes one shared suite (internal/store/storetest). Listings come in an
// order that is part of their contract, so that the same record gives the same bytes.
package record
