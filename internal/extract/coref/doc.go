// Package coref says which noun phrases of a text mean the same: coreference within one document.
//
// Candidates are read off the language core's trees: every noun, name and pronoun that heads a
// phrase ([Find]), and pairs that "and" joins. Each is then ranked, in text order, against those
// before it and against being the first of its kind: the mention-ranking model (Denis and Baldridge
// 2008) on surface features (Durrett and Klein 2013), with a hidden layer over them and over the core's
// states. What is known of a chain so far, such as its gender, counts for all of its mentions.
//
// [Model.Resolve] gives for each mention what it may go back to with a probability, so that a
// stage that knows more (roles, the register, who may speak of whom) decides; [Resolution.Chains]
// is what comes out where nothing else is known.
//
// Training is in package train below this one, measuring in internal/eval/coref.
package coref
