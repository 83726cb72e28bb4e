// Package plain reads text files into documents: bytes in whatever encoding a
// newsroom left them, with or without metadata at their head.
//
// [Read] decodes and changes nothing else. Line ends, tabs, double spaces and stray
// marks stay, so that the offsets of a reading hold in the file itself once it is
// decoded.
//
// # Encodings
//
// Tried in this order; the first that fits wins ([Decode]):
//
//  1. a byte order mark of UTF-8, UTF-16 or UTF-32, which is dropped from the text;
//  2. UTF-16 without a mark, where NUL bytes or a strong pattern give it away;
//  3. UTF-8, whenever the bytes are valid UTF-8;
//  4. a legacy encoding by the letters that it would give (ISO-2022-JP, Windows code
//     pages, ISO 8859, KOI8-R, Shift_JIS, EUC, Big5, GB 18030). Windows-1252 stands in
//     for ISO 8859-1 and for every doubt, as on the web.
//
// A file that is UTF-8 but for a few bytes is refused with [ErrEncoding] and the line:
// a guess would put words into the record that nobody wrote. What is no text at all is
// [document.ErrBinary].
//
// # Metadata
//
// Provenance may stand in YAML between two lines of three hyphens at the very start
// (front matter), or in a side file NAME.meta.yaml next to NAME ([ParseMeta]):
//
//	---
//	title: Harbour talks resume
//	publisher: The Lantern
//	url: https://lantern.example/harbour-talks
//	published: 2031-03-04T18:30:00+01:00
//	language: en
//	---
//
// All keys are optional and others are ignored. A value that cannot be used is
// [document.ErrMeta] with its line. A block of lines between hyphens is front matter
// only if it has one of the five keys; other texts that open with a rule of hyphens
// lose no words.
//
// Precedence: what the caller gives (flags, then side file) over front matter.
// Nothing is guessed; a file without a title has none.
package plain
