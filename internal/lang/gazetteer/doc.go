// Package gazetteer marks the words of a text with classes: given name, place, ministry,
// title of office, verb of saying and so on (the constants of Gaz). The marks are evidence for a
// learned tagger, not a decision: "Washington" is a place, a surname and a given name.
//
// data/words.tsv is written by hand, data/names.tsv made by internal/lang/gazetteer/compile
// from open data and from data files of other rooms; the heads of both give origins and
// licences. Of the tokens of wikigold that are parts of persons' names 44 % are marked as
// given names and 27 % as surnames; of other capitalised words 7 % and 1 %.
//
// The table holds hashes of entries and of their beginnings in place of their letters. A
// word costs about 60 ns, loading 7 ms and 1 MB (go test -bench . ./internal/lang/gazetteer).
package gazetteer
