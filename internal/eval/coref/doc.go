// Package coref measures coreference: which mentions of a text stand for the same entity.
//
// # The gold
//
//   - GUM (Zeldes 2017), entities and coreference in the last column of its treebank, see
//     [ReadGUM]. Bridging is not used. Mentions that stand alone are annotated.
//   - PolNeAR's chains, which are silver: CoreNLP made them, no person did, see [ReadSilver].
//   - GAP (Webster, Recasens, Axelrod and Baldridge 2018), pronouns with two names before or
//     after them, of which one is meant or neither, see [ReadGAP].
//
// # The figures
//
// A [Scores] holds, each with a 95 % interval over documents, MUC (Vilain et al. 1995),
// B-cubed (Bagga and Baldwin 1998), CEAF-e (Luo 2005), their mean, which is the CoNLL score,
// and LEA (Moosavi and Strube 2016), by the definitions for predicted mentions of Pradhan et
// al. 2014 (the reference scorer 8.01). Sums run over all documents.
//
// Mentions are the same if their heads are the same word, by the gold's tree for both sides, or by
// the stricter match if their bounds are the same. The first figure is that of CorefUD (Žabokrtský et al. 2022): match by
// heads, chains of one mention left out on both sides. The figures with them are given too.
//
// Antecedents are the parts of the anaphoric mentions, those that are not the first of their
// gold chain, whose nearest mention before in the system's chain is of the same gold
// chain: by pronouns, names and other nominals.
package coref
