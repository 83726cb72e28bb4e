// Package speaker resolves the source of each attribution to the entity that speaks.
//
// The rules, in order: a first person inside a quotation is the speaker of that
// quotation; a relative pronoun is the mention before it; else the mention at the head of
// the source, which is not one that owns ("Venn's envoy") or that a preposition governs
// ("critics of Venn"); else the source's own words make an unnamed entity. A quotation
// without source or cue is the speaker's of the one before it.
package speaker
