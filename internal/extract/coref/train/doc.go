// Package train learns the weights of package coref from GUM, GAP and chains that another system
// made ([Load]), by the gradient of the likelihood of the right antecedents, with costs for each kind of
// error (Durrett and Klein 2013), Adagrad (Duchi, Hazan and Singer 2011) and dropout. One goroutine,
// one order: the same corpora and seed give the same weights.
package train
