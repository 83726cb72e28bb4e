// Package attributes measures how well it is read in what manner a thing was said: act,
// polarity, modality, hedge, addressee, medium and time of an attribution.
//
// The labels are over attributions of PolNeAR's train part. Two language models made them: each
// read each item of its pass by GUIDELINE.md, which says what a label means and how the
// attributions were drawn, and neither saw the other's labels. No person has checked them yet.
// testdata holds ids and offsets alone.
//
// A label is paired with the statement whose cue shares most characters with its own; where
// none does, the statement was not found and nothing else is asked of it. With [Given] the
// corpus's own source, cue and content are read on, so that what is missed before does not
// count. Act, polarity, modality and hedge are right or wrong. Addressee and time are right
// where a mention of an addressee, or the time, shares a character with the words labelled;
// a medium where its name stands in them.
package attributes
