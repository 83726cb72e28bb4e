// Package times measures how well times are found and read in text: against corpora with
// TIMEX3 annotation by the measures of TempEval-3, and case by case against the cases of
// Recognizers-Text.
//
// # Corpora
//
// [Load] reads every *.tml of a folder and of the folders in it (TimeML, as TimeBank and
// TempEval-3 have it), every *.xml that is of MEANTIME, and every *.json that is of
// Recognizers-Text. Of MEANTIME the title and the first five sentences are annotated, and no
// more of it is scored; all of it was looked at while the rules were made, one half first and the
// other as a check until the end, so that no figure on it is one of unseen text. The time of creation
// is given, so that it is not scored.
//
// # Measures
//
// Those of TempEval-3 (UzZaman et al., SemEval 2013, task 1, part A): precision, recall and F1
// of expressions, strict where the words are the same, relaxed where they share a character; and
// of values, where the expressions overlap and the values are the same text. A found expression
// is paired with one annotated expression alone, the greatest overlap first (package eval).
// They are given over all four types and over DATE and TIME alone. A range that Parley gives as
// one time ("March to May") is scored as the two that TimeML has.
//
// Recognizers-Text holds requests to an assistant, not news. A case is found where some time
// overlaps it; its value is right where the days are the ones of any of its readings, or, for
// durations, sets and times of day, where the value is the same.
package times
