// Package ud measures the language core: tokens, sentences, tags, lemmas and trees by the
// measures of the CoNLL 2018 shared task, and names by their spans. Whatever writes
// CoNLL-U can be measured by it and compared with the core.
//
// # How words are compared
//
// The measures follow the definition of the CoNLL 2018 shared task, "Multilingual
// Parsing from Raw Text to Universal Dependencies" (Zeman et al. 2018;
// universaldependencies.org/conll18/evaluation.html). Gold and system part the same text,
// so everything is placed by the characters that are not white space. Characters that are
// not seen (Unicode's category Cf, such as a zero-width joiner or a byte order mark) do
// not count either: a system may leave them out of its tokens.
//
//   - A token is what stands in the text, a word what has tags and a head: "don't" is one
//     token of two words in the English treebanks.
//   - Tokens and Sentences: F1 of equal spans.
//   - Words: F1 of aligned words, see align.go. Words of one token each are aligned if their
//     spans are equal. Where a token has several words on either side, words are aligned
//     by the longest common subsequence of their forms, whatever their case. So "do" and
//     "n't" as tokens of their own lose the token and win both words.
//   - UPOS, XPOS, Lemmas: F1 of aligned words with the same tag or lemma. A gold lemma that
//     is missing is always right.
//   - UAS: F1 of aligned words whose heads are aligned with each other, or are both the
//     root. LAS wants the same relation too, up to its first colon: "nmod:poss" is "nmod".
//     FullLAS wants the whole of it.
//
// With the gold's tokens and sentences given, every word is aligned, and F1 is the part of
// the words that is right.
//
// # How names are compared
//
// A name is right if its span and its kind are (micro F1 of exact spans, as in the CoNLL
// 2002 and 2003 shared tasks; Tjong Kim Sang and De Meulder 2003). Every corpus and every
// system has labels of its own: data/kinds.tsv says for each [Scheme] which label stands for
// which of the common kinds, person, organisation and place. A kind that the labels of
// either side do not have is left out on both.
//
// Guidelines differ about "the" in "the United Nations" and about a closing "'s". Trimmed is
// the same F1 after both have been taken off on both sides.
//
// # Units
//
// A figure is a ratio of sums over a set, and its 95 % interval is drawn over documents
// ([eval.Resampler]).
package ud
