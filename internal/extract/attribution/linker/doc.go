// Package linker tells which spans of words belong together as an attribution: each content
// picks its cue, and each cue its source or none.
//
// A choice is made among the few candidates around, with a probability for each: the
// softmax of the sums of learned weights of what can be said of the two spans and of what lies between them
// (a conditional logit; McFadden 1974). So it was found to be enough by those who built
// PolNeAR's and PARC's systems: an attribution has one cue, hardly ever leaves its paragraph, and
// shares its source at most.
package linker
