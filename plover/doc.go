// Package plover names what parties do to each other, in the words of PLOVER,
// the Political Language Ontology for Verifiable Event Records of the Open Event
// Data Alliance (https://github.com/openeventdata/PLOVER).
//
// PLOVER describes an event by what, how and why:
//
//   - the [Type] is what was done, one of sixteen: AGREE, CONSULT, REJECT,
//     ASSAULT and so on, in four classes ([Quad]) of words or deeds, in
//     cooperation or conflict;
//   - the [Mode] is how, one of a few for each type, or none: REJECT meet is the
//     refusal of a meeting. The same word can be a mode of several types and
//     means something else in each, so a mode is read beside its type;
//   - the [Context] is the field that the event belongs to: military, legal,
//     territory. Any context goes with any type, and an event can have several.
//
// An older scheme, CAMEO (Conflict and Mediation Event Observations, 1.1b3),
// has some 300 numbered leaves instead; patterns and data in the field still
// speak it. [FromCAMEO] gives a leaf's type and mode, [Lookup] all that is known
// of it, [Leaves] the way back.
//
// # The version
//
// PLOVER has no releases and its drafts differ, so one is pinned: draft 2.0, as
// of February 2024. The crosswalk from CAMEO that PLOVER publishes is of an
// earlier draft, 0.8. Where its names no longer exist, or the manual since says
// otherwise, the tables here follow the manual, and [Leaf.Basis] says so.
// [FromOlder] reads the names of older drafts: DEMAND, DISAPPROVE, INVESTIGATE,
// FIGHT. docs/adr/0005-plover-version.md has the reasons.
//
// What PLOVER calls auxiliary modes (historical, future, hypothetical,
// negation) are not here: in Parley they are an act's modality.
//
// # The tables
//
// All of it is data, in the files under data/, embedded and read once. Their
// headers name the version, the origin and the licence, CC BY-SA 4.0. The names
// and codes are PLOVER's and CAMEO's; the descriptions are ours. Lists come in
// the order of the manual, leaves in the order of their codes. Every slice that
// a function returns is the caller's own.
package plover
