// Package polnear measures attributions against PolNeAR, the corpus of political news
// with gold attributions (Newell, Margolin and Ruths, LREC 2018): source, cue and
// content, and which of them belong together.
//
// # The corpus
//
// [Load] reads a folder of the corpus: text/ID.txt, attributions/ID_ANNOTATOR.ann in
// brat's standoff format, and, where it is there, conllu/ID.conllu, of which only the
// offsets of the tokens are used. An article that several people annotated has several
// .ann files. PolNeAR gives every token one label at most: inside a content nothing more
// is annotated. [FromReading] therefore leaves out what a reading reports as nested.
//
// # The figures
//
// A [Scores] holds, each with a 95 % interval over articles:
//
//  1. Exact, Begin, Jaccard: labels of tokens, paragraph by paragraph, as the evaluation
//     of CofeNet has them; see cofenet.go and bio.go for the definitions.
//  2. Partial: F1 of overlapping spans (Pareti 2015, see partial.go).
//  3. Strict, Lenient: F1 of whole attributions (see linked.go).
//  4. SourceExact, SourceOverlap: the source, given the cue.
//  5. Direct, Mixed, Indirect: exact F1 of whole contents by their quotation marks.
//
// A [Result] holds them twice. All takes every .ann file as a document of its own, as
// CofeNet's data does, so that an article with six annotators counts six times. One
// takes one annotator an article, the first by the name of the file. The sixth figure,
// speakers, needs labels that PolNeAR has not: see [Speakers], and labels/GUIDELINE.md for how they are
// made.
package polnear
