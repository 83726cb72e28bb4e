// Package resolve makes record entries of readings: it alone sees both.
//
// It gives each entity of a reading the id by which the record knows it (docs/adr/0011-identity.md).
// An entity with a register id is that entity of the register; another named one is whatever has
// its kind and name, but for persons: theirs is an id of the document, with the evidence (gender,
// offices) by which the record says who of several documents is the same. An unnamed one ("two
// officials") is never anybody in another document. A title that names an office, of something
// known, makes the office an entity, and the role a dated relation between the two.
//
// Ids stay stable: a statement's id is made of its document and the words of its cue
// and content, not of its place in a list, so that a better reader that finds more
// statements does not rename those that were found before. See docs/adr/0004-stable-ids.md.
package resolve
