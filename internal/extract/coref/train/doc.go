// Package train learns the weights of package coref from GUM, GAP, chains that another system made
// and labelled pronouns of news ([Load]): by the likelihood of the right antecedents, with costs for
// each kind of error (Durrett and Klein 2013), Adagrad (Duchi, Hazan and Singer 2011) and dropout
// (Srivastava et al. 2014).
//
// The weights move with each possibility of a mention, so that the gradient of the next one is that
// of weights that have moved already; only what all mentions of a page share waits for its end.
// One goroutine, one order: the same corpora and seed give the same weights.
package train
