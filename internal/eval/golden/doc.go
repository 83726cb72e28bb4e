// Package golden measures readings against golden readings: what a person, reading the
// document, says that it contains.
//
// A golden reading is a file of the parley.reading/1 contract. That of the document
// NAME stands beside it as NAME.golden.json:
//
//	2031-02-11-halyard-mediator-brings-paper.txt
//	2031-02-11-halyard-mediator-brings-paper.txt.golden.json
//
// [Eval] loads each document, has it read, and gives
//
//   - for each list of the contract (entities, statements, acts ...) precision, recall
//     and F1 over its items. Items are paired one to one by their evidence: entities by
//     their mentions, statements by their cues, or by their contents where one has no
//     cue, all others by the spans of evidence. Any overlap makes a pair; how good the
//     bounds are is a matter of the fields;
//   - for each field of the document, of paired entities and of paired statements, the
//     part that is right;
//   - each difference: the document, the list, the item, the field, what is wanted and
//     what came.
//
// Ids mean nothing outside their reading, so that a golden e4 is compared with the
// entity that it is paired with, whatever its id.
package golden
