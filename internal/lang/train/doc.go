// Package train trains the network of the language core, by gradients written by hand.
//
// [Load] reads the corpora (package corpus) and what a teacher believes of plain text, and
// compiles them to examples: what the network is told of each word, and what it is to say. A
// [Trainer] goes over them in batches. A batch is parted into four shards, whoever computes them;
// their gradients are added in the order of the shards, so that the weights depend on
// the data and the settings alone. After each epoch its state can be kept, and a training
// goes on from there as if it had not stopped.
//
// The losses: cross-entropy for tags, sentence beginnings, heads and relations, where the target may be
// a teacher's belief (Hinton, Vinyals and Dean 2015); for names the likelihood of what a corpus allows
// (package crf). Weights are moved by Adam (Kingma and Ba 2015), the rows of the table only when a batch uses them.
//
// loss.go walks back the heads, backward.go the layers, in the order in which package
// encoder computes them. TestGradientsAreSlopes holds both against differences of the loss.
package train
