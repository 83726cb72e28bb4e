// Package text holds a document's text and the spans that point into it.
//
// Two offsets are in use, and this package is where they meet.
//
//   - Inside Parley a [Span] is a half-open range of bytes: slicing is free and
//     nothing is copied.
//   - Outside, in parley.reading/1 and in the record, a [Selector] counts Unicode
//     code points and repeats the words: start and end are those of a W3C
//     TextPositionSelector, exact is that of a TextQuoteSelector
//     (https://www.w3.org/TR/annotation-model/#text-position-selector). A reader in
//     any language can slice with it, and can see when the text has changed.
//
// [Text.Selector] and [Text.Span] go from one to the other. Both refuse what does not
// fit the text: a selector whose words are not at its offsets is an error, never a
// guess, since everything in the record rests on it.
//
// A [Text] is valid UTF-8 by construction. Decoding other encodings is the work of
// package document/plain.
package text
