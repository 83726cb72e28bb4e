// Package document defines what Parley reads: a [Document], one published text with
// its provenance, and the [Publisher] that answers for it.
//
// The subfolders turn bytes into documents: document/plain for text files,
// document/html for pages. They decode and select; they never rewrite. The text of a
// plain file is that file's text, line ends and spaces kept, so that offsets hold in
// the file itself.
//
// Two hashes name a document. [Hash] is of the text alone: two outlets that run the
// same wire copy have one hash. [ID] is of the text with its provenance, so the same
// words from another publisher, or on another day, are another document, and the same
// file added twice is the same one.
package document
