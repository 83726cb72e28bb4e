// Package encoder is the network of the language core: what it knows of a word, the layers
// that carry words to their neighbours, and the scores that it gives.
//
// # The network
//
// A word is the sum of learned rows: of the word itself, of its beginning and end, of its
// shape, of the gazetteers' classes and of how it stands in the text; and of a projection of
// a static vector (GloVe; Pennington, Socher and Manning 2014). A convolution over three words follows, then
// blocks of a minimal gated recurrent unit in both directions (minGRU; Feng and others
// 2024), whose products are taken for all words at once, each with a norm before it
// (Zhang and Sennrich 2019) and a residual around it. The last rows are scored by linear
// layers for tags, sentence beginnings and names, and by a bilinear layer for arcs (Dozat and
// Manning 2017) with a bias for the distance; the relation of an arc is scored by a small
// layer on both of its ends (Kiperwasser and Goldberg 2016).
//
// The unit of work is a [Batch] of sequences, paragraphs as a rule, in rows one after
// another with a row of zeros before, between and after them. Everything works in place on
// a [Tape], which the training walks back.
package encoder
