// Package corpus reads the corpora that the learned layers of the language core are
// trained and measured on, and gives their sentences in one shape: [Sentence].
//
// Corpora differ in what they annotate. What one does not say is left open: a head is -1,
// a tag is empty, and the names of a word are the set of labels that the corpus allows
// there ([NameSet]), which a model with partial labels can learn from (Tsuboi et al. 2008,
// "Training Conditional Random Fields Using Incomplete Annotations", COLING).
//
//   - [CoNLLU]: Universal Dependencies, with the names of GUM out of its entities.
//   - [Columns]: name corpora of one word and one tag a line, by [Mapping].
//   - [Silver]: the CoreNLP layers of PolNeAR, carried over to the tokens of Parley.
//   - [Plain]: any text, without annotation.
//   - [Labelled]: what a teacher model believes of a text.
//
// [Treebanks], [Names], [Silvers] and [Texts] read the folder of data sets as it is laid
// out for this project. [Lexicons] sharpens the names by lists of groups, offices and publishers.
//
// Readers give sentences one by one as iterators. An error ends them, names the file and
// the line, and wraps [ErrMalformed] where the content is at fault.
package corpus
