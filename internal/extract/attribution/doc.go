// Package attribution is the stage that finds who is said to have said what: source, cue and
// content, each a list of spans, tied together.
//
// A [Model] does most of it. Its tagger (package tagger) labels the tokens, its linker (package
// linker) ties the spans, and a [Calibration] says how likely each attribution is right. What a source,
// a cue and a content take in it learned from PolNeAR (Newell, Margolin and Ruths, LREC
// 2018), by whose guidelines a content keeps its quotation marks and "that", and leaves out the
// full stop of its sentence. docs/attribution.md says it with examples.
//
// What PolNeAR does not know is found by layout: quotations that no cue stands beside and that
// go on over paragraphs (floating.go), and turns of a transcript (turns.go).
//
// Contents are read again, each as a text of its own, for what is said within them: [Stage.Run]
// has both levels, and deeper ones.
package attribution
