// Package lang is the language core: tokens, sentences and paragraphs of a text, as
// byte spans; tags, lemmas, dependency trees and names of its tokens.
//
// There are two ways in. [Parse] goes by rule alone, at millions of tokens a second. A [Core], which
// [Load] makes of trained weights, parts a text in the same way and then says by a small network
// where sentences begin (it sees what the rules propose), what each token is and hangs from
// ([Analysis]), and which names there are ([Name]). Its results are the same on every
// machine and for any number of goroutines. Tags, relations and lemmas are those of
// Universal Dependencies for English and of the Penn Treebank; every sentence is one tree.
// Words come in paragraphs of any length: a sequence is cut after 384 tokens, and a
// sentence of more than 200 is parsed in parts that hang from the first.
//
// [Parse] goes over a text once with a scanner written by hand. Everything it gives
// points into the text; nothing is copied or rewritten. The work is linear in the text,
// and memory is bounded by its number of tokens. What it knows of words is in the files
// under data/.
//
// # Tokens
//
// Tokens follow the conventions of the Penn Treebank (Marcus, Santorini and
// Marcinkiewicz 1993) and of Universal Dependencies for English (universaldependencies.org): punctuation stands alone, "don't" is "do" and "n't", "Mara's" is "Mara" and
// "'s", "states'" is "states" and "'", "cannot" is "can" and "not". "U.S.", "Dr.", "1,200.5",
// "9:30" and a web address are one token each; "$5bn" is "$", "5" and "bn".
//
// As in Universal Dependencies, and not in the Penn Treebank, a hyphen between words is a
// token: "30-day" is "30", "-" and "day", "al-Masri" is "al", "-" and "Masri". What is one
// word keeps it: the affixes of data/affixes.txt ("anti-war", "e-mail"), dates and telephone
// numbers in figures, addresses and the names of files. Whether a token stands close to the
// one before is Token.Space.
//
// A single quotation mark and an apostrophe look alike. A mark inside a word is an
// apostrophe; at its start it is one in the words of data/elisions.txt and in years ('90s);
// after an s it is one unless a single mark is open that nothing else closes later. Every
// other one is a [Mark].
//
// # Sentences
//
// A sentence ends with a stop and what closes after it, or with its paragraph. No
// sentence ends with a title or an initial; an abbreviation such as "p.m." ends one where
// a word follows that begins sentences (data/starters.txt). A question or exclamation in
// marks goes on with a lower-case word, or with a name and a verb of saying. Without a
// stop, a sentence ends after a dateline, before a credit, and around addresses and drawn
// lines; see apart.go. [Parsed.Ends] is the decision at each token, and [Parsed.Split]
// parts a text at others.
//
// # Paragraphs
//
// A paragraph is a line, or, in hard-wrapped text, the lines between blank ones; see
// layout.go for how the two are told apart. Its kind is told by simple rules for short
// lines, and [Paragraph.Dateline] is what stands at the head of running text.
//
// # Word classes
//
// [ClassOf] gives the closed classes of a word by a list.
//
// Agreement with the development parts of UD English EWT and GUM: tokens F1 99.2
// and 99.9, sentences 86.6 and 96.9. Most of the sentences missed in EWT end in a line
// break that the treebank does not keep.
package lang
