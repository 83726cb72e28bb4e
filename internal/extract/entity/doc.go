// Package entity finds where a text speaks of somebody or something ([Mentions]) and
// which of these places mean the same ([Entities]). It is the rule-based baseline; later
// versions replace it behind the same layers.
//
// # Mentions
//
// In this order, each in a file of its own:
//
//   - names.go: names that the register knows, the longest first, and names by shape:
//     runs of words with a capital, with particles ("van der"), initials and hyphens.
//     The first word of a sentence, a heading in title case and a line in capitals
//     prove nothing by their capitals; there, the rest of the document is asked
//     (evidence.go).
//   - kinds.go: what a name by shape is: a person, a place, an organisation, a document.
//   - titles.go: the title before a name, with what it is a title of: "Tesmari Foreign
//     Minister Katrin Dovesh" is one mention, whose role is "foreign minister" of Tesmar.
//   - learned.go: what the language core has learned of names, as further evidence of where a
//     name begins, how far it goes and, in the vote (vote.go), what it is.
//   - roles.go: descriptions without a name: "the president's envoy", "two European
//     officials", "the foreign ministry".
//   - pronouns.go.
//   - papers.go: documents without a name: "the paper", "this decree".
//   - metonyms.go and seats.go: whether a capital or a palace stands for the government or is a
//     place, by what it is in the tree to the word that it hangs from.
//
// Mentions are in text order and may nest ("Tesmari" within the one above), but never
// cross.
//
// # Entities
//
// group.go ties names by the register, by full name and surname (people.go, families.go,
// variants.go), bodies by owner, words and acronym (organisations.go), documents by their nouns
// (papers.go). Descriptions are tied by apposition (apposed.go), by an earlier holder of the role, or
// by the register's holder on the day of publication (describe.go, holders.go).
//
// A pronoun has two voices: the rule, by gender, number and place (anaphora.go), and what its phrase
// goes back to by the ranking, mention by mention (coreference.go). Who is quoted is none of those
// whom he names (ownwords.go); a person whose gender no word tells has the one that the pronouns of
// the whole document speak for (gendervote.go). What is not known is left open: a pronoun without an
// antecedent keeps Entity -1. At last a surname that is still unknown may be one of the register
// (link.go).
//
// Word lists are in data/; the titles are those of package register.
package entity
