// Package lemma gives English words their lemmas, beside their part-of-speech tags, after
// the conventions of Universal Dependencies (universaldependencies.org, English EWT and
// GUM): "talks" NNS is "talk", "n't" is "not", "States" NNPS is "State", "1,200" is "1200".
//
// A lemma comes from the first of these that has it:
//
//   - a table of forms: irregular ones (data/irregular.tsv, written by hand) and those that
//     the treebanks show to be exceptions (data/learned.tsv);
//   - the suffix rules of the tag (data/rules.tsv), the first that leads to a known word:
//     "hoping" is of "hope" and "adding" of "add". Known are the lemmas of the treebanks
//     and those words of WordNet that rules would miss (data/wordnet.tsv);
//   - the first rule that fits;
//   - the form, in lower case but for names, abbreviations and adjectives of names.
//
// There is no context: "'s" VBZ is always "be".
//
// Learned files are made by internal/lang/lemma/compile from training parts alone. Beside
// gold tags, and counting as the CoNLL 2018 scorer does (a gold lemma "_" asks for nothing),
//
//	EWT dev  98.89 % of 25,147 lemmas      GUM dev  99.37 % of 16,241 lemmas
//
// are right (go test -run GoldTags -v ./internal/lang/lemma). A third of what is wrong in EWT is
// misspelt. The treebanks disagree on some: "people" is its own lemma in EWT and of "person"
// in GUM.
package lemma
