// Package register holds the entities that are known before any document is read:
// states with their capitals and the words that stand for their governments, heads of
// state and government with the dates of their terms, organisations, publishers and
// places.
//
// # Two sources
//
// [Builtin] is compiled into the program from open data (see data/SOURCES.md for each
// source and its licence) and from lists of our own. [Load] reads a dossier's
// register.yaml, strictly: what it does not understand it refuses, with file, line and
// reason. [Merge] lays the second over the first; the dossier wins.
//
// People come from the open data, from our own list of who held the highest offices
// (data/own/terms.tsv, compared with the open data by a test), or from a dossier.
// [Explain] says for each value who says it.
//
// # Names
//
// [Register.Find] scans the words of a text for names: the longest match from each
// place, in time linear in the text. Names are compared by atoms, the runs of letters
// and digits in them, without diacritics: "Secretary-General" is "Secretary General" and
// "U.S." is "US". Case is kept where it matters: "US" is not "us". A name may stand for
// several entities ([Hit.Names]); nothing is guessed here, the reader of the document
// decides by context.
//
// # Roles
//
// A [Role] is a title of somebody, of something, from one date to another, all as EDTF.
// [Register.Holder] answers who held it on a date. Titles are compared by class, so that
// a spokeswoman is found as spokesperson ([Titles]).
//
// An office is an entity of its own ([Register.Office]) with its holders in order of
// dates ([Register.Terms]): the Russian president of 2006 is another person than that of
// 2010, and the same office.
package register
