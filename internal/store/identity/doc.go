// Package identity decides which persons of several documents are one, so that every
// store decides alike. It is a pure function of what the documents say and of what
// reviewers have decided; the order of arrival does not matter. See docs/adr/0011-identity.md.
//
// It goes in three steps:
//
//   - [Judge] takes the [Part]s that may be kin, those of one [Blocks] key, and makes atoms of
//     them: persons of one full name whom nothing tells apart are one, and so are those of one
//     single name whom documents give the same office. Nobody can part an atom but by a
//     register.
//   - Judge also pairs atoms: those whose names are variants and whose offices agree it makes
//     one, the other pairs it proposes. What speaks against a pair, another gender or field,
//     is kept with it, and such a pair is never made one by rule.
//   - [Join] adds up the pairs and the reviews: a review wins over the rule, and of two reviews
//     the later.
//
// What has a register id, or an id of kind and name, is an atom of its own from the start.
package identity
