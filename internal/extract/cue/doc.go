// Package cue finds the words of saying: the cues of attributions, from a lexicon.
//
// A cue is found whether or not it attributes anything; that is for the attribution
// stage. Verbs are found in all their forms with the whole verb group around them
// ("has not yet said", "is expected to announce"), nouns, adjectives and phrases as
// they stand. Forms that are noun and verb alike ("claims", "report") are told apart
// by the closed-class words beside them.
//
// The words are those of package lexicon, inflected.
package cue
