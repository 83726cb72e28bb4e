// Package models holds the trained weights that Parley comes with, as bytes of the program.
// What each was trained on, under which licence it is and what it can do is in the model
// card beside it.
package models

import _ "embed"

//go:embed lang.weights
var lang []byte

// Lang is the file of weights of the language core; see package lang. It must not be
// changed.
func Lang() []byte { return lang }

//go:embed attribution.weights
var attribution []byte

// Attribution is the file of weights of the tagger and the linker of attributions; see
// package attribution. It must not be changed.
func Attribution() []byte { return attribution }

//go:embed coref.weights
var coref []byte

// Coref is the file of weights that rank what a phrase goes back to; see package coref. It must
// not be changed.
func Coref() []byte { return coref }
