// Package medium finds the channels and occasions of saying: "in an interview with
// Canal Mirepont", "on state television", "told the Halyard News Agency".
//
// The nouns and platforms are in data/media.tsv, nouns that the name of a medium follows in
// data/holders.tsv. Outlets come from the register, which knows what kind of publisher each is,
// and from the names that the language core takes for publishers, whose kind is unclear. A medium is found wherever it stands; which
// statement it belongs to is for the statement stage.
package medium
