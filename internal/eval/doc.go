// Package eval holds what the scorers share: sets of characters, one-to-one pairing,
// counts, intervals and tables. The scorers themselves are in its folders: polnear
// measures attributions against the PolNeAR corpus, golden compares readings with
// readings that a person has checked.
//
// # How words are compared
//
// Gold and prediction are compared by document offsets, never by their words: the same
// words a second time are other words. Offsets count Unicode code points. White space
// does not count: [Ink] numbers the other characters of a text, so that a span that
// takes in a trailing space is the same as one that does not. Punctuation counts. Spans
// in pieces are equal if their pieces are.
//
// # What a scorer here keeps to
//
//   - One to one. A prediction can be right about one gold item only, and a gold item
//     can be found once only. Where several pairings are possible, the one with the
//     greatest total overlap is taken ([Pair]), not the first one found.
//   - Overlap is counted for paired items alone, never summed over all pairs.
//   - Both sides count. Nothing is measured by containment in the gold span.
//   - The order of predictions changes nothing.
//   - A score is a ratio of sums over the corpus (a "micro" average). Its 95 % interval
//     comes from drawing whole articles with replacement ([Resampler]), since the
//     attributions of one article are not independent of each other.
package eval
