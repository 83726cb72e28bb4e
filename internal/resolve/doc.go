// Package resolve makes record entries of readings: it alone sees both.
//
// It decides what is the same across documents. An entity with a register id is that
// entity of the register. A named one is whatever has its kind and name. An unnamed
// one ("two officials") is never anybody in another document.
//
// Ids stay stable: a statement's id is made of its document and the words of its cue
// and content, not of its place in a list, so that a better reader that finds more
// statements does not rename those that were found before. See docs/adr/0004-stable-ids.md.
package resolve
