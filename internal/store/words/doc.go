// Package words says what a word is when a record is searched, so that every store
// answers alike whatever its engine takes for a word.
//
// A word is a run of letters and digits with the marks upon them. Case and accents do
// not count ([Fold]): "zoe" finds "Zoë", "STRASSE" finds "Straße", "radoslaw" finds
// "Radosław". An apostrophe or a hyphen parts words, so "Kremlin" finds "Kremlin’s". The
// letters of an abbreviation with full stops are one word: "US" finds "U.S." In
// scripts that put no spaces between words (Han, kana, Thai and their like) each
// character is a word. There is no stemming: a record is asked for words as they were
// said, in more than one language.
//
// A search ([Parse]) asks for phrases, all of them. What stands in double quotation
// marks of any style is one phrase; elsewhere each run without white space is one, so
// that "cease-fire" asks for "cease" followed by "fire". No mark and no word is an
// operator.
//
// [Find] finds the phrases in a text, [Passage] the stretch of it that shows most.
package words
