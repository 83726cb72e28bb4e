// Package tagger is the network that finds the words of attributions: for each token
// whether a source, a cue or a content begins there, goes on, or none of these.
//
// It is a copy of the language core's encoder (package encoder), trained on from there,
// that is told more of each token: what the core says of it and of the token that it hangs
// from, as numbers, and marks of the document around it: quotation marks and how far they
// reach, words of the cue lexicon, the place in paragraph and document, what the paragraph
// before held. Paragraphs are read a few together, so that a quotation is seen
// beside the paragraph that says whose it is.
//
// A chain (package crf) decides over each paragraph. Its labels are those of PolNeAR, which
// gives a token one at most: what is said within a content is no part of the same reading.
package tagger
