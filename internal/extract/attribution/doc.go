// Package attribution is the stage that finds who is said to have said what: source, cue and
// content, each a list of spans, tied together.
//
// A [Model] does most of it. Its tagger (package tagger) labels the tokens, its linker (package
// linker) ties the spans, and a [Calibration] says how likely each attribution is right. What a source,
// a cue and a content take in it learned from PolNeAR (Newell, Margolin and Ruths, LREC
// 2018), by whose guidelines a content keeps its quotation marks and "that", and leaves out the
// full stop of its sentence. docs/attribution.md says it with examples.
//
// What PolNeAR does not know is found beside it, each in a file of its own:
//
//   - turns.go: what one speaker says in a transcript, after a name and a colon
//   - credits.go: a quotation with a dash and a name after it
//   - floating.go: a quotation that no cue stands beside, and what goes on over paragraphs
//   - silent.go: an answer without a content, by the lexicon and the tree: "both agreed"
//   - notspeech.go: what is no speech: cross-headings, titles of works
//
// Contents are read again, each as a text of its own, for what is said within them: [Stage.Run]
// has three levels.
package attribution
