// Package statement settles what is known of each attribution beside who speaks: how
// direct it is, to whom, through which medium, when, and in what manner it was said.
//
// The time of a statement is the one that governs its cue: in the cue's own clause and
// outside what was said. A statement with no such time is unclear, whatever the day of
// publication: that it was said before it was printed is all that is known.
package statement
