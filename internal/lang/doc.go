// Package lang is the language core: tokens, sentences and paragraphs of a text, as
// byte spans. Tags, parses and names will join them.
//
// Tokens follow the conventions of the Penn Treebank and Universal Dependencies:
// punctuation stands alone, "don't" is "do" and "n't", "Mara's" is "Mara" and "'s",
// "U.S." is one token, and so are numbers, amounts, times and web addresses.
// Everything points into the text; nothing is copied or rewritten.
//
// The work is linear in the text, and memory is bounded by its number of tokens.
package lang
