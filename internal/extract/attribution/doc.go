// Package attribution ties sources, cues and contents together by rule.
//
// It is the baseline: one small file for each construction of reported speech, all
// over the same [finder].
//
//   - clause.go: a verb with its subject before it and its content after it
//   - quoted.go: a quotation before the cue ("...," she said), and around it
//   - inverted.go: a subject after the verb ("...," said the envoy)
//   - passive.go: "it is understood that", "was accused of", "rejected by"
//   - noun.go: "the minister's claim that"
//   - phrase.go: "according to", and a name with a colon
//   - floating.go: a quotation that no cue stands beside
//
// What a source or a content takes in follows the guidelines of PolNeAR (Newell,
// Margolin and Ruths, LREC 2018): the content keeps its quotation marks and "that", and
// leaves out the full stop of the sentence.
package attribution
