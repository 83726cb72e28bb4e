// Package show writes what Parley found for people to read in a terminal, or in a file
// without any colour.
//
// A [Printer] writes ANSI styles always; the writer that it is given takes them out
// where they do not belong (colorprofile does). So nothing here may be said by a style
// alone: a text whose spans are marked in colour is followed by the list of its
// statements in words, and the numbers of the list stand in the margin of the text.
//
// The words of documents are shown as they are, with one exception: control
// characters, which could move the cursor or turn the direction of a line, are shown by
// pictures ([Visible]). Exact bytes are what --json is for.
package show
