// Package quotation is the stage that finds the stretches of a text that stand in
// quotation marks.
//
// It knows marks, not speech: a title, a word at arm's length ("truce") and a statement
// are all quotations here. Whether one is said by somebody is decided by the stage that
// finds attributions.
//
// A paragraph is read once from left to right with a stack of what is open. A mark is
// told to open or close by the characters beside it; where they leave it open (a
// straight mark between two spaces), by whether something is open that it could close.
// data/marks.txt says which mark may close which.
//
// Marks that are lost or stray are common, so nothing here is an error:
//
//   - A closing mark with nothing to close is passed over; but where the paragraph before
//     left a quotation open, it ends what goes on from there.
//   - A quotation that the paragraph does not close ends with the paragraph and is
//     Unclosed. If the next paragraph opens with a mark of the same family, that quotation
//     Continues it: so print sets a quotation of several paragraphs.
//   - If another quotation of the same family opens after it and the next paragraph does
//     not go on with it, its closing mark was lost, and it ends with the sentence before
//     that one.
//   - A single mark that nothing closes was an apostrophe, and is passed over unless the
//     next paragraph goes on with it.
//   - Marks with nothing between them are passed over.
//
// Apostrophes are parted from single marks before, by package lang. What follows an s is
// looked at again, because only the whole paragraph and the next one tell the possessive
// of a plural from a closing mark. "the sides’ envoys" has an apostrophe where what is
// open is closed without it, or goes on in the next paragraph; "the sides’ and" has one
// only where package lang says so and the quotation would be closed without it.
//
// Spans nest or are disjoint, whatever the text. The work is linear: a closing mark
// looks at most [Deepest] quotations up for the one that it closes.
package quotation
