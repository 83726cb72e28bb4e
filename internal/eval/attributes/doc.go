// Package attributes measures how well it is read in what manner a thing was said: act,
// polarity, modality, hedge, addressee, medium and time of an attribution.
//
// The labels are by hand, over attributions of PolNeAR's train part; GUIDELINE.md says what
// each means and how the attributions were drawn. testdata holds ids and offsets alone.
//
// A label is paired with the statement whose cue shares most characters with its own; where
// none does, the statement was not found and nothing else is asked of it. With [Given] the
// corpus's own source, cue and content are read on, so that what is missed before does not
// count. Act, polarity, modality and hedge are right or wrong. Addressee and time are right
// where a mention of an addressee, or the time, shares a character with the words labelled;
// a medium where its name stands in them.
package attributes
