// Package speaker resolves the source of each attribution to the entity that speaks.
//
// A source is read by the tree (package syntax): its head is the word that hangs from outside
// of it, whatever stands around, so that "the envoy's spokesman" is a spokesman and "Ana Marr,
// who met the king," is Ana Marr. In files of their own:
//
//   - subject.go: a cue for which no source was found has the subject of its verb;
//   - head.go: the head of a source, and the mention that it is the head of;
//   - voice.go: who that is: a name before the description beside it, with the role named;
//   - relative.go: "who" is whoever its clause hangs from;
//   - pair.go: "Tesmar and Belgarra" is a group of its own, and so are "both sides" after it;
//   - paper.go: a point of a paper is the paper's, "this newspaper" is the publisher;
//   - person.go: "I" and "we" are those whose words they stand in, and a pronoun that nobody
//     tied is the last speaker that fits;
//   - floating.go: a quotation without source or cue is the speaker's of the one before it;
//   - apposed.go: the name beside a description, also where the tree hangs it from elsewhere;
//   - hearers.go: those spoken to for whom no list has a word;
//   - describe.go: what no mention covers is an entity by its own words.
//
// Word lists are in data/.
package speaker
